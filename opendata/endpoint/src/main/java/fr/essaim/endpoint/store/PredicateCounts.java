package fr.essaim.endpoint.store;

/**
 * How often a predicate occurs in the default graph.
 *
 * @param triples statements with it
 * @param subjects different subjects of these
 * @param objects different objects of these
 */
public record PredicateCounts(long triples, long subjects, long objects) {

  /** A predicate that does not occur. */
  public static final PredicateCounts NONE = new PredicateCounts(0, 0, 0);

  PredicateCounts plus(int triple, boolean subject, boolean object) {
    return new PredicateCounts(
        triples + triple, subjects + (subject ? triple : 0), objects + (object ? triple : 0));
  }
}
