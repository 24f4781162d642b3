package fr.essaim.config.backup;

import fr.essaim.config.launcher.DataDirectory;
import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.Terminal;
import fr.essaim.config.launcher.Trees;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Restores a backup in the place of the instance that is there. It is made whole in a directory of
 * its own first, inside the data directory, which may be a disk of its own or lie where this user
 * may make nothing; then the two are exchanged, by renaming alone, and what was there is kept
 * aside.
 */
public final class RestoreInPlace {

  /** What the names of directories begin with that hold what was there, before its moment. */
  public static final String ASIDE = "aside-";

  /** What belongs to the place and not to the one or the other. */
  private static final Set<String> STAYS = Set.of("lock", "backups", "logs");

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Home home;
  private final Settings settings;
  private final Terminal terminal;

  public RestoreInPlace(Home home, Settings settings, Terminal terminal) {
    this.home = home;
    this.settings = settings;
    this.terminal = terminal;
  }

  /**
   * @param directory of an instance that does not run
   * @param baseUri what URIs shall start with; null for what they start with in the backup, unless
   *     the settings say otherwise
   * @return where everything is that was there before
   */
  public Path into(Path directory, BackupArchive archive, String baseUri)
      throws InterruptedException {
    String stamp = STAMP.format(Clock.systemUTC().instant());
    Path fresh = directory.resolve("restored-" + stamp);
    Path aside = directory.resolve(ASIDE + stamp);
    try (DataDirectory held = DataDirectory.take(directory)) {
      new Restore(home, settings.with(Setting.DATA_DIR, fresh.toString()), terminal, archive)
          .into(new RestorePlace(fresh), former(held.path()), baseUri, true);
      exchange(directory, fresh, aside);
    } catch (IOException e) {
      throw new Refusal(
          "What was restored to %s could not take its place (%s): move it there yourself, and what is there to %s."
              .formatted(fresh, e.getMessage(), aside),
          e);
    }
    terminal.say(
        "%s is as in the backup; what was there is in %s. Delete that once nobody misses anything; after 30 days Essaim does, for it may hold people who are erased since."
            .formatted(directory, aside));
    return aside;
  }

  private static FormerLedger former(Path directory) {
    Path ledger = DataDirectory.erasures(directory);
    return Files.exists(ledger) ? FormerLedger.at(ledger) : FormerLedger.none();
  }

  /** Marked from its first step to its last, so that nobody starts a mixture of both. */
  private static void exchange(Path directory, Path fresh, Path aside) throws IOException {
    // Unpacked at the next start again, for it knows by its full name where it lies.
    Trees.delete(fresh.resolve("payara"));
    Path mark = Files.createFile(DataDirectory.restoring(directory));
    Files.createDirectory(aside);
    for (Path entry : entries(directory)) {
      String name = entry.getFileName().toString();
      if (!STAYS.contains(name)
          && !name.startsWith(ASIDE)
          && !entry.equals(fresh)
          && !entry.equals(mark)) {
        Files.move(entry, aside.resolve(name));
      }
    }
    for (Path entry : entries(fresh)) {
      if (!STAYS.contains(entry.getFileName().toString())) {
        Files.move(entry, directory.resolve(entry.getFileName().toString()));
      }
    }
    Trees.delete(fresh);
    Files.delete(mark);
  }

  private static List<Path> entries(Path directory) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(directory)) {
      found.forEach(entries::add);
    }
    return entries;
  }
}
