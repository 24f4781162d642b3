package fr.essaim.config.upgrade;

import fr.essaim.config.backup.BackupArchive;
import fr.essaim.config.backup.BackupManifest;
import fr.essaim.config.backup.KeyFile;
import fr.essaim.config.backup.RestoreInPlace;
import fr.essaim.config.launcher.CarriedMigrations;
import fr.essaim.config.launcher.CarriedMigrations.Migration;
import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.Terminal;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Takes an upgrade back by the backup that was made before it. That is for the version to do that
 * was there before: a newer one would bring the data to its own schema again at once. It goes back
 * once: given again later, it would throw away what was written since.
 */
public final class WayBack {

  private final Home home;
  private final Settings settings;
  private final Terminal terminal;

  public WayBack(Home home, Settings settings, Terminal terminal) {
    this.home = home;
    this.settings = settings;
    this.terminal = terminal;
  }

  /**
   * @return where everything is that was there before
   */
  public Path in(Path directory, Optional<KeyFile> key) throws InterruptedException {
    Path file =
        BackupBeforeMigration.newest(directory)
            .orElseThrow(
                () ->
                    new Refusal(
                        "No backup was made before an upgrade of %s: restore another one with \"essaim restore --in-place\"."
                            .formatted(directory)));
    terminal.say("Going back to " + file);
    BackupArchive archive = BackupArchive.at(file, key);
    requireFormerVersion(file, archive.check());
    Path aside = new RestoreInPlace(home, settings, terminal).into(directory, archive, null);
    Path used = new BackupBeforeMigration().unused(file);
    terminal.say(
        "Nothing goes back to this backup by itself any more, for what is written from now on is not in it: it is %s."
            .formatted(used));
    return aside;
  }

  private void requireFormerVersion(Path file, BackupManifest backup) {
    List<String> later =
        CarriedMigrations.in(home.war()).stream()
            .map(Migration::version)
            .filter(version -> !backup.migrations().contains(version))
            .toList();
    if (!later.isEmpty()) {
      throw new Refusal(
          "This Essaim is the newer one and would upgrade the data again: put the former version in its place and give this command to that, or have %s restored and upgraded with \"essaim restore --in-place\"."
              .formatted(file));
    }
  }
}
