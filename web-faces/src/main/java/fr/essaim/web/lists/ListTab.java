package fr.essaim.web.lists;

/**
 * A way to narrow a list that is kept, above the list.
 *
 * @param id of the person's own; null for one that everybody has
 * @param isShown whether the list is narrowed so now
 */
public record ListTab(String id, String label, String address, boolean isShown) {}
