package fr.essaim.core.steering;

/** How far a payment request is. */
public enum PaymentRequestState {
  /** Expenses are put in and taken out. */
  PREPARED,
  /** The funder looks at each expense. */
  DECLARED,
  /** Each is retained or set aside, and what is due is known. */
  CHECKED,
  PAID
}
