package fr.essaim.endpoint.gate;

import java.util.Locale;
import java.util.stream.Stream;

/** No graph that exists only inside the engine: {@code urn:x-arq:UnionGraph} and its like. */
public final class NoEngineGraph implements QueryRule {

  private static final String ENGINE = "urn:x-arq:";

  @Override
  public String word() {
    return "engine-graph";
  }

  @Override
  public Words refuses() {
    return new Words(
        "Les graphes urn:x-arq: n’existent que dans le moteur, et ne sont pas publiés.",
        "The graphs urn:x-arq: exist inside the engine only, and are not published.");
  }

  @Override
  public Words advice() {
    return new Words(
        "Sans GRAPH ni FROM la requête porte sur tout ; sinon nommez l’URI d’un document publié.",
        "Without GRAPH or FROM a query is about everything; else name the URI of a published"
            + " document.");
  }

  @Override
  public void check(QueryAnalysis analysis) {
    check(Stream.concat(analysis.graphs().stream(), analysis.graphPatterns().stream()));
  }

  /**
   * Judges names of graphs.
   *
   * @throws Refusal when one of them is the engine's
   */
  void check(Stream<String> graphs) {
    if (graphs.anyMatch(NoEngineGraph::names)) {
      throw Refusal.by(this);
    }
  }

  /** Whether a graph's name is one of the engine's own. */
  public static boolean names(String graph) {
    return graph.toLowerCase(Locale.ROOT).startsWith(ENGINE);
  }
}
