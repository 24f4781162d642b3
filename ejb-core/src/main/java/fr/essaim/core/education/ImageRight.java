package fr.essaim.core.education;

/** Why a photo may be shown to everybody. */
public enum ImageRight {
  /** Nobody can be recognised on it. */
  NOBODY,
  /** Those who can be recognised agreed. */
  AGREED,
  /** The parents of the minors who can be recognised agreed for them. */
  AGREED_BY_PARENTS
}
