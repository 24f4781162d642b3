package fr.essaim.core.reporting;

/**
 * A template as pages show it.
 *
 * @param version 0 while it is the shipped one
 * @param number which one of its kind, from 1
 * @param content its file
 */
public record ReportTemplateView(
    String key, long version, int number, String content, ReportTemplateText text) {}
