package fr.essaim.publisher.catalogue;

import fr.essaim.core.publication.DocumentLog;
import fr.essaim.core.publication.Editions;
import fr.essaim.core.publication.LogUnavailable;
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
 * was made before stays readable without the database.
 */
public final class Generations implements Runnable {

  private static final Logger LOG = Logger.getLogger(Generations.class.getName());

  /** Making them takes at most one part in so many of the time, unless they would grow too old. */
  private static final int SHARE = 10;

  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final int KEPT = 3;

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
      } catch (UncheckedIOException | IllegalStateException failure) {
        LOG.log(
            Level.WARNING, "Catalogue and dumps could not be made; the last ones stay", failure);
      }
      await();
    }
  }

  private boolean isDue() {
    Optional<Generation> last = current();
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

  /** Makes a generation of the log as it stands, now. */
  public Generation make() {
    making.lock();
    try {
      Instant start = clock.instant();
      long position = log.lastPosition();
      Files.createDirectories(home);
      Path folder = Files.createTempDirectory(home, "making-");
      Generation made = maker.make(folder, position, start);
      Path place = home.resolve("position-" + position + "-" + start.toEpochMilli());
      Files.move(folder, place);
      current = new Generation(place, position, made.editions(), start, made.files());
      if (ofThisStart) {
        lastTook = Duration.between(start, clock.instant());
      }
      ofThisStart = true;
      forgetOld();
      return current;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      making.unlock();
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
    return folders().stream().map(Generation::read).flatMap(Optional::stream).findFirst();
  }

  /** The newest first. */
  private List<Path> folders() {
    if (!Files.isDirectory(home)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(home)) {
      return all.filter(path -> path.getFileName().toString().startsWith("position-"))
          .sorted(Comparator.comparing(Generations::made).reversed())
          .toList();
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

  /** Keeps a few, for readers that are amid one; a file that is being read stays until its end. */
  private void forgetOld() throws IOException {
    List<Path> folders = folders();
    for (Path old : folders.subList(Math.min(KEPT, folders.size()), folders.size())) {
      delete(old);
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
