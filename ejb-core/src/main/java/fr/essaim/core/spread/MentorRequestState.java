package fr.essaim.core.spread;

/** What became of a request to be accompanied. */
public enum MentorRequestState {
  ASKED,
  /** A transfer was agreed on. */
  ACCEPTED,
  DECLINED,
  /** The centre took it back, or does not work with the prototype any more. */
  WITHDRAWN
}
