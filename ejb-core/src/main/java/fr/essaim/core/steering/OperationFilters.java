package fr.essaim.core.steering;

/** What narrows a list of operations. */
public final class OperationFilters {

  /** An {@link OperationState}. */
  public static final String STATE = "state";

  /** Keys of organisations that lead. */
  public static final String LEAD = "lead";

  private OperationFilters() {}
}
