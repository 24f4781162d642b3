package fr.essaim.core.education;

/** In which order contributions are listed. */
public enum ContributionSort {
  /** What waits longest first, then what was decided last. */
  WAITING,
  LATEST,
  SUBJECT
}
