package fr.essaim.config.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps a child's log from growing without end. The child holds the file open to append, so it is
 * copied and emptied rather than moved; a line written between the two is lost.
 */
final class LogRotation {

  private static final long LIMIT = 10L * 1024 * 1024;
  private static final int KEPT = 5;

  /** What may hold addresses of people is put aside after so long, however short it is … */
  private static final Duration ASIDE = Duration.ofDays(7);

  /** … and deleted so long after that: nothing of it is older than four weeks. */
  private static final Duration FORGOTTEN = Duration.ofDays(21);

  private LogRotation() {}

  /** Puts the log aside as {@code .1} when it is above 10 MB; {@code .5} is the oldest kept. */
  static void rotate(Path log) {
    try {
      if (Files.exists(log) && Files.size(log) >= LIMIT) {
        putAside(log);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same for a log that may hold addresses of people: nothing in it grows old. */
  static void rotateAndForget(Path log) {
    rotate(log);
    try {
      for (int number = 1; number <= KEPT; number++) {
        if (Files.exists(aside(log, number)) && age(aside(log, number)).compareTo(FORGOTTEN) > 0) {
          Files.delete(aside(log, number));
        }
      }
      Path begun = log.resolveSibling(log.getFileName() + ".begun");
      if (!Files.exists(log) || Files.size(log) == 0) {
        Files.deleteIfExists(begun);
      } else if (!Files.exists(begun)) {
        Files.createFile(begun);
      } else if (age(begun).compareTo(ASIDE) > 0) {
        putAside(log);
        Files.delete(begun);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Since it was made: nobody writes to it. */
  private static Duration age(Path file) throws IOException {
    return Duration.between(Files.getLastModifiedTime(file).toInstant(), Instant.now());
  }

  private static void putAside(Path log) throws IOException {
    for (int number = KEPT - 1; number >= 1; number--) {
      if (Files.exists(aside(log, number))) {
        Files.move(aside(log, number), aside(log, number + 1), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.copy(log, aside(log, 1), StandardCopyOption.REPLACE_EXISTING);
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
      file.setLength(0);
    }
  }

  private static Path aside(Path log, int number) {
    return log.resolveSibling(log.getFileName() + "." + number);
  }
}
