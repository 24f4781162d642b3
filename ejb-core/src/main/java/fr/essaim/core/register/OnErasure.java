package fr.essaim.core.register;

/** What becomes of a column's data when the person of an account is erased. */
public enum OnErasure {
  /** The whole row goes. */
  DELETED,
  /** The column then names nobody: somebody whose account was erased. */
  ANONYMISED,
  /** The column is emptied where the row is about the person's address. */
  EMPTIED,
  /**
   * The person's address is blotted out of the text; their name and telephone number are once
   * somebody has looked at the place.
   */
  BLOTTED,
  /** The same within a web address, by words that it may hold: it could not be read otherwise. */
  BLOTTED_IN_LINK,
  /** The column is emptied where it holds them, for what it holds must have its form. */
  CLEARED,
  /** It is made of other columns of the same thing, and loses what these lose. */
  DERIVED,
  /** What is public is published again without it, and what was public before is emptied. */
  REPUBLISHED,
  /** An id stays until the duration is over; nothing says any more whose it was. */
  UNLINKED,
  /** It is found and removed by people, on request: software cannot read a scan. */
  BY_HAND
}
