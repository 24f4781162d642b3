package fr.essaim.core.prototypes;

/** The orders of the list of reported mistakes. */
public enum MistakeSort {
  /** Those that wait, then the others, the latest first. */
  WAITING_FIRST,
  LATEST,
  PAGE
}
