package fr.essaim.config.backup;

import fr.essaim.config.launcher.DataDirectory;
import fr.essaim.config.launcher.Trees;
import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The data directory that a restore makes. While it is made it bears a mark, so that nobody starts
 * half an instance.
 */
public final class RestorePlace {

  private final Path directory;
  private final boolean wasThere;

  public RestorePlace(Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
    this.wasThere = Files.exists(this.directory);
  }

  Path directory() {
    return directory;
  }

  /**
   * @throws Refusal when something is there already
   */
  void requireEmpty() {
    if (!wasThere) {
      return;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      if (entries.iterator().hasNext()) {
        throw new Refusal(
            "%s is not empty and is left as it is: name a directory that is empty or not there."
                .formatted(directory));
      }
    } catch (IOException e) {
      throw new Refusal(
          "%s is no directory that this user may read: name another.".formatted(directory), e);
    }
  }

  void begin() throws IOException {
    DataDirectory.take(directory).close();
    Files.createFile(DataDirectory.restoring(directory));
  }

  void complete() throws IOException {
    Files.delete(DataDirectory.restoring(directory));
  }

  /** Leaves it as it was found. */
  void clear() {
    try {
      if (!wasThere) {
        Trees.delete(directory);
        return;
      }
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
        for (Path entry : entries) {
          if (Files.isDirectory(entry)) {
            Trees.delete(entry);
          } else {
            Files.delete(entry);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
