package fr.essaim.core.steering;

/** The orders of a list of expenses. */
public enum ExpenseSort {
  LATEST,
  NUMBER,
  LABEL,
  AMOUNT
}
