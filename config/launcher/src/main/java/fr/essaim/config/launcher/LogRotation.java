package fr.essaim.config.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Keeps a child's log from growing without end. The child holds the file open to append, so it is
 * copied and emptied rather than moved; a line written between the two is lost.
 */
final class LogRotation {

  private static final long LIMIT = 10L * 1024 * 1024;
  private static final int KEPT = 5;

  private LogRotation() {}

  /** Puts the log aside as {@code .1} when it is above 10 MB; {@code .5} is the oldest kept. */
  static void rotate(Path log) {
    try {
      if (!Files.exists(log) || Files.size(log) < LIMIT) {
        return;
      }
      for (int number = KEPT - 1; number >= 1; number--) {
        if (Files.exists(aside(log, number))) {
          Files.move(
              aside(log, number), aside(log, number + 1), StandardCopyOption.REPLACE_EXISTING);
        }
      }
      Files.copy(log, aside(log, 1), StandardCopyOption.REPLACE_EXISTING);
      try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
        file.setLength(0);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path aside(Path log, int number) {
    return log.resolveSibling(log.getFileName() + "." + number);
  }
}
