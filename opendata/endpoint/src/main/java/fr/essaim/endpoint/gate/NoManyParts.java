package fr.essaim.endpoint.gate;

/**
 * A query may have only so many parts. What the parser and the planner do grows with the square of
 * their number, and neither looks at a clock.
 */
public final class NoManyParts implements TextRule, QueryRule {

  /** Variables in a pattern, values in a list: they weigh less than the pattern or the list. */
  private static final int SMALL_ONES = 10;

  private final int most;

  public NoManyParts(int most) {
    this.most = most;
  }

  @Override
  public String word() {
    return "parts";
  }

  @Override
  public Words refuses() {
    return new Words(
            "Une requête a %d motifs, groupes, préfixes et affectations (AS) au plus, et dix fois"
                + " autant de variables, de triplets à construire, de graphes de FROM, de choses à"
                + " décrire et de valeurs dans un IN.",
            "A query has %d patterns, groups, prefixes and assignments (AS) at most, and ten times"
                + " as many variables, triples to construct, graphs of FROM, things to describe and"
                + " values in one IN.")
        .with(most);
  }

  @Override
  public Words advice() {
    return new Words(
        "Mettez les valeurs dans un VALUES, ou posez plusieurs requêtes.",
        "Put the values into VALUES, or ask several queries.");
  }

  @Override
  public void check(QueryText text) {
    if (text.assignments() > most
        || text.declarations() > most
        || text.variables() > most * SMALL_ONES) {
      throw Refusal.by(this);
    }
  }

  @Override
  public void check(QueryAnalysis analysis) {
    if (analysis.parts() > most || analysis.smallParts() > most * SMALL_ONES) {
      throw Refusal.by(this);
    }
  }
}
