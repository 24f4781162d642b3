package fr.essaim.endpoint.store;

import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * What a state knows of its default graph as a whole, for anyone who plans a query.
 *
 * @param triples how many statements there are
 * @param predicates the counts of each predicate
 */
public record Statistics(long triples, Map<Node, PredicateCounts> predicates) {

  /** An empty graph's. */
  public static final Statistics NONE = new Statistics(0, Map.of());

  /** The counts of one predicate, whether it occurs or not. */
  public PredicateCounts of(Node predicate) {
    return predicates.getOrDefault(predicate, PredicateCounts.NONE);
  }
}
