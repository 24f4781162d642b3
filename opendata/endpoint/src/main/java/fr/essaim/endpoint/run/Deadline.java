package fr.essaim.endpoint.run;

import fr.essaim.endpoint.plan.Watch;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The clock of one query. It stands still while the answer waits for a slow client, so that a
 * client can neither use up a query's time nor have the worker believe that a query does not stop.
 */
public final class Deadline implements Watch {

  /** Of one text that a query puts together, in letters; several fit into the smallest heap. */
  private static final long LONGEST_TEXT = 1 << 24;

  private final LongSupplier nanos;
  private final long started;
  private final long allowed;
  private final long longest;

  private long sendingSince;
  private long sent;
  private boolean sending;
  private volatile LimitReached.Limit passed;

  public Deadline(Duration allowed, LongSupplier nanos) {
    this(allowed, allowed, nanos);
  }

  /**
   * A clock of a query that is to be short.
   *
   * @param allowed how long it may run
   * @param longest how long others may: only then is it late to stop
   */
  public Deadline(Duration allowed, Duration longest, LongSupplier nanos) {
    this.nanos = nanos;
    this.allowed = allowed.toNanos();
    this.longest = longest.toNanos();
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
  @Override
  public void check() {
    if (isOver()) {
      LimitReached reached = reached();
      passed = reached.limit();
      throw reached;
    }
  }

  /**
   * Called by the query whenever a text of it has become longer.
   *
   * @throws LimitReached when the text, or the time, is too long
   */
  @Override
  public void checkText(long letters) {
    if (letters > LONGEST_TEXT) {
      end(LimitReached.Limit.MEMORY);
    }
    check();
  }

  /**
   * Called when the query has ended: what {@link #check} threw, ARQ may have taken for an
   * expression without a value, and gone on with an answer that is not true.
   *
   * @throws LimitReached when the query was told to stop
   */
  public void confirm() {
    if (passed != null) {
      throw reached();
    }
  }

  /** Ends the query before its time. */
  public void end(LimitReached.Limit why) {
    passed = why;
  }

  /** Whether the time is over. */
  public boolean isOver() {
    return passed != null || ran().toNanos() > allowed;
  }

  /** Why the query is stopped. */
  public LimitReached reached() {
    LimitReached.Limit why = passed;
    return new LimitReached(why == null ? LimitReached.Limit.TIME : why);
  }

  /** Whether even the longest time has been over for longer than the grace. */
  public boolean isOverBy(Duration grace) {
    return ran().toNanos() > longest + grace.toNanos();
  }

  private long sentSoFar() {
    return sending ? sent + nanos.getAsLong() - sendingSince : sent;
  }
}
