package fr.essaim.core.reporting;

import java.util.List;

/**
 * A figure, or a row of a table.
 *
 * @param key what tells it from others of its section, in each report: what compares goes by it
 */
public record ReportLine(String key, String label, List<ReportValue> values) {

  public ReportLine {
    values = List.copyOf(values);
  }
}
