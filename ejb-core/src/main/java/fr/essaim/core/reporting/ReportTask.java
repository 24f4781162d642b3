package fr.essaim.core.reporting;

import java.time.Instant;

/**
 * What somebody is to do with a report.
 *
 * @param number of the version that it is about
 * @param since when it was frozen, signed or asked
 */
public record ReportTask(Kind kind, String key, int number, String title, Instant since) {

  /** What is to be done. */
  public enum Kind {
    /** To sign for the operation. */
    SIGN,
    /** To sign for the federation. */
    APPROVE,
    /** To answer a question. */
    ANSWER
  }
}
