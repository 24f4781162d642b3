package fr.essaim.config.conformance;

/**
 * What an examination found of one test.
 *
 * @param verdict how it ended
 * @param told what was seen, or why it is so
 */
record Finding(SparqlTest test, Verdict verdict, String told) {

  /** How a test can end, in the order of the table. */
  enum Verdict {
    PASSED("passed"),
    REFUSED("refused as meant"),
    KNOWN_DIFFERENCE("known difference"),
    OUT_OF_SCOPE("out of scope"),
    /** A difference that is listed and is no longer there: the list must be shortened. */
    MENDED("listed, but passes"),
    FAILED("FAILED");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    boolean isAsItMustBe() {
      return this != MENDED && this != FAILED;
    }
  }
}
