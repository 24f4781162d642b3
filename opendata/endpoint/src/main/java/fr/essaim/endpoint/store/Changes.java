package fr.essaim.endpoint.store;

import java.util.Collection;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What may be done inside one write: all of it becomes visible together or not at all. */
public interface Changes {

  /** Puts these triples in the place of everything the graph held; none of them removes it. */
  void replace(Node graph, Collection<Triple> triples);

  /** Adds a triple to a graph and keeps what is there. */
  void add(Node graph, Triple triple);

  /** Adds a triple to the default graph alone; only files have such triples, never the log. */
  void addToDefault(Triple triple);

  /** Empties the store. */
  void clear();
}
