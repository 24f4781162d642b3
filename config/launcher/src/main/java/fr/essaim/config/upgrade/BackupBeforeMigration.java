package fr.essaim.config.upgrade;

import fr.essaim.config.backup.Backup;
import fr.essaim.config.backup.BackupArchive;
import fr.essaim.config.backup.KeyFile;
import fr.essaim.config.backup.NamedMoment;
import fr.essaim.config.launcher.BeforeMigration;
import fr.essaim.config.launcher.DataDirectory;
import fr.essaim.config.launcher.DatabaseAccess;
import fr.essaim.config.launcher.PrivateFiles;
import fr.essaim.config.launcher.Release;
import fr.essaim.config.launcher.Terminal;
import fr.essaim.config.settings.FullDisk;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes the backup that an upgrade can be taken back by, in the data directory. */
public final class BackupBeforeMigration implements BeforeMigration {

  private final Clock clock = Clock.systemUTC();

  @Override
  public Path keep(DatabaseAccess access, Path directory, Settings settings) {
    try {
      Optional<KeyFile> key =
          settings.optional(Setting.BACKUP_KEY_FILE).map(Path::of).map(KeyFile::read);
      Path folder = DataDirectory.backups(directory);
      PrivateFiles.makeDirectory(folder);
      Path file = folder.resolve(name(clock.instant(), key.isPresent()));
      new Backup(key, Terminal.silent(), clock)
          .write(
              file,
              access.asOwner(),
              DataDirectory.erasures(directory),
              new Release().getVersion()[0],
              settings.withoutSecrets());
      BackupArchive.at(file, key).check();
      for (Path unused : EarlierStates.backups(directory, EarlierStates.UNUSED)) {
        Files.delete(unused);
      }
      return file;
    } catch (IOException | SQLException | Refusal e) {
      throw new Refusal(
          "The schema was left as it is, because no backup could be made before it (%s) %s, or set essaim.backup.before-migration=false if you have another."
              .formatted(
                  e.getMessage(), FullDisk.isBehind(e) ? "Make room on the disk" : "See to that"),
          e);
    }
  }

  @Override
  public Path unused(Path kept) {
    try {
      return Files.move(
          kept,
          kept.resolveSibling(
              kept.getFileName()
                  .toString()
                  .replaceFirst("^" + EarlierStates.BEFORE, EarlierStates.UNUSED)));
    } catch (IOException stays) {
      return kept;
    }
  }

  private static String name(Instant moment, boolean encrypted) {
    return EarlierStates.BEFORE
        + Release.number().orElse("upgrade")
        + "-"
        + NamedMoment.of(moment)
        + (encrypted ? ".zip.gpg" : ".zip");
  }

  @Override
  public List<String> forget(Path directory, Instant now) throws IOException {
    return EarlierStates.forget(directory, now);
  }

  /** The newest of those that were made in a data directory. */
  static Optional<Path> newest(Path directory) {
    try {
      return EarlierStates.backups(directory, EarlierStates.BEFORE).stream().findFirst();
    } catch (IOException e) {
      throw new Refusal(
          "%s cannot be read: run the command as the user that runs Essaim."
              .formatted(DataDirectory.backups(directory)),
          e);
    }
  }
}
