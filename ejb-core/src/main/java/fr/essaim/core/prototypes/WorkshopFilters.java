package fr.essaim.core.prototypes;

/** What the list of workshops can be narrowed by. */
public final class WorkshopFilters {

  /** The organisation that answers for the prototype, by its key. */
  public static final String CENTRE = "centre";

  /** {@link #COMING}, or anything else for those that were held. */
  public static final String WHEN = "when";

  /** The first day that is meant, such as {@code 2026-03-01}. */
  public static final String FROM = "from";

  /** The last day that is meant. */
  public static final String UNTIL = "until";

  /** Those to which the caller said that they come, whatever it is said to be. */
  public static final String MINE = "mine";

  public static final String COMING = "coming";
  public static final String HELD = "held";

  private WorkshopFilters() {}
}
