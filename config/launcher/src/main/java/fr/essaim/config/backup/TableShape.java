package fr.essaim.config.backup;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as a backup sees it.
 *
 * @param name with its schema, quoted where SQL needs it
 * @param columns those that are stored, not computed, quoted where SQL needs it
 * @param order what gives its rows the same order on every server
 */
record TableShape(String name, List<String> columns, List<String> order) {

  TableShape {
    columns = List.copyOf(columns);
    order = List.copyOf(order);
  }

  /** Gives all its rows. */
  String copyOut() {
    return "copy (select %s from %s order by %s) to stdout"
        .formatted(list(columns), name, list(order));
  }

  /** Takes rows of these columns. */
  static String copyIn(String name, List<String> columns) {
    return "copy %s (%s) from stdin".formatted(name, list(columns));
  }

  private static String list(List<String> expressions) {
    return expressions.stream().collect(Collectors.joining(", "));
  }
}
