package fr.essaim.config.commands;

import fr.essaim.config.backup.KeyFile;
import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What backups are encrypted with, as the command line or else the settings have it. */
final class BackupKey {

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = "file with the key of the backup (essaim.backup.key-file)")
  private Path file;

  /** With the key that the command line names, for backups that are made by themselves. */
  Settings in(Settings settings) {
    return file == null
        ? settings
        : settings.with(Setting.BACKUP_KEY_FILE, file.toAbsolutePath().toString());
  }

  /**
   * @return empty when no key is named, so that backups are not encrypted
   */
  Optional<KeyFile> read(Settings settings) {
    return in(settings).optional(Setting.BACKUP_KEY_FILE).map(Path::of).map(KeyFile::read);
  }
}
