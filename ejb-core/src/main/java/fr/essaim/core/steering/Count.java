package fr.essaim.core.steering;

import fr.essaim.core.disclosure.Cell;
import fr.essaim.core.disclosure.CountTable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was counted.
 *
 * @param records from how many records
 * @param missing how many of them do not say what was to be counted
 * @param parts what it is made of, where it is a count that is broken down
 */
public record Count(BigDecimal value, long records, long missing, Map<Cell, Long> parts) {

  public Count {
    parts = Map.copyOf(parts);
  }

  /** Of as many records as there are things. */
  public static Count of(long value) {
    return new Count(BigDecimal.valueOf(value), value, 0, Map.of());
  }

  public static Count of(BigDecimal value, long records, long missing) {
    return new Count(value, records, missing, Map.of());
  }

  /**
   * @param parts by their names; their sum is the value
   */
  public static Count of(String breakdown, Map<String, Long> parts, long records, long missing) {
    Map<Cell, Long> cells = new HashMap<>();
    parts.forEach((name, count) -> cells.put(Cell.of(breakdown, name), count));
    long sum = parts.values().stream().mapToLong(Long::longValue).sum();
    return new Count(BigDecimal.valueOf(sum), records, missing, cells);
  }

  /**
   * A count of things that are each a record, by their names.
   *
   * @param rows a name and a number each
   */
  public static Count ofRows(String breakdown, Collection<String> names, List<Object[]> rows) {
    Map<String, Long> parts = new HashMap<>();
    names.forEach(name -> parts.put(name, 0L));
    rows.forEach(row -> parts.merge((String) row[0], ((Number) row[1]).longValue(), Long::sum));
    long sum = parts.values().stream().mapToLong(Long::longValue).sum();
    return of(breakdown, parts, sum, 0);
  }

  /** The same as a table, for what may be told of people. */
  public CountTable table() {
    Map<Cell, Long> counts = new HashMap<>(parts);
    counts.put(Cell.TOTAL, value.longValueExact());
    return new CountTable(counts);
  }
}
