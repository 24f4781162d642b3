package fr.essaim.core.reporting;

/**
 * A template as pages show it.
 *
 * @param number which one of its kind: 1 is the shipped one
 * @param content its file
 */
public record ReportTemplateView(
    String key, long version, int number, String content, ReportTemplateText text) {

  public boolean isShipped() {
    return number == 1;
  }
}
