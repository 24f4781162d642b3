package fr.essaim.config.launcher;

import fr.essaim.config.settings.Refusal;
import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** By which settings a command goes. */
public final class SettingsOption {

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "settings file (/etc/essaim/essaim.properties, if it is there)")
  private Path file;

  /**
   * @param flags what else the command line says, by setting
   * @throws Refusal with all that is wrong with them
   */
  public Settings read(Home home, Map<Setting, String> flags) {
    return Settings.read(home.settingsFile(), file, System.getenv(), System.getProperties(), flags);
  }
}
