package fr.essaim.core.education;

/** In which order places are listed. */
public enum PlaceSort {
  /** The nearest first where one said from where, else those that fit the words best. */
  USUAL,
  NAME,
  /** The longest unconfirmed first. */
  CONFIRMED,
  CHANGED
}
