package fr.essaim.core.education;

/** In which order pairs of places are listed. */
public enum DuplicateSort {
  /** The likeliest first. */
  LIKENESS,
  NAME
}
