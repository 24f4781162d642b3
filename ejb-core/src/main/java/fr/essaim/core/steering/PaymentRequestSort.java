package fr.essaim.core.steering;

/** The orders of a list of payment requests. */
public enum PaymentRequestSort {
  LATEST,
  NUMBER
}
