package fr.essaim.endpoint.run;

/** An answer that will not come, because a limit was reached before it was complete. */
public final class LimitReached extends RuntimeException {

  /** Which limit. */
  public enum Limit {
    TIME,
    MEMORY,
    ROWS,
    BYTES,
    GRAPH,
    SENDING
  }

  private final Limit limit;

  public LimitReached(Limit limit) {
    super(limit.name(), null, false, false);
    this.limit = limit;
  }

  /** Which limit it was. */
  public Limit limit() {
    return limit;
  }
}
