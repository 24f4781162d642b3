package fr.essaim.endpoint.replica;

/** The log cannot be read at the moment. */
public final class LogAway extends Exception {

  public LogAway(Throwable cause) {
    super(cause);
  }
}
