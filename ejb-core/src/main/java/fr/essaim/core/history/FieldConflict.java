package fr.essaim.core.history;

/**
 * One field that two people typed differently.
 *
 * @param field its name, as the details of the thing call it
 * @param mine what the caller wanted to save
 * @param theirs what is saved now
 */
public record FieldConflict(String field, String mine, String theirs) {}
