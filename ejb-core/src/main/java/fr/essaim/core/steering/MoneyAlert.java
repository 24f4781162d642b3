package fr.essaim.core.steering;

import java.time.LocalDate;

/**
 * What asks for somebody's care in the money of an open operation.
 *
 * @param thing what it is about: the key of an agreement or of an operation
 * @param label what it is called; null where the kind says all
 * @param category null where it is about none
 * @param dueOn null where it is about no day
 * @param amount in cents; null where it is about none
 */
public record MoneyAlert(
    Kind kind,
    OperationRef operation,
    String thing,
    String label,
    ExpenseCategory category,
    LocalDate dueOn,
    Long amount) {

  /** What it is about. */
  public enum Kind {
    /** An instalment is due, or late. */
    INSTALMENT,
    /** A document is due, or late. */
    DOCUMENT,
    /** A category is near what it was meant to cost, or over. */
    CATEGORY,
    /** A category is near its ceiling, or over. */
    CEILING,
    /** The period ends, and something is still to be justified. */
    END
  }
}
