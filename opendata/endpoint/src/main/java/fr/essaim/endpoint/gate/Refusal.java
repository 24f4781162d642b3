package fr.essaim.endpoint.gate;

/**
 * A query that may not run. It names the rule and says what to change, in words of ours: never the
 * query's, never a library's.
 */
public final class Refusal extends RuntimeException {

  private final transient Rule rule;
  private final transient Words advice;

  private Refusal(Rule rule, Words advice) {
    super(rule.word(), null, false, false);
    this.rule = rule;
    this.advice = advice;
  }

  /** A query that breaks a rule. */
  public static Refusal by(Rule rule) {
    return new Refusal(rule, rule.advice());
  }

  /** A query that breaks a rule, with more to say of it than the rule alone can. */
  public static Refusal by(Rule rule, Words advice) {
    return new Refusal(rule, advice);
  }

  /** The rule that it breaks. */
  public Rule rule() {
    return rule;
  }

  /** What to change. */
  public Words advice() {
    return advice;
  }
}
