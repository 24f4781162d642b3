package fr.essaim.endpoint.store;

import fr.essaim.endpoint.spatial.GeoSparql;
import fr.essaim.endpoint.spatial.GeometryIndex;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/**
 * The plain beginning: Jena's transactional dataset in memory.
 *
 * <p>The union of the named graphs is kept as a default graph of its own. Reading it then needs no
 * sorting out of triples that several graphs hold, which would be done at every step of every
 * query; it is paid once, when a document changes.
 */
public final class JenaMemoryStore implements Store {

  private final DirectDataset dataset;
  private final DefaultGraph mode;

  /** Makes "commit and move on" one step for those who begin to read. */
  private final ReadWriteLock turn = new ReentrantReadWriteLock();

  private volatile Revision revision = Revision.NOTHING;
  private volatile Statistics statistics = Statistics.NONE;
  private volatile GeometryIndex geometries = GeometryIndex.EMPTY;

  public JenaMemoryStore(DefaultGraph mode) {
    this.mode = mode;
    dataset = new DirectDataset(mode);
  }

  @Override
  public Revision revision() {
    return revision;
  }

  @Override
  public <T> T read(Reading<T> reading) {
    View view;
    turn.readLock().lock();
    try {
      dataset.begin(TxnType.READ);
      view = new View(revision, dataset, statistics, geometries);
    } finally {
      turn.readLock().unlock();
    }
    try {
      return reading.from(view);
    } finally {
      dataset.end();
    }
  }

  @Override
  public void write(Revision after, Consumer<Changes> work) {
    dataset.begin(TxnType.WRITE);
    boolean committed = false;
    try {
      Writing writing = new Writing(new Tally(statistics), geometries.draft());
      work.accept(writing);
      Statistics counted = writing.tally.statistics();
      GeometryIndex located = writing.located.done(this::geometryTexts);
      turn.writeLock().lock();
      try {
        dataset.commit();
        committed = true;
        revision = after;
        statistics = counted;
        geometries = located;
      } finally {
        turn.writeLock().unlock();
      }
    } finally {
      if (!committed) {
        dataset.abort();
      }
    }
  }

  /** How many graphs there are, for health and logs. */
  public long graphs() {
    return Txn.calculateRead(dataset, dataset::size);
  }

  private Stream<Node> geometryTexts() {
    return Iter.asStream(dataset.find(Node.ANY, Node.ANY, GeoSparql.AS_WKT, Node.ANY))
        .map(Quad::getObject);
  }

  private final class Writing implements Changes {

    private final Tally tally;
    private final GeometryIndex.Draft located;

    Writing(Tally tally, GeometryIndex.Draft located) {
      this.tally = tally;
      this.located = located;
    }

    /** Touches only what differs, which is little of most documents. */
    @Override
    public void replace(Node graph, Collection<Triple> triples) {
      Set<Triple> added = new LinkedHashSet<>(triples);
      for (Triple held : dataset.getGraph(graph).find().toList()) {
        if (!added.remove(held)) {
          remove(graph, held);
        }
      }
      added.forEach(triple -> add(graph, triple));
    }

    @Override
    public void add(Node graph, Triple triple) {
      dataset.add(Quad.create(graph, triple));
      if (isLocation(triple)) {
        located.add(triple.getObject());
      }
      if (mode == DefaultGraph.UNION) {
        addToDefault(triple);
      }
    }

    @Override
    public void addToDefault(Triple triple) {
      if (isLocation(triple)) {
        located.add(triple.getObject());
      }
      Node predicate = triple.getPredicate();
      boolean onlyOfSubject = !dataset.holds(triple.getSubject(), predicate, Node.ANY);
      boolean onlyOfObject = !dataset.holds(Node.ANY, predicate, triple.getObject());
      if (onlyOfSubject || onlyOfObject || !holds(triple)) {
        dataset.add(Quad.create(Quad.defaultGraphIRI, triple));
        tally.added(triple, onlyOfSubject, onlyOfObject);
      }
    }

    @Override
    public void clear() {
      dataset.clear();
      tally.clear();
      located.clear();
    }

    private void remove(Node graph, Triple triple) {
      dataset.delete(Quad.create(graph, triple));
      if (isLocation(triple)) {
        located.remove();
      }
      if (mode == DefaultGraph.UNION && !isElsewhere(triple)) {
        removeFromDefault(triple);
      }
    }

    private void removeFromDefault(Triple triple) {
      if (!holds(triple)) {
        return;
      }
      dataset.delete(Quad.create(Quad.defaultGraphIRI, triple));
      Node predicate = triple.getPredicate();
      tally.removed(
          triple,
          !dataset.holds(triple.getSubject(), predicate, Node.ANY),
          !dataset.holds(Node.ANY, predicate, triple.getObject()));
    }

    private static boolean isLocation(Triple triple) {
      return triple.getPredicate().equals(GeoSparql.AS_WKT);
    }

    private boolean holds(Triple triple) {
      return dataset.holds(triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    private boolean isElsewhere(Triple triple) {
      return dataset
          .findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject())
          .hasNext();
    }
  }
}
