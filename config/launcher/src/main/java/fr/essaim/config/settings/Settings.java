package fr.essaim.config.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The values that hold for this start, each of which may be so. A later source wins over an earlier
 * one: the shipped file, the operator's file, the environment ({@code ESSAIM_X_Y}), system
 * properties ({@code -Dessaim.x-y}), flags.
 */
public final class Settings {

  /** Where the operator's file is, unless one is named. */
  public static final Path USUAL_FILE = Path.of("/etc/essaim/essaim.properties");

  /** Where a value comes from. */
  enum Origin {
    FILE,
    ENVIRONMENT,
    SYSTEM,
    FLAG
  }

  private final Map<String, String> values;
  private final Map<String, Origin> origins;

  Settings(Map<String, String> values, Map<String, Origin> origins) {
    this.values = new TreeMap<>(values);
    this.origins = new TreeMap<>(origins);
  }

  /**
   * @param shipped the settings file of this version, which names every setting with its default
   * @param own the operator's file; null for the usual one, if it is there
   * @param flags what the command line says, by setting
   * @throws Refusal with all that is wrong
   */
  public static Settings read(
      Path shipped,
      Path own,
      Map<String, String> environment,
      Properties system,
      Map<Setting, String> flags) {
    SettingsReading reading = new SettingsReading();
    reading.takeShipped(shipped);
    if (own != null) {
      reading.takeOwn(own);
    } else if (Files.exists(USUAL_FILE)) {
      reading.takeOwn(USUAL_FILE);
    }
    reading.takeEnvironment(environment);
    reading.takeSystem(system);
    reading.takeFlags(flags);
    return reading.end();
  }

  public Optional<String> optional(Setting setting) {
    return Optional.of(values.get(setting.key())).filter(value -> !value.isBlank());
  }

  public String text(Setting setting) {
    return values.get(setting.key());
  }

  public int number(Setting setting) {
    return Integer.parseInt(text(setting));
  }

  public boolean flag(Setting setting) {
    return Boolean.parseBoolean(text(setting));
  }

  /** The same, but for one. */
  public Settings with(Setting setting, String value) {
    Settings changed = new Settings(values, origins);
    changed.values.put(setting.key(), value);
    changed.origins.put(setting.key(), Origin.FLAG);
    return changed;
  }

  /** Everything that has a value, by key, but passwords and the like. */
  public Map<String, String> withoutSecrets() {
    Map<String, String> shown = new TreeMap<>();
    values.forEach(
        (key, value) -> {
          if (!value.isBlank() && Setting.of(key).filter(Setting::isSecret).isEmpty()) {
            shown.put(key, value);
          }
        });
    return shown;
  }

  /**
   * Where each value comes from, for a page that shows it: {@code essaim.port=flag}, joined by
   * commas.
   */
  public String origins() {
    return origins.entrySet().stream()
        .filter(origin -> !values.get(origin.getKey()).isBlank())
        .map(origin -> origin.getKey() + "=" + origin.getValue().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(","));
  }

  /** Everything that has a value, under the names that the application reads in its environment. */
  public Map<String, String> asEnvironment() {
    Map<String, String> environment = new TreeMap<>();
    values.forEach(
        (key, value) -> {
          if (!value.isBlank()) {
            environment.put(Setting.environmentName(key), value);
          }
        });
    return environment;
  }
}
