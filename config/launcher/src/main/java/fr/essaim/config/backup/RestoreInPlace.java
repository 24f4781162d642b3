package fr.essaim.config.backup;

import fr.essaim.config.launcher.DataDirectory;
import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.Terminal;
import fr.essaim.config.launcher.Trees;
import fr.essaim.config.settings.FileFailure;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Restores a backup in the place of the instance that is there. It is made whole in a directory of
 * its own first, inside the data directory, which may be a disk of its own or lie where this user
 * may make nothing; then the two are exchanged, and what was there is kept aside.
 */
public final class RestoreInPlace {

  /** What the names of directories begin with that hold what was there, before its moment. */
  public static final String ASIDE = "aside-";

  private static final String FRESH = "restored-";

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
    String stamp = NamedMoment.of(Clock.systemUTC().instant());
    Path fresh = directory.resolve(FRESH + stamp);
    Path aside = directory.resolve(ASIDE + stamp);
    try (DataDirectory held = DataDirectory.take(directory)) {
      removeLeft(directory);
      new Restore(home, settings.with(Setting.DATA_DIR, fresh.toString()), terminal, archive)
          .into(new RestorePlace(fresh), former(held.path()), baseUri, true);
      exchange(directory, fresh, aside);
    }
    terminal.say(
        "%s is as in the backup; what was there is in %s. Delete that once nobody misses anything; after 30 days Essaim does, for it may hold people who are erased since."
            .formatted(directory, aside));
    return aside;
  }

  /** What a restore that was killed has left holds everybody's data a second time. */
  static void removeLeft(Path directory) {
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(
            directory,
            each -> each.getFileName().toString().matches(FRESH + NamedMoment.PATTERN))) {
      for (Path each : left) {
        Trees.delete(each);
      }
    } catch (IOException e) {
      throw new Refusal(
          "%s…, which a restore has left in %s, cannot be removed (%s): remove it."
              .formatted(FRESH, directory, FileFailure.reason(e)),
          e);
    }
  }

  private static FormerLedger former(Path directory) {
    Path ledger = DataDirectory.erasures(directory);
    return Files.exists(ledger) ? FormerLedger.at(ledger) : FormerLedger.none();
  }

  private void exchange(Path directory, Path fresh, Path aside) {
    try {
      new DirectoryExchange(directory, fresh, aside, terminal, Files::move).run();
    } catch (IOException e) {
      throw new Refusal(refused(directory, fresh, aside, e), e);
    }
    try {
      removeLeft(directory);
    } catch (Refusal stays) {
      terminal.say(stays.getMessage());
    }
  }

  private static String refused(Path directory, Path fresh, Path aside, IOException e) {
    String reason = FileFailure.reason(e);
    return Files.exists(DataDirectory.restoring(directory))
        ? "What was restored to %s could not take its place (%s): move it there yourself, and what is there to %s."
            .formatted(fresh, reason, aside)
        : "What was restored to %s could not take its place (%s), and all is as it was: let this user rename what is in %s and try again."
            .formatted(fresh, reason, directory);
  }
}
