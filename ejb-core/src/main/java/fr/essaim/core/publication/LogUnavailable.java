package fr.essaim.core.publication;

/** The database does not answer, so neither the log nor the queue can be read just now. */
public class LogUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LogUnavailable(Throwable cause) {
    super("The log of documents cannot be read", cause);
  }
}
