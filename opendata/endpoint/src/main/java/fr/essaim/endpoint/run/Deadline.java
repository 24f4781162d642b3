package fr.essaim.endpoint.run;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The clock of one query. It stands still while the answer waits for a slow client, so that a
 * client can neither use up a query's time nor have the worker believe that a query does not stop.
 */
public final class Deadline {

  private final LongSupplier nanos;
  private final long started;
  private final long allowed;

  private long sendingSince;
  private long sent;
  private boolean sending;
  private volatile boolean passed;

  public Deadline(Duration allowed, LongSupplier nanos) {
    this.nanos = nanos;
    this.allowed = allowed.toNanos();
    started = nanos.getAsLong();
  }

  /** How long the query itself has run. */
  public synchronized Duration ran() {
    return Duration.ofNanos(nanos.getAsLong() - started - sentSoFar());
  }

  /** How long the client has kept the answer waiting. */
  public synchronized Duration sent() {
    return Duration.ofNanos(sentSoFar());
  }

  /** The answer starts to wait for the client. */
  public synchronized void startSending() {
    sending = true;
    sendingSince = nanos.getAsLong();
  }

  /** The client has taken what it was sent. */
  public synchronized void stopSending() {
    sent = sentSoFar();
    sending = false;
  }

  /**
   * Called by the query wherever it reads data.
   *
   * @throws LimitReached when the time is over
   */
  public void check() {
    if (passed || ran().toNanos() > allowed) {
      passed = true;
      throw new LimitReached(LimitReached.Limit.TIME);
    }
  }

  /** Whether the time is over. */
  public boolean isOver() {
    return passed || ran().toNanos() > allowed;
  }

  /** Whether the time has been over for longer than the grace. */
  public boolean isOverBy(Duration grace) {
    return ran().toNanos() > allowed + grace.toNanos();
  }

  private long sentSoFar() {
    return sending ? sent + nanos.getAsLong() - sendingSince : sent;
  }
}
