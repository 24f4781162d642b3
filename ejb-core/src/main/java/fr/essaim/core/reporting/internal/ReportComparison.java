package fr.essaim.core.reporting.internal;

import fr.essaim.core.reporting.ReportChange;
import fr.essaim.core.reporting.ReportContent;
import fr.essaim.core.reporting.ReportLine;
import fr.essaim.core.reporting.ReportSection;
import fr.essaim.core.reporting.ReportValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says what differs between two reports: figure by figure, and text by text. */
public final class ReportComparison {

  private ReportComparison() {}

  /** In the order of the later one; what it no longer has comes at the end. */
  public static List<ReportChange> of(ReportContent before, ReportContent after) {
    Map<String, ReportChange> old = cells(before);
    Map<String, ReportChange> now = cells(after);
    List<ReportChange> changes = new ArrayList<>();
    now.forEach(
        (key, cell) -> {
          ReportChange earlier = old.remove(key);
          String said = earlier == null ? "" : earlier.after();
          if (!said.equals(cell.after())) {
            changes.add(new ReportChange(cell.section(), cell.label(), said, cell.after()));
          }
        });
    old.values().stream()
        .filter(cell -> !cell.after().isEmpty())
        .forEach(
            cell -> changes.add(new ReportChange(cell.section(), cell.label(), cell.after(), "")));
    return changes;
  }

  /** Each text and each cell, as a change from nothing. */
  private static Map<String, ReportChange> cells(ReportContent content) {
    Map<String, ReportChange> cells = new LinkedHashMap<>();
    for (ReportSection section : content.sections()) {
      cells.put(section.key(), new ReportChange(section.title(), "", "", section.text()));
      for (ReportLine line : section.lines()) {
        for (int column = 0; column < line.values().size(); column++) {
          ReportValue value = line.values().get(column);
          cells.put(
              section.key() + "/" + line.key() + "/" + column,
              new ReportChange(
                  section.title(),
                  label(section, line, column),
                  "",
                  value.isKnown() ? value.said() : ""));
        }
      }
    }
    return cells;
  }

  private static String label(ReportSection section, ReportLine line, int column) {
    return section.columns().isEmpty()
        ? line.label()
        : line.label() + " – " + section.columns().get(column + 1);
  }
}
