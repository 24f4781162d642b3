package fr.essaim.core.spread;

/** In which order lists of the spread are shown. */
public enum SpreadSort {
  LATEST,
  CENTRE,
  MENTOR,
  PROTOTYPE,
  /** The most hours first. */
  HOURS,
  /** The longest without a session first. */
  QUIET,
  /** The first to end first. */
  CLOSES
}
