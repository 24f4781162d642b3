package fr.essaim.core.protection;

/** In which order the register of breaches is shown. */
public enum BreachSort {
  /** Those that were known last first. */
  NEWEST
}
