package fr.essaim.config.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes the settings together from where they stand, the later winning over the earlier, and notes
 * all that is wrong with them, so that an operator is told once and not one by one.
 */
final class SettingsReading {

  private static final String ENVIRONMENT = Setting.environmentName(Setting.PREFIX);

  /** By this the scripts say where the installation is. */
  private static final String HOME = "essaim.home";

  /** Characters by which a mistyped name differs, where nothing else than a setting can stand. */
  private static final int FEW = 5;

  /** Likewise in the environment, where others have names too. */
  private static final int VERY_FEW = 2;

  /** Of lines that are no settings; whoever has more named another file. */
  private static final int MOST_TOLD = 20;

  private final Map<String, String> values = new TreeMap<>();
  private final Map<String, Settings.Origin> origins = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();
  private Properties shipped = new Properties();

  /** The file that came with this version: it names every setting. */
  void takeShipped(Path file) {
    shipped = load(file, "restore it from the release");
    Setting.names().forEach(name -> values.put(name, ""));
    takeFile(file, shipped);
  }

  /** A file of the operator's own, which says what is to be otherwise. */
  void takeOwn(Path file) {
    takeFile(file, load(file, "it must be there, and this user must be allowed to read it"));
  }

  private static Properties load(Path file, String advice) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(SmallFile.readWhatCanBe(file)));
    } catch (IOException | IllegalArgumentException e) {
      throw new SettingsRefusal(
          "The settings file %s cannot be read (%s): %s."
              .formatted(file, FileFailure.reason(e), advice),
          e);
    }
    return properties;
  }

  private void takeFile(Path file, Properties properties) {
    List<String> wrong = new ArrayList<>();
    for (String key : new TreeSet<>(properties.stringPropertyNames())) {
      if (values.containsKey(key) && !isUnreadable(key, properties)) {
        put(key, properties.getProperty(key), Settings.Origin.FILE);
      } else {
        wrong.add(key);
      }
    }
    wrong.stream()
        .limit(MOST_TOLD)
        .map(
            key ->
                isUnreadable(key, properties)
                    ? "%s has the setting %s in another encoding than UTF-8: save the file again in UTF-8."
                        .formatted(file, Setting.shown(key))
                    : "%s has a setting %s, which there is not: %s"
                        .formatted(file, Setting.shown(key), meant(key)))
        .forEach(problems::add);
    if (wrong.size() > MOST_TOLD) {
      problems.add(
          "%s has %d more such lines: is it a file of settings at all?"
              .formatted(file, wrong.size() - MOST_TOLD));
    }
    Stream.of(Setting.values())
        .filter(Setting::isSecret)
        .map(Setting::key)
        .filter(key -> !properties.getProperty(key, "").isBlank())
        .findFirst()
        .flatMap(secret -> OwnersFile.problem(file, secret))
        .ifPresent(problems::add);
  }

  private static boolean isUnreadable(String key, Properties properties) {
    return (key + properties.getProperty(key)).contains(SmallFile.UNREADABLE);
  }

  private String meant(String typed) {
    return NearestName.of(typed, values.keySet(), FEW)
        .map("did you mean %s? Correct or remove it."::formatted)
        .orElse("remove it; the shipped essaim.properties names all there are.");
  }

  /** Only what is nearly a setting is one that was mistyped: others may have variables too. */
  void takeEnvironment(Map<String, String> environment) {
    Map<String, String> names =
        values.keySet().stream()
            .collect(Collectors.toMap(Setting::environmentName, Function.identity()));
    List<String> ends = names.keySet().stream().map(SettingsReading::end).toList();
    new TreeMap<>(environment)
        .forEach(
            (name, value) -> {
              if (names.containsKey(name)) {
                put(names.get(name), value, Settings.Origin.ENVIRONMENT);
              } else if (name.startsWith(ENVIRONMENT)) {
                NearestName.of(end(name), ends, VERY_FEW)
                    .ifPresent(
                        meant ->
                            problems.add(
                                "The variable %s of the environment is no setting: did you mean %s%s? Correct or remove it."
                                    .formatted(name, ENVIRONMENT, meant)));
              }
            });
  }

  private static String end(String variable) {
    return variable.substring(ENVIRONMENT.length());
  }

  void takeSystem(Properties system) {
    for (String key : new TreeSet<>(system.stringPropertyNames())) {
      if (values.containsKey(key)) {
        put(key, system.getProperty(key), Settings.Origin.SYSTEM);
      } else if (key.startsWith(Setting.PREFIX) && !key.equals(HOME)) {
        problems.add("The system property %s is no setting: %s".formatted(key, meant(key)));
      }
    }
  }

  void takeFlags(Map<Setting, String> flags) {
    flags.forEach((setting, value) -> put(setting.key(), value, Settings.Origin.FLAG));
  }

  private void put(String key, String value, Settings.Origin origin) {
    values.put(key, value.strip());
    origins.put(key, origin);
  }

  /**
   * What holds.
   *
   * @throws Refusal with all that is wrong
   */
  Settings end() {
    Stream.of(Setting.values()).filter(Setting::isSecret).forEach(this::readSecret);
    Stream.of(Setting.values()).forEach(this::check);
    requireWith(
        Setting.DB_URL,
        Setting.DB_USER,
        Setting.DB_PASSWORD,
        Setting.DB_READER_USER,
        Setting.DB_READER_PASSWORD);
    requireWith(Setting.MAIL_HOST, Setting.MAIL_FROM);
    requireWith(Setting.OPENID_ISSUER, Setting.OPENID_CLIENT_SECRET);
    requireReadable(Setting.BACKUP_KEY_FILE);
    if (!problems.isEmpty()) {
      throw new SettingsRefusal(
          problems.size() == 1
              ? problems.get(0)
              : "%d things are wrong with the settings:%n- %s"
                  .formatted(
                      problems.size(), String.join(System.lineSeparator() + "- ", problems)));
    }
    return new Settings(values, origins);
  }

  /** Of a secret and the file that it is in, the one that was said later counts. */
  private void readSecret(Setting secret) {
    String file = values.get(secret.fileKey());
    if (file.isBlank()) {
      return;
    }
    Settings.Origin ofFile = origins.get(secret.fileKey());
    if (!values.get(secret.key()).isBlank()) {
      int order = ofFile.compareTo(origins.get(secret.key()));
      if (order == 0) {
        problems.add(
            "Both %s and %s are set: remove one of them."
                .formatted(secret.key(), secret.fileKey()));
      }
      if (order <= 0) {
        return;
      }
    }
    try {
      Path path = Path.of(file);
      put(secret.key(), OwnersFile.content(path), ofFile);
      OwnersFile.problem(path, secret.key()).ifPresent(problems::add);
      if (values.get(secret.key()).isEmpty()) {
        problems.add(
            "The setting %s names %s, which is empty: write the secret into it."
                .formatted(secret.fileKey(), file));
      }
    } catch (IOException | InvalidPathException e) {
      problems.add(unreadable(secret.fileKey(), file));
    }
  }

  private void check(Setting setting) {
    String value = values.get(setting.key());
    if (!value.isBlank()) {
      setting.problem(value).ifPresent(problems::add);
    } else if (!shipped.getProperty(setting.key(), "").isBlank()) {
      setting.problemOfNone().ifPresent(problems::add);
    }
  }

  /** A key that is missing would be missed by the backup of the night. */
  private void requireReadable(Setting setting) {
    String file = values.get(setting.key());
    if (!file.isBlank() && setting.problem(file).isEmpty() && !Files.isReadable(Path.of(file))) {
      problems.add(unreadable(setting.key(), file));
    }
  }

  private static String unreadable(String key, String file) {
    return "The setting %s names %s, which cannot be read: name a file that is there and that this user may read."
        .formatted(key, file);
  }

  private void requireWith(Setting setting, Setting... needed) {
    if (values.get(setting.key()).isBlank()) {
      return;
    }
    for (Setting each : needed) {
      if (values.get(each.key()).isBlank()) {
        problems.add(
            "The setting %s has no value, and %s is set: give it one, in the settings file or as %s."
                .formatted(each.key(), setting.key(), each.environmentName()));
      }
    }
  }
}
