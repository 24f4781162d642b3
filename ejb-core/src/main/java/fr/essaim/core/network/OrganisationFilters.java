package fr.essaim.core.network;

/** What a list of organisations can be narrowed by, as addresses name it. */
public final class OrganisationFilters {

  /** {@link OrganisationKind}. */
  public static final String KIND = "kind";

  /** Keys of territories; what lies within them counts. */
  public static final String TERRITORY = "territory";

  /** {@link PublicationState}; the public list shows published ones whatever is asked. */
  public static final String PUBLICATION = "publication";

  /** {@code yes} for those of which there seems to be another record. */
  public static final String TWINS = "twins";

  private OrganisationFilters() {}
}
