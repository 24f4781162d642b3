package fr.essaim.core.prototypes;

/** What the list of reported mistakes can be narrowed by, as addresses name it. */
public final class MistakeFilters {

  /** {@link MistakeState}. */
  public static final String STATE = "state";

  /** The key of the organisation that answers for the page. */
  public static final String CENTRE = "centre";

  /** The page that a report is about. */
  public static final String PAGE = "sujet";

  private MistakeFilters() {}
}
