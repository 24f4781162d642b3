package fr.essaim.core.lists;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An order of a list.
 *
 * @param first what counts most, such as {@code p.modified_at desc} or, where a column may be null,
 *     {@code p.plots desc nulls last}
 * @param then what decides between rows that are alike in it, before their keys
 */
record ListOrder(String first, List<String> then) {

  private static final String DESCENDING = " desc";
  private static final String NULLS_LAST = " nulls last";

  /** The other way round, for those who click on a heading again. */
  ListOrder turned() {
    boolean nullsLast = first.endsWith(NULLS_LAST);
    String order = nullsLast ? without(first, NULLS_LAST) : first;
    String turned = order.endsWith(DESCENDING) ? without(order, DESCENDING) : order + DESCENDING;
    return new ListOrder(nullsLast ? turned + NULLS_LAST : turned, then);
  }

  private static String without(String order, String ending) {
    return order.substring(0, order.length() - ending.length());
  }

  String sql() {
    return Stream.of(Stream.of(first), then.stream(), Stream.of("p.key"))
        .flatMap(part -> part)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
