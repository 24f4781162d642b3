package fr.essaim.endpoint.run;

import fr.essaim.endpoint.plan.Watch;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The clock of one query. It stands still while the answer waits for a slow client, so that a
 * client can neither use up a query's time nor have the worker believe that a query does not stop.
 */
public final class Deadline implements Watch {

  /** Of one text that a query puts together, in letters; several fit into the smallest heap. */
  private static final long LONGEST_TEXT = 1 << 24;

  /** How many letters a query puts together between two looks at the heap. */
  private static final long BETWEEN_LOOKS = 1 << 22;

  private final LongSupplier nanos;
  private final BooleanSupplier shortOfMemory;
  private final long started;
  private final long allowed;
  private final long longest;

  private long made;
  private long sendingSince;
  private long sent;
  private boolean sending;
  private volatile LimitReached.Reason passed;

  public Deadline(Duration allowed, LongSupplier nanos) {
    this(allowed, allowed, nanos, () -> false);
  }

  /**
   * A clock of a query that is to be short.
   *
   * @param allowed how long it may run
   * @param longest how long others may: only then is it late to stop
   * @param shortOfMemory whether the heap is nearly full
   */
  public Deadline(
      Duration allowed, Duration longest, LongSupplier nanos, BooleanSupplier shortOfMemory) {
    this.nanos = nanos;
    this.shortOfMemory = shortOfMemory;
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
      passed = reached.reason();
      throw reached;
    }
  }

  /**
   * Called by the query whenever a text of it has become longer. Long texts fill a heap within a
   * moment, so anyone who has made several looks at it before the next one.
   *
   * @throws LimitReached when the text, or the time, is too long, or the heap nearly full
   */
  @Override
  public void checkText(long letters) {
    if (letters > LONGEST_TEXT) {
      end(LimitReached.Reason.MEMORY);
    }
    made += letters;
    if (made > BETWEEN_LOOKS) {
      made = 0;
      if (shortOfMemory.getAsBoolean()) {
        end(LimitReached.Reason.MEMORY);
      }
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
  public void end(LimitReached.Reason why) {
    passed = why;
  }

  /** Whether the time is over. */
  public boolean isOver() {
    return passed != null || ran().toNanos() > allowed;
  }

  /** Why the query is stopped. */
  public LimitReached reached() {
    LimitReached.Reason why = passed;
    return new LimitReached(why == null ? LimitReached.Reason.TIME : why);
  }

  /** Whether even the longest time has been over for longer than the grace. */
  public boolean isOverBy(Duration grace) {
    return ran().toNanos() > longest + grace.toNanos();
  }

  private long sentSoFar() {
    return sending ? sent + nanos.getAsLong() - sendingSince : sent;
  }
}
