package fr.essaim.endpoint.run;

import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * Looks after queries that run.
 *
 * <p>At its timeout a query is told to stop. Most do at once, but stopping is cooperative: a
 * product of inline data or a regular expression can run for ever between two places that look. So
 * a query that has not stopped when the grace is over takes the whole process with it; the launcher
 * starts another, which is ready in a moment, and no core stays lost.
 *
 * <p>When the heap is nearly full, the query that has run longest is told to stop before its time.
 */
public final class Watchdog implements AutoCloseable {

  /** How the process ends when a query would not stop: {@code EX_TEMPFAIL}, start it again. */
  public static final int EXIT_CODE = 75;

  private static final System.Logger LOG = System.getLogger(Watchdog.class.getName());
  private static final Duration ROUND = Duration.ofMillis(50);

  private final MemoryGuard memory = new MemoryGuard();
  private final BooleanSupplier shortOfMemory;
  private final Duration grace;
  private final Runnable lastResort;
  private final Set<Watched> running = ConcurrentHashMap.newKeySet();
  private final Thread thread = new Thread(this::rounds, "watchdog");

  /**
   * A watchdog that is started at once.
   *
   * @param grace how long a query may take to stop
   * @param lastResort ends the process
   */
  public Watchdog(Duration grace, Runnable lastResort) {
    this(grace, lastResort, null);
  }

  Watchdog(Duration grace, Runnable lastResort, BooleanSupplier shortOfMemory) {
    this.shortOfMemory = shortOfMemory == null ? memory::isShort : shortOfMemory;
    this.grace = grace;
    this.lastResort = lastResort;
    thread.setDaemon(true);
    thread.start();
  }

  /** The last resort of a worker: no hooks, no waiting, since the heap may be what is wrong. */
  public static void haltProcess() {
    Runtime.getRuntime().halt(EXIT_CODE);
  }

  /** Whether the heap is nearly full, for a query to ask that makes large things. */
  boolean isShortOfMemory() {
    return memory.isShortNow();
  }

  /**
   * Watches a query while it works.
   *
   * @param deadline its clock
   * @param stop asks it to stop
   * @param work the query
   */
  public void watch(Deadline deadline, Runnable stop, Runnable work) {
    Watched watched = new Watched(deadline, stop);
    running.add(watched);
    try {
      work.run();
    } finally {
      running.remove(watched);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void rounds() {
    try {
      while (true) {
        Thread.sleep(ROUND.toMillis());
        running.forEach(this::look);
        if (shortOfMemory.getAsBoolean()) {
          endTheLongest();
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** One at a time: what it held is free by the next look, or was not the reason. */
  private void endTheLongest() {
    running.stream()
        .filter(query -> !query.deadline.isOver())
        .max(Comparator.comparing(query -> query.deadline.ran()))
        .ifPresent(
            query -> {
              query.deadline.end(LimitReached.Reason.MEMORY);
              query.stop.run();
            });
  }

  private void look(Watched query) {
    if (query.deadline.isOverBy(grace)) {
      LOG.log(
          System.Logger.Level.ERROR,
          "A query does not stop: the worker ends itself. It is of " + query.thread.getName());
      running.remove(query);
      lastResort.run();
    } else if (query.deadline.isOver()) {
      query.stop.run();
    }
  }

  /** Compared as itself, since two queries may well have equal clocks. */
  private static final class Watched {

    private final Deadline deadline;
    private final Runnable stop;
    private final Thread thread = Thread.currentThread();

    Watched(Deadline deadline, Runnable stop) {
      this.deadline = deadline;
      this.stop = stop;
    }
  }
}
