package fr.essaim.config.bench.sparql;

/** A server that cannot be put up on this machine; the message says why. */
public final class NotToBeHad extends Exception {

  private static final long serialVersionUID = 1L;

  public NotToBeHad(String why) {
    super(why);
  }

  public NotToBeHad(String why, Exception cause) {
    super(why + " (" + cause.getMessage() + ")", cause);
  }
}
