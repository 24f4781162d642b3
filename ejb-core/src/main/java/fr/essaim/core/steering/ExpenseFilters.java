package fr.essaim.core.steering;

/** What narrows a list of expenses. */
public final class ExpenseFilters {

  /** Keys of operations. */
  public static final String OPERATION = "operation";

  /** An {@link ExpenseState}. */
  public static final String STATE = "state";

  /** An {@link ExpenseCategory}. */
  public static final String CATEGORY = "category";

  /** Keys of organisations that spend. */
  public static final String BENEFICIARY = "beneficiary";

  private ExpenseFilters() {}
}
