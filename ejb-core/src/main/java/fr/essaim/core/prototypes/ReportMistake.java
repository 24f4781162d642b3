package fr.essaim.core.prototypes;

/**
 * A visitor reports a mistake.
 *
 * @param page the path of the page that it is about, such as {@code /prototypes/mon-cv-numerique}
 * @param subjectType {@code prototype}, {@code organisation}, or null for a page about neither
 * @param subjectKey the key of that thing, or null
 * @param text what is wrong; 10 to 2000 characters
 * @param email where to answer; may be empty
 */
public record ReportMistake(
    String page, String subjectType, String subjectKey, String text, String email) {}
