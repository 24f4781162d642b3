package fr.essaim.endpoint.plan;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/** How often a query looks into the default graph. */
public final class CountedSteps {

  private CountedSteps() {}

  /**
   * Counts.
   *
   * @param data what is asked; a copy of its default graph counts
   * @param execution makes the query for what counts
   */
  public static int of(DatasetGraph data, Function<DatasetGraph, QueryExec> execution) {
    AtomicInteger steps = new AtomicInteger();
    Graph graph = GraphFactory.createDefaultGraph();
    data.getDefaultGraph().find().forEach(graph::add);
    DatasetGraph counting =
        DatasetGraphFactory.wrap(
            new GraphWrapper(graph) {
              @Override
              public ExtendedIterator<Triple> find(Triple pattern) {
                steps.incrementAndGet();
                return super.find(pattern);
              }

              @Override
              public ExtendedIterator<Triple> find(Node s, Node p, Node o) {
                steps.incrementAndGet();
                return super.find(s, p, o);
              }
            });
    try (QueryExec query = execution.apply(counting)) {
      query.select().materialize();
    }
    return steps.get();
  }
}
