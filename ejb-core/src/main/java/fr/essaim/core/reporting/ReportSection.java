package fr.essaim.core.reporting;

import java.util.List;

/**
 * A section of a report, filled.
 *
 * @param text what a person wrote; empty where the section is no text
 * @param note how its figures are counted; empty where that needs no words
 * @param columns the heads of a table, that of its rows first; empty where it is none
 */
public record ReportSection(
    String key,
    String title,
    ReportSectionKind kind,
    String text,
    String note,
    List<String> columns,
    List<ReportLine> lines) {

  /** The key of the section that says who signed, in files that are made once both did. */
  public static final String SIGNED = "signed-by-both";

  public ReportSection {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  /** Its text, paragraph by paragraph. */
  public List<String> paragraphs() {
    return text.isBlank() ? List.of() : List.of(text.split("\\n\\s*\\n"));
  }

  /** Whether the cells of a column, which is not that of the labels, are set at its right. */
  public boolean isNumeric(int column) {
    List<ReportValue> known =
        lines.stream().map(line -> line.values().get(column)).filter(ReportValue::isKnown).toList();
    return !known.isEmpty() && known.stream().allMatch(ReportValue::isNumber);
  }

  /** Whether nothing stands in it. */
  public boolean isBlank() {
    return text.isBlank() && lines.isEmpty();
  }
}
