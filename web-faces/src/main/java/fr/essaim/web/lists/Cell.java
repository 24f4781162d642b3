package fr.essaim.web.lists;

/**
 * What a table shows of a row in one of its columns.
 *
 * @param text in words
 * @param link where it leads; null for nowhere
 * @param style the classes of what surrounds it; empty for none
 */
public record Cell(String text, String link, String style) {}
