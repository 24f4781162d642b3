package fr.essaim.core.spread;

/** What became of a request to be accompanied. */
public enum MentorRequestState {
  ASKED,
  /** A transfer was agreed on. */
  ACCEPTED,
  DECLINED
}
