package fr.essaim.core.education;

/** Whose word says that a place is still right. */
public enum ConfirmedBy {
  /** Several visitors or people with an account. */
  PEOPLE,
  /** The organisation that keeps it. */
  CENTRE,
  /** A moderator of the territory. */
  MODERATOR,
  /** Whoever put it on the map, being a moderator of the territory. */
  AUTHOR,
  /** A national set that it is followed in. */
  SOURCE
}
