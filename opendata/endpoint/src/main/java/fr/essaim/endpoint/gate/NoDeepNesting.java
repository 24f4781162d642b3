package fr.essaim.endpoint.gate;

/**
 * Brackets and signs may lie within one another only so deep, because parsing and planning recurse.
 *
 * <p>Chains of operators ({@code a || b || c …}) nest as well once parsed, though nobody who writes
 * one thinks so: they have a wider cap, in {@link NoLongChain}.
 */
public final class NoDeepNesting implements TextRule {

  /** The name that a refusal carries. */
  public static final String NAME = "nesting";

  private final int deepest;

  public NoDeepNesting(int deepest) {
    this.deepest = deepest;
  }

  @Override
  public void check(QueryText text) {
    if (text.deepestBracket() > deepest || text.longestRunOfSigns() > deepest) {
      throw refusal(deepest);
    }
  }

  static Refusal refusal(int deepest) {
    return Refusal.of(NAME, "A query may nest " + deepest + " levels at most.");
  }
}
