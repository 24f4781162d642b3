package fr.essaim.core.survey;

/** What narrows the lists of the survey. */
public final class SurveyFilters {

  public static final String STATE = "state";
  public static final String CAMPAIGN = "campaign";
  public static final String CENTRE = "centre";

  /** Those that a person is looking for; its value is {@link #TO_SEND}. */
  public static final String WHICH = "which";

  /** Of centres that one runs: open, and not sent yet. */
  public static final String TO_SEND = "to-send";

  private SurveyFilters() {}
}
