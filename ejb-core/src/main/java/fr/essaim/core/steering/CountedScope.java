package fr.essaim.core.steering;

import fr.essaim.core.shared.SqlText;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * Of what, and of when, something is counted.
 *
 * @param operationKey null where it is of no operation
 * @param centreKeys the organisations that carry the operation, or whose doings are counted; null
 *     for all that the network does
 * @param from the first day
 * @param to the last day
 * @param knownOn the day until which records must have been noted to be seen; null for all
 */
public record CountedScope(
    String operationKey, Set<String> centreKeys, LocalDate from, LocalDate to, LocalDate knownOn) {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  public CountedScope {
    centreKeys = centreKeys == null ? null : Set.copyOf(centreKeys);
  }

  public static CountedScope network(LocalDate from, LocalDate to) {
    return new CountedScope(null, null, from, to, null);
  }

  public static CountedScope operation(
      String key, Set<String> centreKeys, LocalDate from, LocalDate to) {
    return new CountedScope(key, centreKeys, from, to, null);
  }

  public static CountedScope centres(Set<String> keys, LocalDate from, LocalDate to) {
    return new CountedScope(null, keys, from, to, null);
  }

  /** The same, as it was known at the end of a day; null for as it is known now. */
  public CountedScope knownOn(LocalDate day) {
    return new CountedScope(
        operationKey, centreKeys, from, day != null && day.isBefore(to) ? day : to, day);
  }

  /** When that day ends; null for all. */
  public Instant knownUntil() {
    return knownOn == null ? null : knownOn.plusDays(1).atStartOfDay(PARIS).toInstant();
  }

  /** Whether organisations bound it; all that the network does otherwise. */
  public boolean isOfSome() {
    return centreKeys != null;
  }

  /**
   * Adds that a column names the operation, or else that another names one of the organisations.
   */
  public SqlText within(SqlText sql, String operationColumn, String centreColumn) {
    return operationKey == null
        ? carried(sql, centreColumn)
        : sql.add(" and " + operationColumn + " = ").value(operationKey);
  }

  /** Adds that a column names one of the organisations; nothing for the network. */
  public SqlText carried(SqlText sql, String column) {
    return isOfSome() ? sql.add(" and ").only(column, centreKeys) : sql;
  }

  /** Adds the last day. */
  SqlText until(SqlText sql, String column) {
    return sql.add(column + " <= ").value(Date.valueOf(to));
  }

  /** The first day that a partial date may mean. */
  public static String firstDay(String column) {
    return "cast(" + column + " || substr('0000-01-01', length(" + column + ") + 1) as date)";
  }
}
