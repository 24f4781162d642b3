package fr.essaim.core.education;

/** What lists of contributions can be narrowed by, as addresses name it. */
public final class ContributionFilters {

  public static final String STATE = "state";
  public static final String KIND = "about";
  public static final String COMMUNE = "commune";

  private ContributionFilters() {}
}
