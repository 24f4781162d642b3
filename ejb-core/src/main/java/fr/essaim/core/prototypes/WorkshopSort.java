package fr.essaim.core.prototypes;

/** How the list of workshops can be sorted. */
public enum WorkshopSort {
  LATEST,
  PROTOTYPE,
  PLACE
}
