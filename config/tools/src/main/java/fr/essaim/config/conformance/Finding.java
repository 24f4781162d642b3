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
    NOT_APPLICABLE("not applicable"),
    OUT_OF_SCOPE("out of scope"),
    FAILED("FAILED");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    boolean isAsItMustBe() {
      return this != FAILED;
    }
  }
}
