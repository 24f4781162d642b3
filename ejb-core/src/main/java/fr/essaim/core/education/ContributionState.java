package fr.essaim.core.education;

/** What became of a contribution. */
public enum ContributionState {
  /** The link of the e-mail to its author was not used. */
  UNCONFIRMED,
  /** Somebody is to decide; of a confirmation: others are to say the same. */
  WAITING,
  /** Its author is asked something. */
  ASKED,
  ACCEPTED,
  REFUSED,
  /** Its author took it back. */
  WITHDRAWN;

  /** Whether nothing more becomes of it. */
  public boolean isDecided() {
    return this == ACCEPTED || this == REFUSED || this == WITHDRAWN;
  }
}
