package fr.essaim.core.education;

/** What an offer costs. */
public enum Cost {
  FREE,
  /** For some, or under conditions that the note tells. */
  CONDITIONS,
  PAID,
  UNKNOWN
}
