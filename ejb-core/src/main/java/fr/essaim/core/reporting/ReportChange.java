package fr.essaim.core.reporting;

/**
 * What differs between two reports.
 *
 * @param section its title
 * @param line the figure, or the row of a table; empty for the text of a section
 * @param column which cell of the row; empty for a figure, and for a row that came or went
 * @param before empty where it was not there
 * @param after empty where it is no more
 * @param number whether it is set at the right of a column
 */
public record ReportChange(
    String section, String line, String column, String before, String after, boolean number) {}
