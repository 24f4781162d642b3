package fr.essaim.endpoint.gate;

/** An expression may chain only so many operators, since each one nests those before it. */
public final class NoLongChain implements QueryRule {

  private final int longest;

  public NoLongChain(int longest) {
    this.longest = longest;
  }

  @Override
  public void check(Anatomy anatomy) {
    if (anatomy.deepestExpression() > longest) {
      throw Refusal.of(
          NoDeepNesting.NAME, "An expression may chain " + longest + " operators at most.");
    }
  }
}
