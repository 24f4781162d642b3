package fr.essaim.core.administration;

/** What leads from an empty instance to a federation at work, in the order to do it. */
public enum FirstStep {
  PASSWORD(false),
  ADDRESS(false),
  /** The addresses of the instance are those that it will keep: links and open data carry them. */
  BASE_URI(true),
  /** E-mails leave, or somebody decided to do without. */
  MAIL(true),
  /** The legal notice says who answers for the site. */
  PUBLISHER(false),
  FEDERATION(false),
  FIRST_CENTRE(false),
  SECOND_CENTRE(false),
  MANAGERS(false),
  /** Everybody can read a first prototype; no step where that module is off. */
  PROTOTYPE(false),
  /** Somebody knows how to make a backup, and made one. */
  BACKUP(true);

  private final boolean declarable;

  FirstStep(boolean declarable) {
    this.declarable = declarable;
  }

  /** Whether an administrator can say that it is done, for the instance cannot see it itself. */
  public boolean isDeclarable() {
    return declarable;
  }
}
