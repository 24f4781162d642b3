package fr.essaim.web.shell;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The text bundles, one a feature beside its beans: {@code fr.essaim.web.FEATURE.messages}. A key
 * says its feature first, so it says its bundle; the key of an error says it second ({@code
 * error.prototypes.state.skipped}), or the bundle is the shell's.
 */
final class Bundles {

  private static final String ERROR = "error.";

  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Bundles() {}

  static Optional<String> find(Locale locale, String key) {
    String feature = feature(key.startsWith(ERROR) ? key.substring(ERROR.length()) : key);
    return in(locale, feature, key).or(() -> in(locale, "shell", key));
  }

  private static String feature(String key) {
    int dot = key.indexOf('.');
    return dot < 0 ? key : key.substring(0, dot);
  }

  private static Optional<String> in(Locale locale, String feature, String key) {
    if (!feature.matches("[a-z]+")) {
      return Optional.empty();
    }
    try {
      ResourceBundle bundle =
          ResourceBundle.getBundle(
              "fr.essaim.web." + feature + ".messages",
              locale,
              Bundles.class.getClassLoader(),
              EXACT);
      return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    } catch (MissingResourceException noSuchFeature) {
      return Optional.empty();
    }
  }
}
