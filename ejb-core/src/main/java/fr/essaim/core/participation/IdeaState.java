package fr.essaim.core.participation;

/** How far an idea is. */
public enum IdeaState {
  /** Its centre has not answered yet. */
  PROPOSED,
  ANSWERED,
  /** A prototype was started from it. */
  STARTED
}
