package fr.essaim.endpoint.gate;

import java.util.function.Predicate;

/** {@code FROM} and {@code FROM NAMED} name graphs that are published here; nothing is fetched. */
public final class NoForeignGraph implements QueryRule {

  private final Predicate<String> published;

  public NoForeignGraph(Predicate<String> published) {
    this.published = published;
  }

  @Override
  public String word() {
    return "from";
  }

  @Override
  public Words refuses() {
    return new Words(
        "FROM et FROM NAMED ne nomment que des graphes publiés ici.",
        "FROM and FROM NAMED name graphs that are published here only.");
  }

  @Override
  public Words advice() {
    return new Words(
        "Retirez ces clauses, ou nommez l’URI d’un document publié.",
        "Leave these clauses out, or name the URI of a published document.");
  }

  @Override
  public void check(QueryAnalysis analysis) {
    if (!analysis.graphs().stream().allMatch(published)) {
      throw Refusal.by(this);
    }
  }
}
