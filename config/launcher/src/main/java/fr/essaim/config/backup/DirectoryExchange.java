package fr.essaim.config.backup;

import fr.essaim.config.launcher.DataDirectory;
import fr.essaim.config.launcher.Terminal;
import fr.essaim.config.launcher.Trees;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Puts what was restored in the place of what is there, by renaming alone, and keeps what was there
 * aside. All of it or nothing: where a step cannot be done, those before it are taken back.
 */
final class DirectoryExchange {

  /** What belongs to the place and not to the one or the other. */
  private static final Set<String> STAYS = Set.of("lock", "backups", "logs", "last-backup");

  private final Path directory;
  private final Path fresh;
  private final Path aside;
  private final Terminal terminal;
  private final Mover mover;
  private final Deque<Step> done = new ArrayDeque<>();

  /** How a file or directory gets another name. */
  interface Mover {
    void move(Path from, Path to) throws IOException;
  }

  private record Step(Path from, Path to) {}

  DirectoryExchange(Path directory, Path fresh, Path aside, Terminal terminal, Mover mover) {
    this.directory = directory;
    this.fresh = fresh;
    this.aside = aside;
    this.terminal = terminal;
    this.mover = mover;
  }

  /** Marked from its first step to its last, so that nobody starts a mixture of both. */
  void run() throws IOException {
    // Unpacked at the next start again, for it knows by its full name where it lies.
    Trees.delete(fresh.resolve("payara"));
    Path mark = Files.createFile(DataDirectory.restoring(directory));
    try {
      Files.createDirectory(aside);
      for (Path entry : entries(directory)) {
        if (!entry.equals(fresh) && !entry.equals(mark)) {
          putAside(entry);
        }
      }
      for (Path entry : entries(fresh)) {
        if (!STAYS.contains(entry.getFileName().toString())) {
          move(entry, directory.resolve(entry.getFileName().toString()));
        }
      }
    } catch (IOException e) {
      takeBack();
      Files.deleteIfExists(aside);
      Files.delete(mark);
      throw e;
    }
    Files.delete(mark);
  }

  /**
   * What is nobody's of Essaim, as the {@code lost+found} of a disk, may stay; and what the home of
   * a user has, as {@code .ssh}.
   */
  private void putAside(Path entry) throws IOException {
    String name = entry.getFileName().toString();
    if (STAYS.contains(name) || name.startsWith(RestoreInPlace.ASIDE) || name.startsWith(".")) {
      return;
    }
    try {
      move(entry, aside.resolve(name));
    } catch (FileSystemException stays) {
      if (Files.exists(fresh.resolve(name))) {
        throw stays;
      }
      terminal.say("%s stays where it is, for it cannot be moved.".formatted(entry));
    }
  }

  private void move(Path from, Path to) throws IOException {
    mover.move(from, to);
    done.push(new Step(from, to));
  }

  private void takeBack() throws IOException {
    while (!done.isEmpty()) {
      Step last = done.pop();
      mover.move(last.to(), last.from());
    }
  }

  private static List<Path> entries(Path directory) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(directory)) {
      found.forEach(entries::add);
    }
    return entries;
  }
}
