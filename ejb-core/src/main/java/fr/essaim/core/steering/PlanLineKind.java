package fr.essaim.core.steering;

/** What a line of a funding plan says. */
public enum PlanLineKind {
  /** What a funder pays: together they are the total. */
  FUNDER,
  /** What is meant for a category: going over it warns. */
  CATEGORY,
  /** What a category may not go over. */
  CEILING,
  /** What another source says: it stands beside, and counts for nothing. */
  ELSEWHERE
}
