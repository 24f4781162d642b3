package fr.essaim.core.steering;

import fr.essaim.core.disclosure.Cell;
import fr.essaim.core.disclosure.CountTable;
import java.math.BigDecimal;
import java.util.HashMap;
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

  public static Count of(BigDecimal value, long records, long missing) {
    return new Count(value, records, missing, Map.of());
  }

  /** The same as a table, for what may be told of people. */
  public CountTable table() {
    Map<Cell, Long> counts = new HashMap<>(parts);
    counts.put(Cell.TOTAL, value.longValueExact());
    return new CountTable(counts);
  }
}
