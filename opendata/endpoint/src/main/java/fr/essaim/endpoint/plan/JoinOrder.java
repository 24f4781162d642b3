package fr.essaim.endpoint.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;

/**
 * Orders the patterns of one query so that few rows are made on the way.
 *
 * <p>Each pattern is tried as the first one; after it comes whichever makes the fewest rows of what
 * is there by then. The order whose steps make the fewest rows together is taken.
 */
final class JoinOrder {

  /** Longer patterns are ordered from their best beginning only. */
  private static final int MOST_BEGINNINGS = 12;

  /** What hangs together comes first: rows that are not joined multiply. */
  private static final double UNCONNECTED = 1_000;

  private final Fanout fanout;

  JoinOrder(Fanout fanout) {
    this.fanout = fanout;
  }

  /**
   * Puts a pattern in order.
   *
   * @param pattern a basic graph pattern
   * @param bound the variables that have a value before it
   */
  BasicPattern of(BasicPattern pattern, Set<Node> bound) {
    List<Triple> triples = pattern.getList();
    return triples.size() < 2 ? pattern : BasicPattern.wrap(best(triples, bound).triples());
  }

  /** How many rows the best order makes on the way, of one row before it. */
  double steps(BasicPattern pattern, Set<Node> bound) {
    return pattern.isEmpty() ? 0 : best(pattern.getList(), bound).rows();
  }

  private Plan best(List<Triple> triples, Set<Node> bound) {
    if (triples.size() > MOST_BEGINNINGS) {
      return from(next(triples, bound, true), triples, bound);
    }
    Plan best = null;
    for (Triple first : triples) {
      Plan plan = from(first, triples, bound);
      if (best == null || plan.rows() < best.rows()) {
        best = plan;
      }
    }
    return best;
  }

  private Plan from(Triple first, List<Triple> triples, Set<Node> boundBefore) {
    List<Triple> left = new ArrayList<>(triples);
    List<Triple> chosen = new ArrayList<>(triples.size());
    Set<Node> bound = new HashSet<>(boundBefore);
    double rows = 1;
    double made = 0;
    Triple next = first;
    while (true) {
      rows *= fanout.of(next, bound);
      made += rows;
      left.remove(next);
      chosen.add(next);
      bind(next, bound);
      if (left.isEmpty()) {
        return new Plan(chosen, made);
      }
      next = next(left, bound, false);
    }
  }

  private Triple next(List<Triple> left, Set<Node> bound, boolean isFirst) {
    Triple best = null;
    double least = 0;
    for (Triple each : left) {
      double rows = fanout.of(each, bound);
      double cost = isFirst || isConnected(each, bound) ? rows : rows * UNCONNECTED;
      if (best == null || cost < least) {
        best = each;
        least = cost;
      }
    }
    return best;
  }

  private static boolean isConnected(Triple pattern, Set<Node> bound) {
    return bound.contains(pattern.getSubject())
        || bound.contains(pattern.getObject())
        || bound.contains(pattern.getPredicate());
  }

  private static void bind(Triple pattern, Set<Node> bound) {
    bound.add(pattern.getSubject());
    bound.add(pattern.getPredicate());
    bound.add(pattern.getObject());
  }

  private record Plan(List<Triple> triples, double rows) {}
}
