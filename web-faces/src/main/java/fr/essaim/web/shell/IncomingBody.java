package fr.essaim.web.shell;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The body of one request on its way in: who sends it, for how long, and how much has come. Anyone
 * who began it ends it.
 */
public final class IncomingBody implements AutoCloseable {

  /** No body is too slow before it. */
  static final Duration GRACE = Duration.ofSeconds(10);

  /** The slowest rate from then on, on average: a tenth of what the slowest phones have. */
  static final long OCTETS_A_SECOND = 1_000;

  private static final long NANOS = 1_000_000_000L;

  private final String address;
  private final long begunAt;
  private final long length;
  private final Runnable cut;
  private final AtomicLong arrived = new AtomicLong();

  private Runnable end = () -> {};
  private boolean ended;

  /**
   * @param address who sends it
   * @param length how long it will be; negative where its sender does not say
   * @param cut breaks the connection off
   */
  IncomingBody(String address, long begunAt, long length, Runnable cut) {
    this.address = address;
    this.begunAt = begunAt;
    this.length = length;
    this.cut = cut;
  }

  String address() {
    return address;
  }

  /** So many octets more have come. */
  void arrived(int octets) {
    arrived.addAndGet(octets);
  }

  /** Whether all of it has come: what takes time now is ours. */
  boolean isWhole() {
    return length >= 0 && arrived.get() >= length;
  }

  boolean isOlderThan(Duration age, long now) {
    return now - begunAt > age.toNanos();
  }

  long begunAt() {
    return begunAt;
  }

  boolean isTooSlow(long now) {
    long patience = GRACE.toNanos() + arrived.get() * (NANOS / OCTETS_A_SECOND);
    return !isWhole() && now - begunAt > patience;
  }

  /** Says what gives its turn back. */
  void atEnd(Runnable what) {
    boolean already;
    synchronized (this) {
      end = what;
      already = ended;
    }
    if (already) {
      what.run();
    }
  }

  /** Breaks it off; its turn is free at once. */
  void cut() {
    close();
    cut.run();
  }

  @Override
  public void close() {
    Runnable what;
    synchronized (this) {
      if (ended) {
        return;
      }
      ended = true;
      what = end;
    }
    what.run();
  }
}
