package fr.essaim.config.commands;

import fr.essaim.config.launcher.DataDirectory;
import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.SettingsOption;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The instance that a command works on, named by its data directory. */
final class Target {

  @Mixin private SettingsOption settingsOption;

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "data directory of the instance (essaim.data-dir)")
  private Path dataDir;

  /** An installation and the data directory that it shall work on. */
  record Chosen(Home home, Settings settings, Path directory) {}

  /**
   * @throws Refusal when no instance was ever started on the directory, or a restore into it did
   *     not come to its end
   */
  Chosen choose() {
    Chosen chosen = choose(settingsOption, dataDir);
    Path directory = chosen.directory();
    // With a database of one's own, an application server may have made the directory.
    boolean isThere =
        Files.exists(DataDirectory.secrets(directory))
            || (chosen.settings().optional(Setting.DB_URL).isPresent()
                && Files.isDirectory(directory));
    if (!isThere) {
      throw new Refusal(
          "%s is no data directory of Essaim: start it there once with essaim run, or name another with --data-dir."
              .formatted(directory));
    }
    DataDirectory.refuseHalfRestored(directory);
    return chosen;
  }

  /**
   * @param dataDir what the command line says; null for what the settings say
   */
  static Chosen choose(SettingsOption settingsOption, Path dataDir) {
    Home home = Home.ofThisProcess();
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    if (dataDir != null) {
      flags.put(Setting.DATA_DIR, dataDir.toAbsolutePath().normalize().toString());
    }
    Settings settings = settingsOption.read(home, flags);
    return new Chosen(
        home, settings, home.directory().resolve(settings.text(Setting.DATA_DIR)).normalize());
  }
}
