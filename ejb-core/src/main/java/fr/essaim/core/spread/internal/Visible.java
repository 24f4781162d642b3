package fr.essaim.core.spread.internal;

import fr.essaim.core.identity.OperationScope;
import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.shared.SqlText;

/**
 * What of the spread a caller sees: what is public, the facts of the operations that they read, and
 * all of what their organisations take part in.
 *
 * @param whole the organisations of which the caller reads all
 * @param edited those for which the caller may change it
 * @param operations those of which the caller reads the facts
 */
public record Visible(
    OrganisationScope whole, OrganisationScope edited, OperationScope operations) {

  /** Adds the condition that a row is public or of one of these columns' organisations. */
  SqlText add(SqlText sql, String... columns) {
    sql.add("(p.shown");
    for (String column : columns) {
      whole.within(sql.add(" or "), column);
    }
    return sql.add(")");
  }

  /** The same, or of an operation that the caller reads. */
  SqlText addOfOperation(SqlText sql, String operation, String... columns) {
    return operations.within(add(sql.add("("), columns).add(" or "), operation).add(")");
  }
}
