package fr.essaim.core.education;

/** What hours depend on besides the day of the week. */
public enum DayKind {
  TERM,
  SCHOOL_HOLIDAY,
  /** Whether or not it lies in the school holidays. */
  PUBLIC_HOLIDAY
}
