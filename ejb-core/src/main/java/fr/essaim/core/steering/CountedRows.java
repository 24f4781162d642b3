package fr.essaim.core.steering;

import fr.essaim.core.shared.SqlText;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The records that something is counted from, so that a count, its months and the list of what
 * stands behind it are of the same rows.
 *
 * @param breakdown what its parts are parts of; null where there are none
 * @param parts their names, of which some may have no row
 * @param standing whether it is what stands at the end of a period, not what happened in it
 * @param relation adds a select of {@link #COLUMNS}, whatever their day unless it stands
 */
public record CountedRows(
    String breakdown, List<String> parts, boolean standing, UnaryOperator<SqlText> relation) {

  /**
   * The thing of a row and its type; what counts once, though it may have several rows; what it is
   * called; its day; how much it is; of which part; whom it reaches, where each counts once;
   * whether it lacks what is counted; when it was noted.
   */
  static final String COLUMNS =
      "(type, key, id, label, day, amount, part, reached, missing, noted_at)";

  public CountedRows {
    parts = List.copyOf(parts);
  }

  /** What happened, in no parts. */
  public static CountedRows of(UnaryOperator<SqlText> relation) {
    return new CountedRows(null, List.of(), false, relation);
  }

  /** What happened, in parts. */
  public static CountedRows of(
      String breakdown, List<String> parts, UnaryOperator<SqlText> relation) {
    return new CountedRows(breakdown, parts, false, relation);
  }

  /** When a thing, or a part of it whose fields begin so, was first noted. */
  public static String noted(String type, String key, String fields) {
    return "(select min(h.at) from history.change_line h where h.thing_type = '%s'".formatted(type)
        + " and h.thing_key = %s and starts_with(h.field, %s))".formatted(key, fields);
  }

  /** When a thing was first noted. */
  public static String noted(String type, String key) {
    return noted(type, key, "''");
  }
}
