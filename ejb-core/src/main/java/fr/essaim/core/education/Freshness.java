package fr.essaim.core.education;

import java.time.LocalDate;

/** How old what is said of a place is. */
public enum Freshness {
  /** Confirmed within twelve months. */
  FRESH,
  /** Not confirmed for twelve months. */
  TO_CHECK,
  /** Not confirmed for eighteen months. */
  STALE;

  public static final int CHECK_AFTER_MONTHS = 12;
  public static final int HIDE_AFTER_MONTHS = 18;

  /** That of what was confirmed on a day. */
  public static Freshness of(LocalDate confirmed, LocalDate today) {
    if (!confirmed.plusMonths(HIDE_AFTER_MONTHS).isAfter(today)) {
      return STALE;
    }
    return confirmed.plusMonths(CHECK_AFTER_MONTHS).isAfter(today) ? FRESH : TO_CHECK;
  }
}
