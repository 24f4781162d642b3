package fr.essaim.endpoint.http;

import fr.essaim.endpoint.gate.Words;
import java.util.List;
import java.util.Locale;

/** The languages that sentences are written in. */
enum Language {
  FRENCH("fr"),
  ENGLISH("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The one that a client prefers by {@code Accept-Language}; English when it wants neither. */
  static Language preferred(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return ENGLISH;
    }
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
      String best = Locale.lookupTag(ranges, List.of(ENGLISH.tag, FRENCH.tag));
      return FRENCH.tag.equals(best) ? FRENCH : ENGLISH;
    } catch (IllegalArgumentException unreadable) {
      return ENGLISH;
    }
  }

  /** As {@code Content-Language} has it. */
  String tag() {
    return tag;
  }

  String of(Words words) {
    return this == FRENCH ? words.french() : words.english();
  }
}
