package fr.essaim.core.education;

/** What is wrong with a place. */
public enum ReportedProblem {
  CLOSED,
  MOVED,
  WRONG
}
