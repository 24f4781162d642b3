package fr.essaim.core.network;

/** What an organisation is in the network. */
public enum OrganisationKind {
  SOCIAL_CENTRE(Standing.CENTRE),
  /** Espace de vie sociale. */
  LIVING_SPACE(Standing.CENTRE),
  /** Maison des jeunes et de la culture. */
  MJC(Standing.CENTRE),
  THIRD_PLACE(Standing.CENTRE),
  ASSOCIATION(Standing.MANAGER),
  COMMUNE(Standing.MANAGER),
  /** Centre communal d'action sociale. */
  CCAS(Standing.MANAGER),
  /** Caisse d'allocations familiales: manages centres and pays for operations. */
  CAF(Standing.FUNDER),
  FEDERATION(Standing.HEAD),
  FUNDER(Standing.FUNDER),
  METROPOLIS(Standing.FUNDER),
  DEPARTMENT(Standing.FUNDER),
  REGION(Standing.FUNDER),
  STATE(Standing.FUNDER),
  EUROPEAN_FUND(Standing.FUNDER),
  PARTNER(Standing.OUTSIDE);

  private enum Standing {
    CENTRE,
    MANAGER,
    HEAD,
    FUNDER,
    OUTSIDE
  }

  private final Standing standing;

  OrganisationKind(Standing standing) {
    this.standing = standing;
  }

  /** Whether residents come there: what the network calls a centre in the wide sense. */
  public boolean isCentre() {
    return standing == Standing.CENTRE;
  }

  /** Whether it pays for operations. */
  public boolean isFunder() {
    return standing == Standing.FUNDER;
  }

  /** Whether it can be a member of a federation: centres and those that manage them. */
  public boolean canBeFederated() {
    return standing == Standing.CENTRE || standing == Standing.MANAGER;
  }
}
