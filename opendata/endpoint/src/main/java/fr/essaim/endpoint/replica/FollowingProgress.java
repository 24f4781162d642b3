package fr.essaim.endpoint.replica;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The progress of a worker that follows the log. */
final class FollowingProgress implements Progress {

  private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
  private volatile boolean ready;
  private volatile boolean connected;
  private volatile Instant asOf;

  @Override
  public boolean isReady() {
    return ready;
  }

  @Override
  public Optional<Instant> asOf() {
    return Optional.ofNullable(asOf);
  }

  @Override
  public String source() {
    return connected ? "log" : "away";
  }

  /** Completes when the worker is ready for the first time. */
  CompletableFuture<Void> firstReady() {
    return firstReady;
  }

  void connect() {
    connected = true;
  }

  void lose() {
    connected = false;
  }

  /** A snapshot was read: what it holds was current then. */
  void startFrom(Instant when) {
    asOf = when;
  }

  /** Nothing of what was held counts any more. */
  void startAgain() {
    ready = false;
    asOf = null;
  }

  void hold(Instant when) {
    asOf = when;
    answer();
  }

  /** What there is may be old, and says so; it is better than nothing. */
  void answerFromOldState() {
    if (asOf != null) {
      answer();
    }
  }

  private void answer() {
    ready = true;
    firstReady.complete(null);
  }
}
