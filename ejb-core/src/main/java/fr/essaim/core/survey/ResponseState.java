package fr.essaim.core.survey;

/** How far a centre is with its answers. */
public enum ResponseState {
  WAITING,
  BEGUN,
  SENT,
  /** Sent, and opened again: another version will follow. */
  REOPENED
}
