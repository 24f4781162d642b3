package fr.essaim.core.prototypes;

/** What a list of prototypes can be narrowed by, as addresses name it. */
public final class PrototypeFilters {

  /** Keys of themes. */
  public static final String THEME = "theme";

  /** Prototypes by their keys. */
  public static final String KEY = "key";

  /** {@link PrototypeState}. */
  public static final String STATE = "state";

  /** {@link PrototypeKind}. */
  public static final String KIND = "kind";

  /** {@link Audience}. */
  public static final String AUDIENCE = "audience";

  /** Keys of organisations that are steward or origin. */
  public static final String CENTRE = "centre";

  /** {@link Licence} of the newest released version. */
  public static final String LICENCE = "licence";

  /** {@link PublicationState}; the public list shows published ones whatever is asked. */
  public static final String PUBLICATION = "publication";

  private PrototypeFilters() {}
}
