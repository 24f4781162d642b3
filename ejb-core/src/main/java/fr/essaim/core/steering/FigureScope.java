package fr.essaim.core.steering;

/** Of what a figure is asked. */
public enum FigureScope {
  NETWORK,
  OPERATION,
  CENTRE,
  /** What organisations do that are within a territory. */
  AREA
}
