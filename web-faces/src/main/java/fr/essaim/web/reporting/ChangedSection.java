package fr.essaim.web.reporting;

import fr.essaim.core.reporting.ReportChange;
import fr.essaim.web.history.FieldDifference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed in a section of a report.
 *
 * @param title of the section
 * @param texts what people wrote there
 * @param rows the figures, and the cells of tables
 */
public record ChangedSection(String title, List<FieldDifference> texts, List<Row> rows) {

  /**
   * A figure, or a cell.
   *
   * @param line of the figure, or of the table
   * @param column of the cell; empty where there is none
   * @param number whether it is set at the right
   */
  public record Row(String line, String column, boolean number, FieldDifference difference) {}

  /** In the order of the report; none where nothing is compared. */
  static List<ChangedSection> of(List<ReportChange> changes) {
    Map<String, ChangedSection> sections = new LinkedHashMap<>();
    for (ReportChange each : changes == null ? List.<ReportChange>of() : changes) {
      ChangedSection section =
          sections.computeIfAbsent(
              each.section(),
              title -> new ChangedSection(title, new ArrayList<>(), new ArrayList<>()));
      FieldDifference difference = FieldDifference.of(each.section(), each.before(), each.after());
      if (each.line().isEmpty()) {
        section.texts().add(difference);
      } else {
        section.rows().add(new Row(each.line(), each.column(), each.number(), difference));
      }
    }
    return List.copyOf(sections.values());
  }
}
