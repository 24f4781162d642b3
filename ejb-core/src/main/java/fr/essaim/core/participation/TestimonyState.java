package fr.essaim.core.participation;

/** How far a testimony is. */
public enum TestimonyState {
  /** Its centre has not read it yet. */
  PROPOSED,
  /** It stands on the public page of the prototype. */
  ACCEPTED,
  REFUSED
}
