package fr.essaim.core.identity.internal;

import fr.essaim.core.shared.RetryLater;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets few do something costly at once, some wait for their turn, and tells the others to come
 * again: a queue without end would only make everybody late.
 */
final class TurnQueue {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final Semaphore places;
  private final Semaphore turns;
  private final Duration patience;

  /**
   * @param atOnce how many have a turn at the same moment
   * @param waiting how many wait for one
   * @param patience how long each of them waits at most
   */
  TurnQueue(int atOnce, int waiting, Duration patience) {
    this.places = new Semaphore(atOnce + waiting);
    this.turns = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  /**
   * Does the work in a turn.
   *
   * @throws RetryLater when too many wait, or the turn does not come in time
   */
  <T> T run(Supplier<T> work) {
    if (!places.tryAcquire()) {
      throw RetryLater.busy(RETRY_AFTER);
    }
    try {
      return inTurn(work);
    } finally {
      places.release();
    }
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw RetryLater.busy(RETRY_AFTER);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw RetryLater.busy(RETRY_AFTER);
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
