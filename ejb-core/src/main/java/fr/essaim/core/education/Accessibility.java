package fr.essaim.core.education;

/** Who can come without being stopped by the place. */
public enum Accessibility {
  WHEELCHAIR,
  HEARING,
  SIGHT,
  MIND,
  PUSHCHAIR
}
