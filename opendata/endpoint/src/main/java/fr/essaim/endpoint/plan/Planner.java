package fr.essaim.endpoint.plan;

import fr.essaim.endpoint.spatial.GeometryIndex;
import fr.essaim.endpoint.spatial.SpatialSearch;
import fr.essaim.endpoint.store.Statistics;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.exec.QueryExecBuilder;

/** Lets a query be planned by the statistics of the state that it runs on; only that one query. */
public final class Planner {

  private Planner() {}

  /**
   * Prepares an execution.
   *
   * @param execution what is about to be built
   * @param statistics what is known of the state
   * @param geometries where its things are
   * @param defaultGraph the graph that patterns are asked of
   * @param watch what the query tells while it works
   */
  public static QueryExecBuilder plan(
      QueryExecBuilder execution,
      Statistics statistics,
      GeometryIndex geometries,
      Graph defaultGraph,
      Watch watch) {
    JoinOrder order = new JoinOrder(Fanout.counting(statistics, defaultGraph));
    JoinOrder quick = new JoinOrder(Fanout.average(statistics));
    AnchoredPaths paths = new AnchoredPaths(defaultGraph, order);
    SelectiveSearches searches = new SelectiveSearches(geometries, order);
    Set<Triple> ordered = Collections.newSetFromMap(new IdentityHashMap<>());
    // Expressions first, for ARQ works out those of constants while it optimizes.
    RewriteFactory optimizer =
        context -> {
          Rewrite joins = new JoinsBeforeFilters(context, order, searches, paths, ordered);
          return op ->
              WatchedSorting.in(
                  joins.rewrite(WatchedExpressions.in(asTheStandardHasIt(op), watch)), watch);
        };
    return execution
        .set(SpatialSearch.GEOMETRIES, geometries)
        .set(ARQConstants.sysOptimizerFactory, optimizer)
        .set(ARQ.stageGenerator, new OrderedStages(ordered, quick));
  }

  /** Where ARQ by itself answers otherwise. */
  private static Op asTheStandardHasIt(Op op) {
    return Transformer.transform(new LabelledNodes(), Transformer.transform(new EmptyPaths(), op));
  }
}
