package fr.essaim.endpoint.run;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A dataset that looks at the clock whenever it is read.
 *
 * <p>ARQ looks at its own only between the rows it hands on; a property path or an aggregate that
 * reads for long before its first row would never look.
 */
final class GuardedDataset extends DatasetGraphWrapper implements DatasetGraphWrapperView {

  private final Deadline deadline;

  GuardedDataset(DatasetGraph dataset, Deadline deadline) {
    super(dataset);
    this.deadline = deadline;
  }

  @Override
  public Graph getDefaultGraph() {
    return new GuardedGraph(super.getDefaultGraph(), deadline);
  }

  @Override
  public Graph getUnionGraph() {
    return new GuardedGraph(super.getUnionGraph(), deadline);
  }

  @Override
  public Graph getGraph(Node name) {
    return new GuardedGraph(super.getGraph(name), deadline);
  }

  private static final class GuardedGraph extends WrappedGraph {

    private final Deadline deadline;

    GuardedGraph(Graph graph, Deadline deadline) {
      super(graph);
      this.deadline = deadline;
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
      deadline.check();
      return new GuardedIterator(super.find(pattern), deadline);
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
      deadline.check();
      return new GuardedIterator(super.find(subject, predicate, object), deadline);
    }

    @Override
    public boolean contains(Node subject, Node predicate, Node object) {
      deadline.check();
      return super.contains(subject, predicate, object);
    }
  }

  private static final class GuardedIterator extends WrappedIterator<Triple> {

    private static final int STEPS_BETWEEN_LOOKS = 256;

    private final Deadline deadline;
    private int steps;

    GuardedIterator(ExtendedIterator<Triple> triples, Deadline deadline) {
      super(triples);
      this.deadline = deadline;
    }

    @Override
    public Triple next() {
      if (++steps % STEPS_BETWEEN_LOOKS == 0) {
        deadline.check();
      }
      return super.next();
    }
  }
}
