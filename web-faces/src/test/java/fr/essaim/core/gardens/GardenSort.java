package fr.essaim.core.gardens;

/** In which order gardens are listed. */
public enum GardenSort {
  NAME,
  /** The largest first. */
  PLOTS
}
