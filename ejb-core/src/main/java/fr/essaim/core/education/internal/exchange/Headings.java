package fr.essaim.core.education.internal.exchange;

import fr.essaim.core.education.PlaceColumn;
import fr.essaim.core.tables.Vocabulary;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which columns of others are which of ours: as somebody chose, else as can be told. */
final class Headings {

  private final Map<String, String> chosen;
  private final Vocabulary vocabulary;
  private final Map<String, String> byColumn = new HashMap<>();

  /**
   * @param chosen the column of a heading; empty for one that is none of ours
   */
  Headings(Map<String, String> chosen, Vocabulary vocabulary) {
    this.chosen = Map.copyOf(chosen);
    this.vocabulary = vocabulary;
  }

  /** The columns by heading; a heading that is none of ours stands for itself. */
  Map<String, String> of(Collection<String> headings) {
    Map<String, String> columns = new LinkedHashMap<>();
    headings.stream()
        .filter(chosen::containsKey)
        .forEach(heading -> put(columns, heading, chosen.get(heading)));
    headings.stream()
        .filter(heading -> !heading.isBlank() && !columns.containsKey(heading))
        .forEach(
            heading ->
                put(
                    columns,
                    heading,
                    PlaceColumn.recognised(heading, vocabulary)
                        .map(Enum::name)
                        .filter(name -> !columns.containsValue(name))
                        .orElse("")));
    return columns;
  }

  private void put(Map<String, String> columns, String heading, String column) {
    columns.put(heading, column.isEmpty() ? heading : column);
    byColumn.put(column, heading);
  }

  /** The heading that stands for a column. */
  String heading(String column) {
    return byColumn.getOrDefault(column, column);
  }
}
