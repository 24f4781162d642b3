package fr.essaim.config.conformance;

/** Tries tests of one kind on a worker. */
interface Examiner {

  /** What the worker must hold. */
  default TestData data(SparqlTest test) {
    return TestData.NOTHING;
  }

  /**
   * Tries one.
   *
   * @param service a worker that holds what {@link #data} says
   * @return what was found
   */
  Finding examine(SparqlTest test, ServiceClient service);
}
