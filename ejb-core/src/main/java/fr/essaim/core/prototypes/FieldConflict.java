package fr.essaim.core.prototypes;

/**
 * One field that two people typed differently.
 *
 * @param field its name, as in {@link PrototypeDetails#fields()}
 * @param mine what the caller wanted to save
 * @param theirs what is saved now
 */
public record FieldConflict(String field, String mine, String theirs) {}
