package fr.essaim.core.steering;

/** What narrows a list of agreements, or of payment requests. */
public final class FundingFilters {

  /** Keys of operations. */
  public static final String OPERATION = "operation";

  /** Keys of organisations that pay. */
  public static final String FUNDER = "funder";

  /** A {@link PaymentMode}, of agreements. */
  public static final String PAYMENT = "payment";

  /** A {@link PaymentRequestState}, of payment requests. */
  public static final String STATE = "state";

  /** A {@link PaymentRequestKind}, of payment requests. */
  public static final String KIND = "kind";

  private FundingFilters() {}
}
