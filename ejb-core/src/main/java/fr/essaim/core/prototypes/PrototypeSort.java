package fr.essaim.core.prototypes;

/** In which order a list of prototypes is shown. */
public enum PrototypeSort {
  /** What fits the searched words best first; as {@link #TITLE} where none are searched. */
  RELEVANCE,
  TITLE,
  /** What changed last first. */
  NEWEST,
  /** The furthest state first. */
  STATE
}
