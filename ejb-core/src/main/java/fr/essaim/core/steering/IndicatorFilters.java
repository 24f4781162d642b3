package fr.essaim.core.steering;

/** What narrows a list of figures. */
public final class IndicatorFilters {

  /** An {@link ObjectiveUnit}. */
  public static final String UNIT = "unit";

  private IndicatorFilters() {}
}
