package fr.essaim.core.steering;

import fr.essaim.core.shared.SqlText;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Set;

/**
 * Of what, and of when, something is counted.
 *
 * @param operationKey null for all that the network does
 * @param centreKeys the organisations that carry the operation
 * @param from the first day
 * @param to the last day
 */
public record CountedScope(
    String operationKey, Set<String> centreKeys, LocalDate from, LocalDate to) {

  public CountedScope {
    centreKeys = Set.copyOf(centreKeys);
  }

  public static CountedScope network(LocalDate from, LocalDate to) {
    return new CountedScope(null, Set.of(), from, to);
  }

  /** Adds that a column names the operation; nothing for the network. */
  public SqlText ofOperation(SqlText sql, String column) {
    return operationKey == null ? sql : sql.add(" and " + column + " = ").value(operationKey);
  }

  /** Adds that a day is in the period. */
  public SqlText during(SqlText sql, String column) {
    return sql.add(" and " + column + " between ")
        .value(Date.valueOf(from))
        .add(" and ")
        .value(Date.valueOf(to));
  }

  /** Adds that the first day that a partial date may mean is in the period. */
  public SqlText duringPartial(SqlText sql, String column) {
    return sql.add(" and " + firstDay(column) + " between ")
        .value(from.toString())
        .add(" and ")
        .value(to.toString());
  }

  /** The first day that a partial date may mean, as text. */
  public static String firstDay(String column) {
    return "(" + column + " || substr('0000-01-01', length(" + column + ") + 1))";
  }
}
