package fr.essaim.core.network;

/** What an organisation is in the network. */
public enum OrganisationKind {
  SOCIAL_CENTRE(Revision.CENTRE),
  /** Espace de vie sociale. */
  LIVING_SPACE(Revision.CENTRE),
  /** Maison des jeunes et de la culture. */
  MJC(Revision.CENTRE),
  THIRD_PLACE(Revision.CENTRE),
  ASSOCIATION(Revision.MANAGER),
  COMMUNE(Revision.MANAGER),
  /** Centre communal d'action sociale. */
  CCAS(Revision.MANAGER),
  /** Caisse d'allocations familiales: manages centres and pays for operations. */
  CAF(Revision.FUNDER),
  FEDERATION(Revision.HEAD),
  FUNDER(Revision.FUNDER),
  METROPOLIS(Revision.FUNDER),
  DEPARTMENT(Revision.FUNDER),
  REGION(Revision.FUNDER),
  STATE(Revision.FUNDER),
  EUROPEAN_FUND(Revision.FUNDER),
  PARTNER(Revision.OUTSIDE);

  private enum Revision {
    CENTRE,
    MANAGER,
    HEAD,
    FUNDER,
    OUTSIDE
  }

  private final Revision revision;

  OrganisationKind(Revision revision) {
    this.revision = revision;
  }

  /** Whether residents come there: what the network calls a centre in the wide sense. */
  public boolean isCentre() {
    return revision == Revision.CENTRE;
  }

  /** Whether it pays for operations. */
  public boolean isFunder() {
    return revision == Revision.FUNDER;
  }

  /** Whether it can be a member of a federation: centres and those that manage them. */
  public boolean canBeFederated() {
    return revision == Revision.CENTRE || revision == Revision.MANAGER;
  }
}
