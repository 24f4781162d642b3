package fr.essaim.core.spread;

/** How near two centres are, by the territories that their communes lie in. */
public enum Nearness {
  COMMUNE,
  EPCI,
  DEPARTMENT,
  REGION,
  /** Elsewhere, or nobody knows. */
  FAR
}
