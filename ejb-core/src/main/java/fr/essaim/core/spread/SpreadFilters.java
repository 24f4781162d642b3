package fr.essaim.core.spread;

/** What lists of the spread can be narrowed by, as it stands in addresses. */
public final class SpreadFilters {

  public static final String STAGE = "stage";
  public static final String STATE = "state";
  public static final String CHANNEL = "channel";
  public static final String MENTOR = "mentor";
  public static final String CENTRE = "centre";
  public static final String PROTOTYPE = "prototype";
  public static final String CAMPAIGN = "campaign";

  /** The keys of operations to which transfers belong, among those that the caller reads. */
  public static final String OPERATION = "operation";

  /** {@link #STALLED}, {@link #OWN}, {@link #UNTOLD} or {@link #TO_ANSWER}. */
  public static final String WHICH = "which";

  /** Transfers without a session for too long. */
  public static final String STALLED = "stalled";

  /** What one's own organisations take part in. */
  public static final String OWN = "own";

  /** Installations in use that nobody has told of this quarter. */
  public static final String UNTOLD = "untold";

  /** What waits for one's own answer: adaptations, requests, campaigns. */
  public static final String TO_ANSWER = "to-answer";

  private SpreadFilters() {}
}
