package fr.essaim.endpoint.gate;

/** An expression may chain only so many operators, since each one nests those before it. */
public final class NoLongChain implements QueryRule {

  private final int longest;

  public NoLongChain(int longest) {
    this.longest = longest;
  }

  @Override
  public String word() {
    return "chain";
  }

  @Override
  public Words refuses() {
    return new Words(
            "Une expression enchaîne %d opérateurs au plus.",
            "An expression chains %d operators at most.")
        .with(longest);
  }

  @Override
  public Words advice() {
    return new Words(
        "Remplacez la suite de conditions par VALUES ou IN.",
        "Use VALUES or IN instead of the series of conditions.");
  }

  @Override
  public void check(QueryAnalysis analysis) {
    if (analysis.deepestExpression() > longest) {
      throw Refusal.by(this);
    }
  }
}
