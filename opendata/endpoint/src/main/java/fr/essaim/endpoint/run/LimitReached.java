package fr.essaim.endpoint.run;

/** An answer that will not come, because a limit was reached before it was complete. */
public final class LimitReached extends RuntimeException {

  /** Which limit. */
  public enum Reason {
    TIME,
    MEMORY,
    ROWS,
    BYTES,
    GRAPH,
    SENDING
  }

  private final Reason reason;

  public LimitReached(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  /** Which limit it was. */
  public Reason reason() {
    return reason;
  }
}
