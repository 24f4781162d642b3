package fr.essaim.core.shared;

import static java.util.Comparator.comparingLong;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets few do something costly at once, some wait for their turn, and tells the others to come
 * again: a queue without end would only make everybody late.
 *
 * <p>Turns go round among clients by the time that theirs have taken (start-time fair queueing):
 * anyone who has many waiting, or slow ones, gets as much as anyone who has one. Where there is no
 * place left, the last in that order gives up its own.
 *
 * <p>A queue for the processor ({@link #forProcessor}) counts who works, and keeps some turns for
 * what is light. While a thread waits in another queue it gives its turn of the processor back.
 */
public final class AdmissionQueue {

  /** The one client of a queue in which turns go by arrival alone. */
  public static final String ANYBODY = "";

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  /** How often one of those who wait looks for turns that use no processor. */
  private static final Duration LOOK = Duration.ofMillis(20);

  /** How often the others see whether that one has gone. */
  private static final Duration RELIEF = Duration.ofMillis(200);

  /** A thread that had less than this part of the processor was not at work. */
  private static final int LEAST_PART = 10;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final ThreadLocal<Turn> ON_PROCESSOR = new ThreadLocal<>();

  private static final Comparator<Turn> ORDER =
      comparingLong((Turn turn) -> turn.start).thenComparingLong(turn -> turn.arrival);

  private final int atOnce;
  private final int heavyAtOnce;
  private final int waiting;
  private final Duration patience;

  /** For how long a thread may rest until its turn counts no more; null elsewhere. */
  private final Duration resting;

  private final Set<Turn> waiters = new HashSet<>();

  /** Held by the one who looks for all: sixty who look keep those at work from the queue. */
  private final Semaphore lookout = new Semaphore(1);

  /** Those who have their turn. */
  private final Set<Turn> running = new HashSet<>();

  /** Up to where each client has had its share, of those that have had more than others. */
  private final Map<String, Long> shares = new HashMap<>();

  /** Up to where everybody has had theirs, and what a turn usually takes: in nanoseconds. */
  private long reached;

  private long usual = TimeUnit.MILLISECONDS.toNanos(1);
  private long arrivals;

  /**
   * A queue for something that must not be done by many at once, such as what takes much memory.
   *
   * @param atOnce how many have a turn at the same moment
   * @param waiting how many wait for one
   * @param patience how long each of them waits at most
   */
  public AdmissionQueue(int atOnce, int waiting, Duration patience) {
    this(atOnce, atOnce, waiting, patience, null);
  }

  private AdmissionQueue(
      int atOnce, int heavyAtOnce, int waiting, Duration patience, Duration resting) {
    this.atOnce = atOnce;
    this.heavyAtOnce = heavyAtOnce;
    this.waiting = waiting;
    this.patience = patience;
    this.resting = resting;
  }

  /**
   * The queue for the processor.
   *
   * @param heavyAtOnce how many of the turns at the same moment are for heavy work
   * @param resting for how long a thread may rest: then it waits for something else, and its turn
   *     counts no more
   */
  public static AdmissionQueue forProcessor(
      int atOnce, int heavyAtOnce, int waiting, Duration patience, Duration resting) {
    return new AdmissionQueue(atOnce, heavyAtOnce, waiting, patience, resting);
  }

  /** A turn, which the same thread ends. */
  public final class Turn {

    private final String client;
    private final boolean heavy;
    private final long thread = Thread.currentThread().getId();
    private final long start;
    private final long arrival;
    private final long expected;

    private final CountDownLatch called = new CountDownLatch(1);
    private volatile boolean admitted;
    private long since;
    private long taken;
    private int weight = 1;

    /** When its thread was last looked at, and how much processor time it had had by then. */
    private long lookedAt;

    private long used;

    private Turn(String client, boolean heavy, long start) {
      this.client = client;
      this.heavy = heavy;
      this.start = start;
      this.arrival = arrivals++;
      this.expected = usual;
    }

    private void call(boolean mayBegin) {
      admitted = mayBegin;
      called.countDown();
    }

    private boolean isCalledWithin(Duration time) throws InterruptedException {
      return called.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look(long now) {
      lookedAt = now;
      used = THREADS.getThreadCpuTime(thread);
    }

    /** Whether its thread has done next to nothing for so long; if not, the time begins anew. */
    private boolean isIdleFor(Duration time) {
      long now = System.nanoTime();
      long passed = now - lookedAt;
      if (passed <= time.toNanos()) {
        return false;
      }
      long before = used;
      look(now);
      return used - before < passed / LEAST_PART;
    }

    private void giveBack() {
      pause(this);
    }

    private void takeAgain() {
      resume(this);
    }

    /** Has the client pay several times for it, so that the others come before its next ones. */
    public void countsTimes(int times) {
      weight = times;
    }

    /** Gives the turn to the next. */
    public void end() {
      finish(this);
      if (resting != null) {
        ON_PROCESSOR.remove();
      }
    }
  }

  /**
   * Does the work in a turn.
   *
   * @param client among whom turns go round
   * @throws RetryLater when too many wait, or the turn does not come in time
   */
  public <T> T run(String client, Supplier<T> work) {
    Turn turn = enter(client);
    try {
      return work.get();
    } finally {
      turn.end();
    }
  }

  /**
   * Waits for a turn.
   *
   * @param client among whom turns go round
   * @throws RetryLater when too many wait, or the turn does not come in time
   */
  public Turn enter(String client) {
    return enter(client, false, true);
  }

  /**
   * The same for heavy work, which never has all turns: the others are left to light work.
   *
   * @throws RetryLater when too many wait, or the turn does not come in time
   */
  public Turn enterHeavy(String client) {
    return enter(client, true, true);
  }

  /**
   * The same for something that is not worth waiting for.
   *
   * @throws RetryLater when there is no turn at once
   */
  public Turn enterAtOnce(String client) {
    return enter(client, false, false);
  }

  private Turn enter(String client, boolean heavy, boolean mayWait) {
    Turn aside = resting == null ? ON_PROCESSOR.get() : null;
    if (aside != null) {
      aside.giveBack();
    }
    Turn turn;
    try {
      turn = join(client, heavy, mayWait);
      await(turn);
    } finally {
      if (aside != null) {
        aside.takeAgain();
      }
    }
    if (!turn.admitted) {
      throw RetryLater.busy(RETRY_AFTER);
    }
    if (resting != null) {
      ON_PROCESSOR.set(turn);
    }
    return turn;
  }

  /** Whether this thread has a turn of the processor: to wait for another would stop both. */
  public static boolean isOnProcessor() {
    return ON_PROCESSOR.get() != null;
  }

  /**
   * What follows is no work for the processor, such as sending a file: others may have the turn.
   */
  public static void leaveProcessor() {
    Turn turn = ON_PROCESSOR.get();
    if (turn != null) {
      turn.giveBack();
    }
  }

  /** How many wait for a turn just now. */
  synchronized int waiting() {
    return waiters.size();
  }

  private void await(Turn turn) {
    TimeLimit limit = TimeLimit.of(patience);
    try {
      boolean called = false;
      while (!called && !limit.isOver()) {
        called = resting == null ? turn.isCalledWithin(patience) : isCalledWhileLooking(turn);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    leave(turn);
  }

  private boolean isCalledWhileLooking(Turn turn) throws InterruptedException {
    if (!lookout.tryAcquire()) {
      return turn.isCalledWithin(shorter(RELIEF));
    }
    try {
      boolean called = turn.isCalledWithin(shorter(LOOK));
      callNext();
      return called;
    } finally {
      lookout.release();
    }
  }

  private Duration shorter(Duration step) {
    return step.compareTo(patience) < 0 ? step : patience;
  }

  private synchronized Turn join(String client, boolean heavy, boolean mayWait) {
    if (!mayWait && !(waiters.isEmpty() && hasRoom())) {
      throw RetryLater.busy(RETRY_AFTER);
    }
    long start = Math.max(reached, shares.getOrDefault(client, 0L));
    Turn turn = new Turn(client, heavy, start);
    makePlace(turn);
    waiters.add(turn);
    shares.put(client, turn.start + turn.expected);
    callNext();
    return turn;
  }

  private void makePlace(Turn turn) {
    if (waiters.size() < waiting || hasRoom()) {
      return;
    }
    Turn last = waiters.isEmpty() ? turn : Collections.max(waiters, ORDER);
    if (ORDER.compare(last, turn) <= 0) {
      throw RetryLater.busy(RETRY_AFTER);
    }
    forgo(last);
  }

  /** Gives up, unless the turn has come just now. */
  private synchronized void leave(Turn turn) {
    if (waiters.contains(turn)) {
      forgo(turn);
    }
  }

  private void forgo(Turn turn) {
    waiters.remove(turn);
    charge(turn, 0);
    turn.call(false);
  }

  private synchronized void callNext() {
    for (Optional<Turn> next = next(); next.isPresent(); next = next()) {
      Turn turn = next.get();
      waiters.remove(turn);
      reached = Math.max(reached, turn.start);
      begin(turn);
      turn.call(true);
    }
    if (running.isEmpty()) {
      reached = shares.values().stream().reduce(reached, Math::max);
    }
    shares.values().removeIf(share -> share <= reached);
  }

  /** The first of those that may begin now. */
  private Optional<Turn> next() {
    if (waiters.isEmpty() || !hasRoom()) {
      return Optional.empty();
    }
    boolean mayBeHeavy = running.stream().filter(turn -> turn.heavy).count() < heavyAtOnce;
    return waiters.stream().filter(turn -> mayBeHeavy || !turn.heavy).min(ORDER);
  }

  /** Turns that use no processor for long wait for something else. */
  private boolean hasRoom() {
    if (resting != null && running.size() >= atOnce) {
      List.copyOf(running).stream().filter(turn -> turn.isIdleFor(resting)).forEach(this::stop);
    }
    return running.size() < atOnce;
  }

  private void begin(Turn turn) {
    turn.since = System.nanoTime();
    if (resting != null) {
      turn.look(turn.since);
    }
    running.add(turn);
  }

  private void stop(Turn turn) {
    if (running.remove(turn)) {
      turn.taken += System.nanoTime() - turn.since;
    }
  }

  private synchronized void pause(Turn turn) {
    stop(turn);
    callNext();
  }

  private synchronized void resume(Turn turn) {
    begin(turn);
  }

  private synchronized void finish(Turn turn) {
    stop(turn);
    usual += (turn.taken - usual) / 16;
    charge(turn, turn.weight * turn.taken);
    callNext();
  }

  /** What a turn has taken in truth, instead of what was expected of it. */
  private void charge(Turn turn, long taken) {
    long expected = shares.getOrDefault(turn.client, turn.start + turn.expected);
    shares.put(turn.client, expected + taken - turn.expected);
  }
}
