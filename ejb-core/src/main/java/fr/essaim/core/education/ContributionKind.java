package fr.essaim.core.education;

/** What people say of a place. */
public enum ContributionKind {
  /** A place that the map does not have, perhaps with what it offers. */
  ADD,
  /** Something about a place or an offer that is wrong. */
  CORRECT,
  /** What is said of it is still right. */
  CONFIRM,
  /** It is closed, moved, or wrong. */
  REPORT,
  /** It is the same as another. */
  DUPLICATE
}
