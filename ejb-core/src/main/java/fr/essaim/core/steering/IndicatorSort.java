package fr.essaim.core.steering;

/** In which order figures are listed. */
public enum IndicatorSort {
  NAME,
  /** The latest counted first. */
  CHECKED
}
