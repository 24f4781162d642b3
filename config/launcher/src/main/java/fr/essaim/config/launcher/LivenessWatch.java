package fr.essaim.config.launcher;

import fr.essaim.config.administration.Http;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Restarts an application that runs but no longer lives, by {@code /health/live} alone: a database
 * or a worker that is away is no reason to.
 */
final class LivenessWatch implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int FAILURES_IN_A_ROW = 4;

  private final String url;
  private final SupervisedProcess application;
  private final Terminal terminal;
  private final Duration startPatience;
  private final CountDownLatch closed = new CountDownLatch(1);

  LivenessWatch(
      String url, SupervisedProcess application, Terminal terminal, Duration startPatience) {
    this.url = url;
    this.application = application;
    this.terminal = terminal;
    this.startPatience = startPatience;
  }

  void start() {
    Thread thread = new Thread(this::watch, "watch-liveness");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    long process = application.pid();
    long startedAt = System.nanoTime();
    boolean lived = true;
    int failures = 0;
    try {
      while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        if (application.pid() != process) {
          process = application.pid();
          startedAt = System.nanoTime();
          lived = false;
          failures = 0;
        }
        if (Http.answers(url, PATIENCE, Set.of(200))) {
          lived = true;
          failures = 0;
          application.isSeenWell();
        } else if (lived) {
          failures++;
        }
        boolean overdue = !lived && System.nanoTime() - startedAt > startPatience.toNanos();
        if (application.isAlive() && (failures >= FAILURES_IN_A_ROW || overdue)) {
          terminal.warn("The application no longer answers; ending it.");
          application.kill();
          failures = 0;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
