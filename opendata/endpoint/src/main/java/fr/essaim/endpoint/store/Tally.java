package fr.essaim.endpoint.store;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Counts along while the writer works; readers get a copy with each commit. */
final class Tally {

  private final Map<Node, PredicateCounts> predicates;
  private long triples;

  Tally(Statistics sofar) {
    predicates = new HashMap<>(sofar.predicates());
    triples = sofar.triples();
  }

  /** A statement came that was not there; the flags say what nobody else says of its predicate. */
  void added(Triple triple, boolean onlyOfSubject, boolean onlyOfObject) {
    count(triple, 1, onlyOfSubject, onlyOfObject);
  }

  /** A statement went; the flags say what nobody else says of its predicate. */
  void removed(Triple triple, boolean onlyOfSubject, boolean onlyOfObject) {
    count(triple, -1, onlyOfSubject, onlyOfObject);
  }

  void clear() {
    predicates.clear();
    triples = 0;
  }

  Statistics statistics() {
    return new Statistics(triples, Map.copyOf(predicates));
  }

  private void count(Triple triple, int by, boolean subject, boolean object) {
    triples += by;
    PredicateCounts counts =
        predicates
            .getOrDefault(triple.getPredicate(), PredicateCounts.NONE)
            .plus(by, subject, object);
    if (counts.triples() == 0) {
      predicates.remove(triple.getPredicate());
    } else {
      predicates.put(triple.getPredicate(), counts);
    }
  }
}
