package fr.essaim.core.register;

import java.util.List;

/**
 * When rows of a table, or columns of them, are purged.
 *
 * @param name what the purges are recorded under: the table, and the columns if only those go
 * @param keeping how long they are kept
 * @param since the column that says from when
 * @param emptied the columns that are emptied; none if the row is deleted
 */
public record RetentionRule(
    String name, RetentionPeriod keeping, String since, List<String> emptied) {

  public RetentionRule {
    emptied = List.copyOf(emptied);
  }
}
