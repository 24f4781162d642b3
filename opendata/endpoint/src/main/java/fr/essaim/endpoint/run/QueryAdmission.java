package fr.essaim.endpoint.run;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets a few queries run at once; the next ones wait a little, in order, and not too many of them.
 */
public final class QueryAdmission {

  private final Semaphore running;
  private final Semaphore waiting;
  private final Duration patience;

  public QueryAdmission(int concurrency, int queue, Duration patience) {
    running = new Semaphore(concurrency, true);
    waiting = new Semaphore(queue);
    this.patience = patience;
  }

  /**
   * Waits for a turn.
   *
   * @return whether there is one; then {@link #leave} must be called
   */
  public boolean enter() {
    if (running.tryAcquire()) {
      return true;
    }
    if (!waiting.tryAcquire()) {
      return false;
    }
    try {
      return running.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      waiting.release();
    }
  }

  /** Gives the turn back. */
  public void leave() {
    running.release();
  }
}
