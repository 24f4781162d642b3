package fr.essaim.config.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Whether the application lives: the same process, which says so at {@code /health/live} all the
 * while, and neither it nor a worker of the endpoint runs out of memory.
 */
final class LifeWatch implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final String OUT_OF_MEMORY = "java.lang.OutOfMemoryError";

  private final TriedInstance instance;
  private final long pid;
  private final long startedAt = System.nanoTime();
  private final Map<Path, Long> logs = new LinkedHashMap<>();
  private final Thread thread = new Thread(this::watch, "life-watch");
  private volatile boolean done;
  private volatile double endedAfter = Double.NaN;
  private int unanswered;

  private LifeWatch(TriedInstance instance) {
    this.instance = instance;
    this.pid = instance.state().applicationPid();
    note("application");
    instance.workers().forEach(worker -> note("endpoint-" + worker.number()));
  }

  private void note(String log) {
    Path file = instance.data().resolve("logs").resolve(log + ".log");
    try {
      logs.put(file, Files.exists(file) ? Files.size(file) : 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LifeWatch start(TriedInstance instance) {
    LifeWatch watch = new LifeWatch(instance);
    watch.thread.start();
    return watch;
  }

  private void watch() {
    while (!done && !hasEnded()) {
      if (!ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
        endedAfter = (System.nanoTime() - startedAt) / 1e9;
      } else if (!instance.answers("/health/live")) {
        unanswered++;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  boolean hasEnded() {
    return !Double.isNaN(endedAfter);
  }

  @Override
  public void close() {
    done = true;
    Threads.join(thread);
  }

  /** To be asked when it is closed. */
  boolean lives() {
    return !hasEnded() && unanswered == 0 && !ranOutOfMemory();
  }

  private boolean ranOutOfMemory() {
    return logs.entrySet().stream().anyMatch(log -> says(log.getKey(), log.getValue()));
  }

  /** Whether a log tells of it after a position; a log that was begun anew is read whole. */
  private static boolean says(Path log, long position) {
    if (!Files.exists(log)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(log);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1))) {
      if (Files.size(log) >= position) {
        in.skipNBytes(position);
      }
      return lines.lines().anyMatch(line -> line.contains(OUT_OF_MEMORY));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** To be asked when it is closed. */
  String told() {
    if (hasEnded()) {
      return "the application ENDED after %.0f s".formatted(endedAfter);
    }
    return (ranOutOfMemory() ? "OUT OF MEMORY" : "lives")
        + (unanswered == 0 ? "" : ", %d times not".formatted(unanswered));
  }
}
