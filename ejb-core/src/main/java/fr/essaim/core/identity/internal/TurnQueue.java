package fr.essaim.core.identity.internal;

import static java.util.Comparator.comparingLong;

import fr.essaim.core.shared.RetryLater;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets few do something costly at once, some wait for their turn, and tells the others to come
 * again: a queue without end would only make everybody late.
 *
 * <p>Turns go round among clients (start-time fair queueing): whoever has many waiting is served as
 * often as whoever has one. Where there is no place left, the last in that order gives up its own.
 */
final class TurnQueue {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private static final Comparator<Waiter> ORDER =
      comparingLong((Waiter waiter) -> waiter.round).thenComparingLong(waiter -> waiter.arrival);

  private final int atOnce;
  private final int waiting;
  private final Duration patience;
  private final PriorityQueue<Waiter> waiters = new PriorityQueue<>(ORDER);

  /** The last round that each client has a turn in, of those that are not over. */
  private final Map<String, Long> rounds = new HashMap<>();

  private int running;
  private long round;
  private long arrivals;

  /** Somebody who waits for a turn, or has one. */
  private static final class Waiter {
    private final long round;
    private final long arrival;
    private final CountDownLatch called = new CountDownLatch(1);
    private volatile boolean admitted;

    Waiter(long round, long arrival) {
      this.round = round;
      this.arrival = arrival;
    }

    void call(boolean mayBegin) {
      admitted = mayBegin;
      called.countDown();
    }
  }

  /**
   * @param atOnce how many have a turn at the same moment
   * @param waiting how many wait for one
   * @param patience how long each of them waits at most
   */
  TurnQueue(int atOnce, int waiting, Duration patience) {
    this.atOnce = atOnce;
    this.waiting = waiting;
    this.patience = patience;
  }

  /**
   * Does the work in a turn.
   *
   * @param client among whom turns go round
   * @throws RetryLater when too many wait, or the turn does not come in time
   */
  <T> T run(String client, Supplier<T> work) {
    Waiter waiter = enter(client);
    try {
      if (!waiter.called.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        leave(waiter);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      leave(waiter);
    }
    if (!waiter.admitted) {
      throw RetryLater.busy(RETRY_AFTER);
    }
    try {
      return work.get();
    } finally {
      end();
    }
  }

  private synchronized Waiter enter(String client) {
    Waiter waiter = new Waiter(Math.max(round, rounds.getOrDefault(client, -1L) + 1), arrivals++);
    if (running < atOnce) {
      running++;
      round = waiter.round;
      waiter.call(true);
    } else {
      makePlace(waiter);
      waiters.add(waiter);
    }
    rounds.put(client, waiter.round);
    return waiter;
  }

  private void makePlace(Waiter waiter) {
    if (waiters.size() < waiting) {
      return;
    }
    Waiter last = waiters.isEmpty() ? waiter : Collections.max(waiters, ORDER);
    if (ORDER.compare(last, waiter) <= 0) {
      throw RetryLater.busy(RETRY_AFTER);
    }
    waiters.remove(last);
    last.call(false);
  }

  /** Gives up, unless the turn has come just now. */
  private synchronized void leave(Waiter waiter) {
    if (waiters.remove(waiter)) {
      waiter.call(false);
    }
  }

  private synchronized void end() {
    Waiter next = waiters.poll();
    if (next == null) {
      running--;
    } else {
      round = next.round;
      next.call(true);
    }
    rounds.values().removeIf(last -> last < round);
  }
}
