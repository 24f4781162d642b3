package fr.essaim.endpoint.gate;

/**
 * Brackets and signs may lie within one another only so deep, because parsing and planning recurse.
 *
 * <p>Chains of operators ({@code a || b || c …}) nest as well once parsed, though nobody who writes
 * one thinks so: they have a wider cap, in {@link NoLongChain}.
 */
public final class NoDeepNesting implements TextRule {

  private final int deepest;

  public NoDeepNesting(int deepest) {
    this.deepest = deepest;
  }

  @Override
  public String word() {
    return "nesting";
  }

  @Override
  public Words refuses() {
    return new Words(
            "Une requête s’imbrique sur %d niveaux au plus.", "A query nests %d levels at most.")
        .with(deepest);
  }

  @Override
  public Words advice() {
    return new Words(
        "Écrivez la requête avec moins de parenthèses ou de groupes emboîtés.",
        "Write the query with fewer brackets or groups within one another.");
  }

  @Override
  public void check(QueryText text) {
    if (text.deepestBracket() > deepest || text.longestRunOfSigns() > deepest) {
      throw Refusal.by(this);
    }
  }
}
