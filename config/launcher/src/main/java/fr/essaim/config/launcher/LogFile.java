package fr.essaim.config.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A log that the launcher writes. A line that cannot be written, as on a full disk, is lost; those
 * that come once there is room again are not.
 */
final class LogFile {

  private final Path file;
  private boolean isKept = true;

  LogFile(Path file) {
    this.file = file;
  }

  /**
   * @return why it is lost, where the line before was not
   */
  synchronized Optional<String> add(String line) {
    boolean wasKept = isKept;
    isKept = false;
    try {
      LogRotation.rotate(file);
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      isKept = true;
      return Optional.empty();
    } catch (IOException | UncheckedIOException e) {
      return wasKept ? Optional.of(e.getMessage()) : Optional.empty();
    }
  }

  boolean hasDirectory() {
    return Files.isDirectory(file.getParent());
  }
}
