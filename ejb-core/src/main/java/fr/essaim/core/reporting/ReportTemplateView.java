package fr.essaim.core.reporting;

/**
 * A template as pages show it.
 *
 * @param number which one of its kind: 1 is the one that was shipped or added
 * @param own whether an administrator added it
 * @param withdrawn whether no new report begins with it
 * @param content its file
 */
public record ReportTemplateView(
    String key,
    long version,
    int number,
    boolean own,
    boolean withdrawn,
    String content,
    ReportTemplateText text) {

  public boolean isShipped() {
    return !own && number == 1;
  }
}
