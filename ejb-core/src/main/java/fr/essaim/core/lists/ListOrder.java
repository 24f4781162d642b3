package fr.essaim.core.lists;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An order of a list.
 *
 * @param first what counts most, such as {@code p.modified_at desc}
 * @param then what decides between rows that are alike in it, before their keys
 */
record ListOrder(String first, List<String> then) {

  private static final String DESCENDING = " desc";

  /** The other way round, for those who click on a heading again. */
  ListOrder turned() {
    return new ListOrder(
        first.endsWith(DESCENDING)
            ? first.substring(0, first.length() - DESCENDING.length())
            : first + DESCENDING,
        then);
  }

  String sql() {
    return Stream.of(Stream.of(first), then.stream(), Stream.of("p.key"))
        .flatMap(part -> part)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
