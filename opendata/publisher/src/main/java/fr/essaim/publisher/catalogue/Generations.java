package fr.essaim.publisher.catalogue;

import fr.essaim.core.publication.DocumentLog;
import fr.essaim.core.publication.Editions;
import fr.essaim.core.publication.LogUnavailable;
import fr.essaim.core.publication.ServedGeneration.Failure;
import fr.essaim.ontology.Vocabulary;
import fr.essaim.publisher.describe.Describers;
import fr.essaim.publisher.document.Uris;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Keeps catalogue and dumps as fresh as was promised. Making them takes a while once there is much
 * to write, so they follow the log at once only while that is quick, and else at the latest when
 * they are as old as they may be. The first of a start counts as quick, for it loads classes. What
 * was made before stays readable without the database, and when newer ones cannot be made: what was
 * half made goes, and it is tried again after a pause that doubles up to their age.
 */
public final class Generations implements Runnable {

  private static final Logger LOG = Logger.getLogger(Generations.class.getName());

  /** Making them takes at most one part in so many of the time, unless they would grow too old. */
  private static final int SHARE = 10;

  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final int KEPT = 3;
  private static final int LONGEST_DOUBLING = 16;
  private static final String WHOLE = "position-";
  private static final String HALF = "making-";

  private final Path home;
  private final Duration maxAge;
  private final DocumentLog log;
  private final Editions editions;
  private final Clock clock;
  private final GenerationMaker maker;
  private final Semaphore grown = new Semaphore(0);
  private final Lock making = new ReentrantLock();

  private volatile boolean stopped;
  private volatile Generation current;
  private volatile boolean ofThisStart;
  private volatile Duration lastTook = Duration.ZERO;
  private volatile Failure failure;
  private volatile Instant triedAt = Instant.MIN;

  public Generations(
      Path home,
      Duration maxAge,
      Uris uris,
      Vocabulary vocabulary,
      Describers describers,
      DocumentLog log,
      Editions editions,
      Clock clock) {
    this.home = home;
    this.maxAge = maxAge;
    this.log = log;
    this.clock = clock;
    this.editions = editions;
    this.maker = new GenerationMaker(uris, vocabulary, describers, log, editions);
  }

  /** The last generation; empty until the first is made. */
  public Optional<Generation> current() {
    Generation generation = current;
    if (generation == null) {
      generation = newestOnDisk().orElse(null);
      current = generation;
    }
    return Optional.ofNullable(generation);
  }

  /** Why the last attempt to make one failed; empty when it did not. */
  public Optional<Failure> failure() {
    return Optional.ofNullable(failure);
  }

  /** Tells that there is something new to put into a generation. */
  public void logHasGrown() {
    grown.release();
  }

  public void stop() {
    stopped = true;
    logHasGrown();
  }

  @Override
  public void run() {
    while (!stopped) {
      try {
        if (isDue()) {
          make();
        }
      } catch (LogUnavailable away) {
        LOG.log(Level.FINE, "The log cannot be read; the last generation stays", away);
      } catch (RuntimeException failed) {
        LOG.log(Level.WARNING, "Catalogue and dumps could not be made; the last ones stay", failed);
      }
      await();
    }
  }

  private boolean isDue() {
    Optional<Generation> last = current();
    if (failure != null) {
      return !clock.instant().isBefore(triedAt.plus(pauseAfter(failure.attempts())));
    }
    if (last.isEmpty() || !ofThisStart) {
      return true;
    }
    if (log.lastPosition() == last.get().position()
        && editions.stamp().equals(last.get().editions())) {
      return false;
    }
    Duration pause = lastTook.multipliedBy(SHARE);
    Duration longest = maxAge.minus(lastTook).minus(LOOK);
    return Duration.between(last.get().madeAt(), clock.instant())
            .compareTo(pause.compareTo(longest) < 0 ? pause : longest)
        >= 0;
  }

  private Duration pauseAfter(int attempts) {
    Duration pause = LOOK.multipliedBy(1L << Math.min(attempts - 1, LONGEST_DOUBLING));
    return pause.compareTo(maxAge) < 0 ? pause : maxAge;
  }

  /** Makes a generation of the log as it stands, now. */
  public Generation make() {
    making.lock();
    try {
      Generation made = makeAt(clock.instant());
      failure = null;
      return made;
    } catch (LogUnavailable away) {
      throw away;
    } catch (RuntimeException failed) {
      triedAt = clock.instant();
      failure =
          failure == null
              ? new Failure(triedAt, 1, failed.toString())
              : new Failure(failure.since(), failure.attempts() + 1, failed.toString());
      throw failed;
    } finally {
      making.unlock();
    }
  }

  private Generation makeAt(Instant start) {
    try {
      long position = log.lastPosition();
      Files.createDirectories(home);
      try {
        Path folder = Files.createTempDirectory(home, HALF);
        Generation made = maker.make(folder, position, start);
        Path place = home.resolve(WHOLE + position + "-" + start.toEpochMilli());
        Files.move(folder, place);
        current = new Generation(place, position, made.editions(), start, made.files());
      } finally {
        forgetHalf();
      }
      if (ofThisStart) {
        lastTook = Duration.between(start, clock.instant());
      }
      ofThisStart = true;
      forgetOld();
      return current;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Makes the files of an earlier position, without what was emptied in the log since, apart from
   * the generations, and takes them away once they are used.
   */
  public <T> T ofPosition(long position, Function<Generation, T> use) {
    try {
      Path folder = Files.createTempDirectory("essaim-past-");
      try {
        return use.apply(maker.make(folder, position, clock.instant()));
      } finally {
        delete(folder);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void await() {
    try {
      if (grown.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        grown.drainPermits();
      }
    } catch (InterruptedException end) {
      stopped = true;
      Thread.currentThread().interrupt();
    }
  }

  private Optional<Generation> newestOnDisk() {
    return newestFirst().stream().map(Generation::read).flatMap(Optional::stream).findFirst();
  }

  private List<Path> newestFirst() {
    return folders(WHOLE).stream()
        .sorted(Comparator.comparing(Generations::made).reversed())
        .toList();
  }

  private List<Path> folders(String prefix) {
    if (!Files.isDirectory(home)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(home)) {
      return all.filter(path -> path.getFileName().toString().startsWith(prefix)).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static long made(Path folder) {
    String name = folder.getFileName().toString();
    try {
      return Long.parseLong(name.substring(name.lastIndexOf('-') + 1));
    } catch (NumberFormatException foreign) {
      return 0;
    }
  }

  /**
   * Keeps a few, for readers that are in the middle of one; a file that is being read stays until
   * its end.
   */
  private void forgetOld() throws IOException {
    List<Path> folders = newestFirst();
    for (Path old : folders.subList(Math.min(KEPT, folders.size()), folders.size())) {
      delete(old);
    }
  }

  /** Takes away what an attempt that failed, or a process that was killed, has left. */
  private void forgetHalf() {
    for (Path half : folders(HALF)) {
      try {
        delete(half);
      } catch (IOException stays) {
        LOG.log(Level.WARNING, "What was half made stays until the next attempt", stays);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
