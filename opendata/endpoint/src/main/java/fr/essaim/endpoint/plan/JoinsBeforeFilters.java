package fr.essaim.endpoint.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpLateral;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.optimize.OptimizerStd;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.util.Context;

/**
 * ARQ's optimizer with one step more: the patterns are put in order before filters are placed.
 *
 * <p>ARQ alone places filters first. A filter that fits early cuts a basic graph pattern in two,
 * and each half is ordered by itself, so one filter can fix the worst order there is.
 */
final class JoinsBeforeFilters extends OptimizerStd {

  private final JoinOrder order;
  private final SelectiveSearches searches;
  private final AnchoredPaths paths;
  private final Set<Triple> ordered;
  private final boolean equality;

  /**
   * An optimizer for one query.
   *
   * @param ordered takes the patterns that are in order, each as itself
   */
  JoinsBeforeFilters(
      Context context,
      JoinOrder order,
      SelectiveSearches searches,
      AnchoredPaths paths,
      Set<Triple> ordered) {
    super(context);
    this.order = order;
    this.searches = searches;
    this.paths = paths;
    this.ordered = ordered;
    equality = context.isTrueOrUndef(ARQ.optFilterEquality);
  }

  /** What equals a term is that term; the order of joins should know. */
  @Override
  protected Op transformFilterPlacement(Op op) {
    Op known = equality ? transformFilterEquality(op) : op;
    return super.transformFilterPlacement(ordered(known, Set.of()));
  }

  /** From the top down, since what comes before a pattern says which variables have a value. */
  private Op ordered(Op op, Set<Node> bound) {
    if (op instanceof OpBGP bgp) {
      BasicPattern best = order.of(bgp.getPattern(), bound);
      ordered.addAll(best.getList());
      return new OpBGP(best);
    }
    if (op instanceof OpPropFunc search && !(search.getSubOp() instanceof OpTable)) {
      return OpSequence.create().copy(sequence(List.of(search), bound));
    }
    if (op instanceof Op1 one) {
      return one.copy(ordered(one.getSubOp(), bound));
    }
    if (op instanceof OpConditional || op instanceof OpLateral) {
      Op2 two = (Op2) op;
      Op left = ordered(two.getLeft(), bound);
      return two.copy(left, ordered(two.getRight(), with(bound, left)));
    }
    if (op instanceof Op2 two) {
      return two.copy(ordered(two.getLeft(), bound), ordered(two.getRight(), Set.of()));
    }
    if (op instanceof OpSequence each) {
      return each.copy(sequence(each.getElements(), bound));
    }
    return op instanceof OpN many
        ? many.copy(many.getElements().stream().map(part -> ordered(part, bound)).toList())
        : op;
  }

  /** Each part for every row of those before. */
  private List<Op> sequence(List<Op> parts, Set<Node> bound) {
    List<Op> result = new ArrayList<>();
    Set<Node> sofar = bound;
    for (Op part : paths.arranged(searches.arranged(parts, bound), bound)) {
      Op next = ordered(part, sofar);
      result.add(next);
      sofar = with(sofar, next);
    }
    return result;
  }

  private static Set<Node> with(Set<Node> bound, Op before) {
    Set<Node> both = new HashSet<>(bound);
    both.addAll(OpVars.fixedVars(before));
    return both;
  }
}
