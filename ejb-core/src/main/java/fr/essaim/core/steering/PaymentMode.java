package fr.essaim.core.steering;

/** How a funder pays. */
public enum PaymentMode {
  /** What was spent is declared, checked, and paid at a rate. */
  ON_REQUEST,
  /** By the instalments of the agreement, and a financial account at the end. */
  SUBSIDY
}
