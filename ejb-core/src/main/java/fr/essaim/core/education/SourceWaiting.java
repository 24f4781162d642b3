package fr.essaim.core.education;

/** What of a set waits for somebody to decide. */
public enum SourceWaiting {
  /** It has something that the map has not. */
  NEW,
  /** It says something else than before, and than the map. */
  CHANGED,
  /** It has something no more. */
  GONE
}
