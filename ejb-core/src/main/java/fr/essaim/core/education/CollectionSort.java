package fr.essaim.core.education;

/** In which order collections are listed. */
public enum CollectionSort {
  CHANGED,
  TITLE
}
