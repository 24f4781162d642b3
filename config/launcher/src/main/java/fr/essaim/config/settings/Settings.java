package fr.essaim.config.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The values that hold for this start. A later source wins over an earlier one: the settings file,
 * the environment ({@code ESSAIM_X_Y}), system properties ({@code -Dessaim.x-y}), flags.
 */
public final class Settings {

  private static final String PREFIX = "essaim.";

  private static final Pattern SECRET = Pattern.compile("password|secret|token|^essaim\\.home$");

  private static final Pattern WEB_ADDRESS =
      Pattern.compile("https?://[\\w.-]+(:\\d{1,5})?(/[\\w./~-]*[\\w~-])?");

  /** Where a value comes from. */
  private enum Origin {
    FILE,
    ENVIRONMENT,
    SYSTEM,
    FLAG
  }

  private final Map<String, String> values;
  private final Map<String, Origin> origins;

  private Settings(Map<String, String> values, Map<String, Origin> origins) {
    this.values = values;
    this.origins = origins;
  }

  /**
   * @param file the settings file, which names every setting with its default
   * @param flags what the command line says, by setting
   */
  public static Settings read(
      Path file, Map<String, String> environment, Properties system, Map<Setting, String> flags) {
    Map<String, String> values = new TreeMap<>();
    Map<String, Origin> origins = new TreeMap<>();
    Properties defaults = load(file);
    for (String key : defaults.stringPropertyNames()) {
      if (!key.startsWith(PREFIX)) {
        throw new Refusal(
            "%s has a setting \"%s\": every setting starts with \"essaim.\", correct or remove it."
                .formatted(file, key));
      }
      values.put(key, defaults.getProperty(key).strip());
      origins.put(key, Origin.FILE);
    }
    for (Setting setting : Setting.values()) {
      values.putIfAbsent(setting.key(), "");
    }
    for (Map.Entry<String, String> value : values.entrySet()) {
      String fromEnvironment = environment.get(Setting.environmentName(value.getKey()));
      if (fromEnvironment != null) {
        value.setValue(fromEnvironment.strip());
        origins.put(value.getKey(), Origin.ENVIRONMENT);
      }
    }
    for (String key : system.stringPropertyNames()) {
      if (key.startsWith(PREFIX)) {
        values.put(key, system.getProperty(key).strip());
        origins.put(key, Origin.SYSTEM);
      }
    }
    flags.forEach(
        (setting, value) -> {
          values.put(setting.key(), value);
          origins.put(setting.key(), Origin.FLAG);
        });
    return new Settings(values, origins);
  }

  private static Properties load(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new Refusal(
          "The settings file %s cannot be read (%s): restore it from the release."
              .formatted(file, e.getMessage()),
          e);
    }
    return properties;
  }

  public Optional<String> optional(Setting setting) {
    return Optional.ofNullable(values.get(setting.key())).filter(value -> !value.isBlank());
  }

  public String text(Setting setting) {
    return optional(setting)
        .orElseThrow(
            () ->
                new Refusal(
                    "The setting %s has no value: give it one in config/essaim.properties or as %s."
                        .formatted(setting.key(), setting.environmentName())));
  }

  public int number(Setting setting, int least, int most) {
    String value = text(setting);
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, with the bounds
    }
    throw new Refusal(
        "The setting %s is \"%s\": it must be a whole number from %d to %d."
            .formatted(setting.key(), value, least, most));
  }

  /** The beginning of web addresses; empty where it is not set. */
  public Optional<String> webAddress(Setting setting) {
    Optional<String> value = optional(setting);
    if (value.filter(text -> !WEB_ADDRESS.matcher(text).matches()).isPresent()) {
      throw new Refusal(
          "The setting %s is \"%s\": it must be a web address without a slash at its end, such as https://essaim.example.org."
              .formatted(setting.key(), value.get()));
    }
    return value;
  }

  public boolean flag(Setting setting) {
    String value = text(setting);
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new Refusal(
              "The setting %s is \"%s\": it must be true or false."
                  .formatted(setting.key(), value));
    };
  }

  /** The same, but for one. */
  public Settings with(Setting setting, String value) {
    Map<String, String> changed = new TreeMap<>(values);
    changed.put(setting.key(), value);
    Map<String, Origin> moved = new TreeMap<>(origins);
    moved.put(setting.key(), Origin.FLAG);
    return new Settings(changed, moved);
  }

  /** Everything that has a value, by key, but passwords and the like. */
  public Map<String, String> withoutSecrets() {
    Map<String, String> shown = new TreeMap<>();
    values.forEach(
        (key, value) -> {
          if (!value.isBlank() && !SECRET.matcher(key).find()) {
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
