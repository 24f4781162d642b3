package fr.essaim.core.protection;

/** What becomes of a column's data when the person of an account is erased. */
public enum OnErasure {
  /** The whole row goes. */
  DELETED,
  /** The column then names nobody: somebody whose account was erased. */
  ANONYMISED,
  /** The column is emptied where the row is about the person's address. */
  EMPTIED,
  /** The person's address and full name are blotted out wherever they stand in the text. */
  BLOTTED,
  /** What is public is published again without it, and what was public before is emptied. */
  REPUBLISHED,
  /** An id stays until the duration is over; nothing says any more whose it was. */
  UNLINKED,
  /** It is found and removed by people, on request: software cannot read a scan. */
  BY_HAND
}
