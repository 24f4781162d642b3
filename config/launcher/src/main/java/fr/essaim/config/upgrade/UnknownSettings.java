package fr.essaim.config.upgrade;

import fr.essaim.config.settings.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Settings that somebody gives and this version does not know: they went, or are misspelt. */
final class UnknownSettings {

  /** With those that are only shown, in a comment. */
  private static final Pattern NAMED = Pattern.compile("(?m)^#?(essaim\\.[a-z0-9.-]+)=");

  /** What the scripts set, which is no setting. */
  private static final Set<String> OF_THE_SCRIPTS = Set.of("essaim.home", "ESSAIM_HOME");

  private UnknownSettings() {}

  /**
   * @param settingsFile which names every setting
   */
  static List<String> in(Path settingsFile, Map<String, String> environment, Properties system) {
    Set<String> keys = new HashSet<>(OF_THE_SCRIPTS);
    for (Setting setting : Setting.values()) {
      keys.add(setting.key());
    }
    try {
      Matcher named = NAMED.matcher(Files.readString(settingsFile));
      while (named.find()) {
        keys.add(named.group(1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Set<String> names = new HashSet<>(OF_THE_SCRIPTS);
    keys.forEach(key -> names.add(Setting.environmentName(key)));
    List<String> unknown = new ArrayList<>();
    new TreeSet<>(system.stringPropertyNames())
        .stream()
            .filter(key -> key.startsWith("essaim.") && !keys.contains(key))
            .forEach(unknown::add);
    new TreeSet<>(environment.keySet())
        .stream()
            .filter(name -> name.startsWith("ESSAIM_") && !names.contains(name))
            .forEach(unknown::add);
    return unknown;
  }
}
