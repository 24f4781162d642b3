package fr.essaim.core.participation;

/** What the lists of testimonies and ideas can be narrowed by. */
public final class ParticipationFilters {

  /** {@link TestimonyState} or {@link IdeaState}. */
  public static final String STATE = "state";

  /** Keys of the organisations that they are for. */
  public static final String CENTRE = "centre";

  private ParticipationFilters() {}
}
