package fr.essaim.endpoint.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.mem.DatasetGraphInMemory;
import org.apache.jena.sparql.core.mem.HexTable;
import org.apache.jena.sparql.core.mem.TriTable;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * Jena's transactional dataset whose default graph is read straight from its table. Jena's own view
 * makes a quad of every triple and a triple of every quad again, at every step of every query.
 */
final class DirectDataset extends DatasetGraphInMemory {

  private final TriTable triples;

  DirectDataset(DefaultGraph mode) {
    this(mode, new TriTable());
  }

  private DirectDataset(DefaultGraph mode, TriTable triples) {
    super(mode == DefaultGraph.UNION ? new DocumentTable(triples) : new HexTable(), triples);
    this.triples = triples;
  }

  @Override
  public Graph getDefaultGraph() {
    return new TableGraph(triples);
  }

  /** Whether the default graph has a statement like this; only inside a transaction. */
  boolean holds(Node subject, Node predicate, Node object) {
    return triples.find(subject, predicate, object).findAny().isPresent();
  }

  /** Readable inside a transaction, which is where all reading is done. */
  private static final class TableGraph extends GraphBase {

    private final TriTable triples;

    TableGraph(TriTable triples) {
      this.triples = triples;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
      return graphBaseFind(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Node subject, Node predicate, Node object) {
      return WrappedIterator.createNoRemove(triples.find(subject, predicate, object).iterator());
    }
  }
}
