package fr.essaim.core.mail.internal;

import fr.essaim.core.mail.MailProblem;

/**
 * What became of one attempt.
 *
 * @param problem null when it was taken
 * @param detail what the server, or the network, said of it; null where nothing
 */
record Delivery(Result result, MailProblem problem, String detail) {

  /** What is certain. */
  enum Result {
    TAKEN,
    /** Not taken; it may be another time. */
    NOT_NOW,
    /** Not taken, nor ever. */
    NEVER,
    /** Either. */
    UNKNOWN
  }

  static final Delivery TAKEN = new Delivery(Result.TAKEN, null, null);

  static Delivery notNow(MailProblem problem, String detail) {
    return new Delivery(Result.NOT_NOW, problem, detail);
  }

  static Delivery never(MailProblem problem, String detail) {
    return new Delivery(Result.NEVER, problem, detail);
  }

  static Delivery unknown(String detail) {
    return new Delivery(Result.UNKNOWN, MailProblem.BROKEN_OFF, detail);
  }

  /** Whether it is the server that does not work, so that another e-mail would fare no better. */
  boolean isServersFault() {
    return switch (result) {
      case TAKEN, NEVER -> false;
      case UNKNOWN -> true;
      case NOT_NOW -> problem != MailProblem.REFUSED_FOR_NOW;
    };
  }
}
