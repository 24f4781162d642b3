package fr.essaim.core.identity;

import fr.essaim.core.shared.SqlText;
import java.util.Set;

/**
 * In which operations a caller has a permission.
 *
 * @param everywhere whether it is in every operation
 * @param operationKeys in which ones, when not everywhere
 */
public record OperationScope(boolean everywhere, Set<String> operationKeys) {

  public OperationScope {
    operationKeys = Set.copyOf(operationKeys);
  }

  public boolean contains(String operationKey) {
    return everywhere || operationKeys.contains(operationKey);
  }

  /** Adds the condition that a column of a statement is one of its operations. */
  public SqlText within(SqlText sql, String column) {
    return everywhere ? sql.add("true") : sql.only(column, operationKeys);
  }
}
