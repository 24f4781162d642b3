package fr.essaim.core.reporting;

/**
 * What differs between two reports.
 *
 * @param section its title
 * @param label of the figure, or of the cell; empty for the text of a section
 * @param before empty where it was not there
 * @param after empty where it is no more
 */
public record ReportChange(String section, String label, String before, String after) {}
