package fr.essaim.config.launcher;

import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One child, kept alive: when it ends unasked it is started again, at once if it had started well,
 * else later each time. Until {@link #keepAlive} it is not, so that a start that cannot succeed
 * fails at once.
 */
final class SupervisedProcess {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private static final Duration LOG_LOOK = Duration.ofMinutes(5);

  /** How often it is asked whether what was started again is back. */
  private static final Duration BACK_LOOK = Duration.ofMillis(500);

  private final ChildProgram program;
  private final Guardian guardian;
  private final ChildRecords records;
  private final Terminal terminal;
  private final Runnable whenStarted;
  private final CountDownLatch stopRequested = new CountDownLatch(1);

  private volatile Process process;
  private volatile Thread watcher;
  private volatile boolean keptAlive;
  private volatile boolean well;

  /**
   * @param whenStarted called after each start, the first included
   */
  SupervisedProcess(
      ChildProgram program,
      Guardian guardian,
      ChildRecords records,
      Terminal terminal,
      Runnable whenStarted) {
    this.program = program;
    this.guardian = guardian;
    this.records = records;
    this.terminal = terminal;
    this.whenStarted = whenStarted;
  }

  void start() {
    launch();
    whenStarted.run();
    watcher = new Thread(this::watch, "watch-" + program.name());
    watcher.setDaemon(true);
    watcher.start();
  }

  /** From now on it is started again whenever it ends. */
  void keepAlive() {
    keptAlive = true;
  }

  /** Somebody saw it answer: when it ends, that was no failed start, and it is back at once. */
  void isSeenWell() {
    well = true;
  }

  boolean isAlive() {
    Process current = process;
    return current != null && current.isAlive();
  }

  long pid() {
    Process current = process;
    return current == null ? 0 : current.pid();
  }

  String name() {
    return program.name();
  }

  ChildLog log() {
    return program.log();
  }

  private synchronized void launch() {
    if (stopRequested.getCount() == 0) {
      return;
    }
    well = false;
    List<String> command = new ArrayList<>(OwnSession.prefix());
    command.addAll(program.command());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
    builder.environment().keySet().removeIf(name -> name.startsWith("ESSAIM_"));
    builder.environment().remove(ServiceManager.SOCKET);
    builder.environment().putAll(program.environment());
    rotateLogs();
    try {
      process = program.log().start(builder);
      note(process);
    } catch (IOException e) {
      throw new Refusal(
          "The %s cannot be started (%s).".formatted(program.name(), e.getMessage()), e);
    }
  }

  /** A start that cannot do so fails; later nobody goes without a child because of that. */
  private void note(Process started) throws IOException {
    try {
      records.put(program.name(), started.toHandle());
      guardian.watch(started, program.stopSignal());
    } catch (IOException e) {
      if (!keptAlive) {
        throw e;
      }
      terminal.warn(
          "The %s runs, but that could not be noted: %s".formatted(program.name(), e.getMessage()));
    }
  }

  /** What cannot be started now, as on a full disk, is tried again like what has ended. */
  private void launchAgain() {
    try {
      launch();
      whenStarted.run();
    } catch (Refusal | UncheckedIOException notYet) {
      terminal.warn(notYet.getMessage());
    }
  }

  /** A log that cannot be put aside grows; it is tried again. */
  private void rotateLogs() {
    try {
      program.rotateLogs();
    } catch (UncheckedIOException stays) {
      terminal.warn(
          "The log of the %s could not be put aside: %s"
              .formatted(program.name(), stays.getMessage()));
    }
  }

  private void watch() {
    Duration pause = FIRST_PAUSE;
    long awaySince = 0;
    try {
      while (true) {
        Process watched = process;
        long since = System.nanoTime();
        while (!watched.waitFor(
            (awaySince == 0 ? LOG_LOOK : BACK_LOOK).toMillis(), TimeUnit.MILLISECONDS)) {
          if (awaySince == 0) {
            rotateLogs();
          } else if (well || program.hasBeenReady()) {
            terminal.say(
                "The %s answers again after %d s."
                    .formatted(program.name(), secondsSince(awaySince)));
            awaySince = 0;
          }
        }
        int status = watched.exitValue();
        boolean unasked = stopRequested.getCount() > 0 && keptAlive;
        if (unasked) {
          program.endedUnasked();
        }
        forget(watched);
        if (!unasked) {
          return;
        }
        if (hadStartedWell(since)) {
          pause = Duration.ZERO;
        }
        awaySince = awaySince == 0 ? System.nanoTime() : awaySince;
        terminal.warn(
            "The %s ended unexpectedly (status %d); starting it again %s. See %s"
                .formatted(program.name(), status, inWords(pause), program.log()));
        if (stopRequested.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
        pause = longer(pause);
        launchAgain();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long secondsSince(long nanoTime) {
    return Math.max(1, Duration.ofNanos(System.nanoTime() - nanoTime).toSeconds());
  }

  /** Then whatever ended it came later, and another start will do. */
  private boolean hadStartedWell(long since) {
    return well
        || program.hasBeenReady()
        || System.nanoTime() - since > program.lasting().toNanos();
  }

  private static String inWords(Duration pause) {
    return pause.isZero() ? "at once" : "in " + pause.toSeconds() + " s";
  }

  static Duration longer(Duration pause) {
    if (pause.isZero()) {
      return FIRST_PAUSE;
    }
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  private void forget(Process ended) {
    try {
      records.remove(program.name());
      guardian.forget(ended);
    } catch (IOException noted) {
      // Who reads them sees that there is no such process.
    }
  }

  /** Ends it at once; it is then started again. */
  void kill() {
    Process current = process;
    if (current != null) {
      current.destroyForcibly();
    }
  }

  /** Asks it to end; {@link #awaitEnd} waits for it. */
  void requestStop() {
    Process current;
    synchronized (this) {
      stopRequested.countDown();
      current = process;
    }
    if (current == null || !current.isAlive()) {
      return;
    }
    if (program.stopSignal() == ChildProgram.StopSignal.TERM) {
      endInGoodOrder(current);
      return;
    }
    try {
      new ProcessBuilder("sh", "-c", "kill -" + program.stopSignal() + " " + current.pid())
          .start()
          .waitFor();
    } catch (IOException e) {
      endInGoodOrder(current);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** By its handle, for the process itself would close its output, and its last lines be lost. */
  private static void endInGoodOrder(Process process) {
    process.toHandle().destroy();
  }

  /**
   * Waits until it has ended, and kills it after the given time. Nothing is written for it after
   * that: the directory may go, or be another launcher's.
   */
  void awaitEnd(Duration patience) throws InterruptedException {
    Process current = process;
    if (current == null) {
      return;
    }
    if (current.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      program.endedInGoodOrder();
    } else {
      terminal.say("The %s does not end; killing it.".formatted(program.name()));
      current.destroyForcibly().waitFor();
    }
    Thread watching = watcher;
    if (watching != null) {
      watching.join(patience.toMillis());
    }
    program.log().awaitLastLine();
  }
}
