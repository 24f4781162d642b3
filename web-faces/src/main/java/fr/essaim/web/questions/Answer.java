package fr.essaim.web.questions;

import java.util.List;

/**
 * An answer as people read it: things by their names, codes by their labels, dates in words.
 *
 * @param columns the variables that are shown
 * @param more whether the answer has rows that are not here
 */
public record Answer(List<String> columns, List<List<Shown>> rows, boolean more) {

  public Answer {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * @param text what stands there
   * @param link where it leads, or null
   * @param language of the text, or null
   * @param number its value if it is a number, else null
   */
  public record Shown(String text, String link, String language, Number number) {}

  /** The cell of a column in a row. */
  Shown cell(List<Shown> row, String column) {
    return row.get(columns.indexOf(column));
  }
}
