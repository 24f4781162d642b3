package fr.essaim.core.prototypes;

/** What the list of workshops can be narrowed by. */
public final class WorkshopFilters {

  /** The organisation that answers for the prototype, by its key. */
  public static final String CENTRE = "centre";

  /** {@link #COMING}, or anything else for those that were held. */
  public static final String WHEN = "when";

  public static final String COMING = "coming";
  public static final String HELD = "held";

  private WorkshopFilters() {}
}
