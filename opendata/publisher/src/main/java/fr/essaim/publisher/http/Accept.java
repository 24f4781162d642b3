package fr.essaim.publisher.http;

import java.util.List;
import java.util.Optional;

/**
 * What a reader asks for by its {@code Accept} header: the offered media type of the highest
 * quality; among equals the more precisely named one, then the one that is offered first.
 */
final class Accept {

  private Accept() {}

  /**
   * @param header null or blank: anything will do
   * @param offered media types, the preferred first
   */
  static Optional<String> best(String header, List<String> offered) {
    if (header == null || header.isBlank()) {
      return offered.stream().findFirst();
    }
    String best = null;
    Preference bestPreference = Preference.NONE;
    for (String type : offered) {
      Preference preference = preference(header, type);
      if (preference.quality() > 0 && preference.isBetterThan(bestPreference)) {
        best = type;
        bestPreference = preference;
      }
    }
    return Optional.ofNullable(best);
  }

  /** How much a type is wanted, and how precisely it was named. */
  private record Preference(double quality, int precision) {

    static final Preference NONE = new Preference(0, -1);

    boolean isBetterThan(Preference other) {
      return quality > other.quality || (quality == other.quality && precision > other.precision);
    }
  }

  /** The most precise range that fits a type says its quality. */
  private static Preference preference(String header, String type) {
    Preference found = Preference.NONE;
    for (String range : header.split(",")) {
      String[] parts = range.strip().split("\\s*;\\s*");
      int precision = precision(parts[0], type);
      if (precision > found.precision()) {
        found = new Preference(quality(parts), precision);
      }
    }
    return found;
  }

  private static int precision(String range, String type) {
    if (range.equalsIgnoreCase(type)) {
      return 2;
    }
    if (range.endsWith("/*") && !range.startsWith("*")) {
      return type.regionMatches(true, 0, range, 0, range.length() - 1) ? 1 : -1;
    }
    return range.equals("*/*") || range.equals("*") ? 0 : -1;
  }

  private static double quality(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].startsWith("q=") || parts[i].startsWith("Q=")) {
        try {
          return Math.max(0, Math.min(1, Double.parseDouble(parts[i].substring(2))));
        } catch (NumberFormatException malformed) {
          return 0;
        }
      }
    }
    return 1;
  }
}
