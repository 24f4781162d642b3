package fr.essaim.core.ties;

/** How somebody is tied to a thing: one does not follow from the other. */
public enum TieFlag {
  /** News of it reach the person. */
  FOLLOWED,
  /** It is at hand. */
  FAVOURITE
}
