package fr.essaim.web.shell;

import fr.essaim.core.shared.FrenchTypography;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The text bundles, beside the beans of a feature: {@code fr.essaim.web.FEATURE.messages}, and
 * {@code visitors} for what only the public pages say. A key says its feature first, so it says its
 * bundle; the key of an error says it second ({@code error.prototypes.state.skipped}), or the
 * bundle is the shell's.
 */
final class Bundles {

  private static final List<String> NAMES = List.of("messages", "visitors");

  private static final String ERROR = "error.";

  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** What was found already, which is all that there is; what is not there is not kept. */
  private static final Map<Locale, Map<String, String>> FOUND = new ConcurrentHashMap<>();

  private Bundles() {}

  static Optional<String> find(Locale locale, String key) {
    Map<String, String> known = FOUND.computeIfAbsent(locale, each -> new ConcurrentHashMap<>());
    String text = known.get(key);
    if (text != null) {
      return Optional.of(text);
    }
    String feature = feature(key.startsWith(ERROR) ? key.substring(ERROR.length()) : key);
    Optional<String> found =
        in(locale, feature, key)
            .or(() -> in(locale, "shell", key))
            .map(words -> locale.equals(Locale.FRENCH) ? FrenchTypography.set(words) : words);
    found.ifPresent(words -> known.put(key, words));
    return found;
  }

  private static String feature(String key) {
    int dot = key.indexOf('.');
    return dot < 0 ? key : key.substring(0, dot);
  }

  private static Optional<String> in(Locale locale, String feature, String key) {
    if (!feature.matches("[a-z]+")) {
      return Optional.empty();
    }
    return NAMES.stream().flatMap(name -> in(locale, feature, name, key).stream()).findFirst();
  }

  private static Optional<String> in(Locale locale, String feature, String name, String key) {
    try {
      ResourceBundle bundle =
          ResourceBundle.getBundle(
              "fr.essaim.web." + feature + "." + name,
              locale,
              Bundles.class.getClassLoader(),
              EXACT);
      return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    } catch (MissingResourceException noSuchBundle) {
      return Optional.empty();
    }
  }
}
