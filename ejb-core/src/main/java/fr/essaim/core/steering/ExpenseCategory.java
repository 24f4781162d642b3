package fr.essaim.core.steering;

/** What money is spent on. */
public enum ExpenseCategory {
  STAFF,
  SERVICES,
  INVESTMENT,
  OVERHEADS
}
