package fr.essaim.endpoint.gate;

/**
 * A query that may not run. It names the rule and says what to change, in words of ours: never the
 * query's, never a library's.
 */
public final class Refusal extends RuntimeException {

  private final String rule;
  private final boolean tooLarge;

  private Refusal(String rule, String explanation, boolean tooLarge) {
    super(explanation, null, false, false);
    this.rule = rule;
    this.tooLarge = tooLarge;
  }

  /** A query that breaks a rule. */
  public static Refusal of(String rule, String explanation) {
    return new Refusal(rule, explanation, false);
  }

  /** A query that is longer than may be sent. */
  public static Refusal tooLarge(String rule, String explanation) {
    return new Refusal(rule, explanation, true);
  }

  /** The short name of the rule, stable, for programs. */
  public String rule() {
    return rule;
  }

  /** Whether the text itself is too long, which HTTP has a status of its own for. */
  public boolean isTooLarge() {
    return tooLarge;
  }
}
