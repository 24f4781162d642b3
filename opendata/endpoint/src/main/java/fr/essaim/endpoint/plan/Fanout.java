package fr.essaim.endpoint.plan;

import fr.essaim.endpoint.store.PredicateCounts;
import fr.essaim.endpoint.store.Statistics;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Estimates how many rows a pattern makes of one row: from the counts of its predicate, and where a
 * graph is at hand, for a term that the query names, by looking how often it occurs.
 */
final class Fanout {

  /** Counting further would cost more than a better order saves. */
  static final int MOST_COUNTED = 2_000;

  /** How many statements are about the same thing, where no predicate is known. */
  private static final double AROUND_ONE_NODE = 20;

  private final Statistics statistics;
  private final Graph data;
  private final Map<Triple, Long> counted = new HashMap<>();

  private Fanout(Statistics statistics, Graph data) {
    this.statistics = statistics;
    this.data = data;
  }

  /** An estimate that looks into the graph: for once a query. */
  static Fanout counting(Statistics statistics, Graph data) {
    return new Fanout(statistics, data);
  }

  /** An estimate that only calculates: for once a row. */
  static Fanout average(Statistics statistics) {
    return new Fanout(statistics, null);
  }

  /**
   * Estimates.
   *
   * @param pattern a triple pattern
   * @param bound the variables that have a value by then
   */
  double of(Triple pattern, Set<Node> bound) {
    boolean subject = isKnown(pattern.getSubject(), bound);
    boolean object = isKnown(pattern.getObject(), bound);
    if (!pattern.getPredicate().isConcrete()) {
      return ofAnyPredicate(subject, object);
    }
    PredicateCounts counts = statistics.of(pattern.getPredicate());
    if (counts.triples() == 0) {
      return 0;
    }
    if (object) {
      double subjects = subjectsOf(pattern, counts);
      return subject ? Math.min(1, subjects / counts.subjects()) : subjects;
    }
    return subject ? (double) counts.triples() / counts.subjects() : counts.triples();
  }

  static boolean isKnown(Node node, Set<Node> bound) {
    return node.isConcrete() || bound.contains(node);
  }

  private double ofAnyPredicate(boolean subject, boolean object) {
    if (subject && object) {
      return 1;
    }
    return subject || object ? AROUND_ONE_NODE : statistics.triples();
  }

  private double subjectsOf(Triple pattern, PredicateCounts counts) {
    double average = (double) counts.triples() / counts.objects();
    if (data == null || !pattern.getObject().isConcrete()) {
      return average;
    }
    long exact =
        counted.computeIfAbsent(
            Triple.create(Node.ANY, pattern.getPredicate(), pattern.getObject()), this::count);
    return exact < MOST_COUNTED ? exact : Math.max((double) exact, average);
  }

  private long count(Triple pattern) {
    var found = data.find(pattern);
    try {
      long count = 0;
      while (count < MOST_COUNTED && found.hasNext()) {
        found.next();
        count++;
      }
      return count;
    } finally {
      found.close();
    }
  }
}
