package fr.essaim.config.backup;

import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How many backups of a directory are kept, once a newer one is there and whole. */
public final class Retention {

  /** As backups are named by themselves: whatever else lies there is somebody's own. */
  private static final Pattern NAME =
      Pattern.compile("essaim-" + NamedMoment.PATTERN + "\\.zip(\\.gpg)?");

  private final int kept;

  public Retention(int kept) {
    this.kept = kept;
  }

  /**
   * Deletes the oldest of those that are too many; gives them.
   *
   * @param newest which is kept whatever its name says, for a clock may have been wrong before
   */
  public List<Path> in(Path directory, Path newest) {
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> old =
          files
              .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
              .filter(file -> !file.getFileName().equals(newest.getFileName()))
              .sorted(Comparator.comparing(Path::getFileName).reversed())
              .skip(kept - 1L)
              .toList();
      for (Path file : old) {
        Files.delete(file);
      }
      return old;
    } catch (IOException e) {
      throw new Refusal(
          "The new backup is there, but older ones in %s could not be removed (%s): see to the rights of this user there."
              .formatted(directory, e.getMessage()),
          e);
    }
  }
}
