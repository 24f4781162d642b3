package fr.essaim.core.publication;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * A month in which something of a dataset was published, in UTC.
 *
 * @param first the position of its first row
 */
public record LogMonth(YearMonth month, long first) {

  /** When it begins. */
  public Instant start() {
    return start(month);
  }

  /** When the next one begins. */
  public Instant end() {
    return start(month.plusMonths(1));
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
