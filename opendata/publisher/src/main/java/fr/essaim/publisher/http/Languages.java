package fr.essaim.publisher.http;

import java.util.List;
import java.util.Locale;

/**
 * The language of a page, chosen as the pages choose it: asked for, else preferred, else French.
 */
final class Languages {

  private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

  private Languages() {}

  static String choose(String asked, String acceptLanguage) {
    if ("fr".equals(asked) || "en".equals(asked)) {
      return asked;
    }
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return "fr";
    }
    try {
      Locale locale = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
      return locale == null ? "fr" : locale.getLanguage();
    } catch (IllegalArgumentException malformed) {
      return "fr";
    }
  }
}
