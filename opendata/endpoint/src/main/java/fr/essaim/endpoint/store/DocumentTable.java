package fr.essaim.endpoint.store;

import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.mem.QuadTable;
import org.apache.jena.sparql.core.mem.TriTable;
import org.organicdesign.fp.collections.PersistentHashMap;
import org.organicdesign.fp.collections.PersistentHashSet;

/**
 * The named graphs of a dataset whose default graph holds their union.
 *
 * <p>Jena's own table has six indexes, which take more than twice the room of the union itself.
 * Here the union is the index: what is asked of any graph is found in it, and then who holds it.
 */
final class DocumentTable implements QuadTable {

  /** A graph of no more statements is looked through rather than searched in the union. */
  private static final int FEW = 256;

  private final TriTable union;
  private final AtomicReference<State> committed = new AtomicReference<>(State.EMPTY);

  @SuppressWarnings("ThreadLocalUsage") // One a table, since several stores may be open.
  private final ThreadLocal<State> own = new ThreadLocal<>();

  /**
   * @param union takes part in the same transactions and has every statement that is here
   */
  DocumentTable(TriTable union) {
    this.union = union;
  }

  @Override
  public Stream<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    Triple wanted = Triple.create(orAny(subject), orAny(predicate), orAny(object));
    State state = own.get();
    if (orAny(graph).isConcrete()) {
      return find(state.statements(graph), wanted).map(triple -> Quad.create(graph, triple));
    }
    if (Triple.ANY.equals(wanted)) {
      return state.graphs().flatMap(each -> find(each, subject, predicate, object));
    }
    return find(wanted)
        .flatMap(triple -> state.holders(triple).map(each -> Quad.create(each, triple)));
  }

  @Override
  public Stream<Quad> findInUnionGraph(Node subject, Node predicate, Node object) {
    State state = own.get();
    return union
        .find(subject, predicate, object)
        .filter(state.firstHolder::containsKey)
        .map(triple -> Quad.create(Quad.unionGraph, triple));
  }

  @Override
  public Stream<Node> listGraphNodes() {
    return own.get().graphs();
  }

  @Override
  public void add(Quad quad) {
    own.set(own.get().with(quad.getGraph(), quad.asTriple()));
  }

  @Override
  public void delete(Quad quad) {
    own.set(own.get().without(quad.getGraph(), quad.asTriple()));
  }

  @Override
  public void clear() {
    own.set(State.EMPTY);
  }

  @Override
  public void begin(ReadWrite mode) {
    own.set(committed.get());
  }

  @Override
  public void commit() {
    committed.set(own.get());
  }

  @Override
  public void end() {
    own.remove();
  }

  private Stream<Triple> find(PersistentHashSet<Triple> statements, Triple wanted) {
    if (wanted.isConcrete()) {
      return Stream.of(wanted).filter(statements::contains);
    }
    return statements.size() <= FEW || Triple.ANY.equals(wanted)
        ? statements.stream().filter(wanted::matches)
        : find(wanted).filter(statements::contains);
  }

  private Stream<Triple> find(Triple wanted) {
    return union.find(wanted.getSubject(), wanted.getPredicate(), wanted.getObject());
  }

  private static Node orAny(Node node) {
    return node == null ? Node.ANY : node;
  }

  /**
   * What a transaction sees.
   *
   * @param documents the statements of each graph, of which none is empty
   * @param firstHolder one of the graphs that have a statement; most are in one only
   * @param otherHolders the other ones, of which there is one at least
   */
  private record State(
      PersistentHashMap<Node, PersistentHashSet<Triple>> documents,
      PersistentHashMap<Triple, Node> firstHolder,
      PersistentHashMap<Triple, PersistentHashSet<Node>> otherHolders) {

    static final State EMPTY =
        new State(PersistentHashMap.empty(), PersistentHashMap.empty(), PersistentHashMap.empty());

    Stream<Node> graphs() {
      return documents.keySet().stream();
    }

    PersistentHashSet<Triple> statements(Node graph) {
      return documents.getOrDefault(graph, PersistentHashSet.empty());
    }

    Stream<Node> holders(Triple triple) {
      Node first = firstHolder.get(triple);
      return first == null
          ? Stream.empty()
          : Stream.concat(Stream.of(first), others(triple).stream());
    }

    State with(Node graph, Triple triple) {
      PersistentHashSet<Triple> statements = statements(graph);
      if (statements.contains(triple)) {
        return this;
      }
      boolean first = !firstHolder.containsKey(triple);
      return new State(
          documents.assoc(graph, statements.put(triple)),
          first ? firstHolder.assoc(triple, graph) : firstHolder,
          first ? otherHolders : otherHolders.assoc(triple, others(triple).put(graph)));
    }

    State without(Node graph, Triple triple) {
      PersistentHashSet<Triple> statements = statements(graph);
      if (!statements.contains(triple)) {
        return this;
      }
      PersistentHashSet<Triple> left = statements.without(triple);
      PersistentHashSet<Node> others = others(triple);
      Node first = firstHolder.get(triple);
      Node heir = graph.equals(first) && !others.isEmpty() ? others.iterator().next() : first;
      PersistentHashSet<Node> othersLeft = others.without(heir).without(graph);
      return new State(
          left.isEmpty() ? documents.without(graph) : documents.assoc(graph, left),
          heir.equals(graph) ? firstHolder.without(triple) : firstHolder.assoc(triple, heir),
          othersLeft.isEmpty()
              ? otherHolders.without(triple)
              : otherHolders.assoc(triple, othersLeft));
    }

    private PersistentHashSet<Node> others(Triple triple) {
      return otherHolders.getOrDefault(triple, PersistentHashSet.empty());
    }
  }
}
