package fr.essaim.endpoint.store;

/** What a query without {@code GRAPH} and {@code FROM} sees. */
public enum DefaultGraph {
  /** The triples of every named graph together, which is what the published data promises. */
  UNION,
  /** Only what was loaded without a graph name, as the SPARQL test suites expect. */
  SEPARATE
}
