package fr.essaim.core.participation;

/** How the lists of testimonies and ideas can be sorted. */
public enum ParticipationSort {
  LATEST,
  TITLE
}
