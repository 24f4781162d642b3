package fr.essaim.core.steering;

import java.util.Optional;

/** How far an expense is. */
public enum ExpenseState {
  COMMITTED,
  INVOICED,
  PAID,
  /** A payment request holds it, in whole or in part. */
  DECLARED;

  /** What people take it to next; a payment request alone declares it. */
  public Optional<ExpenseState> next() {
    return switch (this) {
      case COMMITTED -> Optional.of(INVOICED);
      case INVOICED -> Optional.of(PAID);
      case PAID, DECLARED -> Optional.empty();
    };
  }
}
