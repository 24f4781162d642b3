package fr.essaim.endpoint.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Chooses a format by the {@code Accept} header: the most precise range that fits a media type
 * gives its quality, the best quality wins; among equals the more precisely named one, then the one
 * that is offered first, as for documents.
 */
final class Negotiation {

  private final List<Range> ranges = new ArrayList<>();

  /**
   * Reads the header.
   *
   * @param accept its values; none means that everything is welcome, and so does one that nobody
   *     can read
   */
  Negotiation(List<String> accept) {
    for (String header : accept) {
      for (String part : header.split(",", -1)) {
        Range.parse(part).ifPresent(ranges::add);
      }
    }
    if (ranges.isEmpty()) {
      ranges.add(new Range("*", "*", 1));
    }
  }

  /** The best of the offers, or nothing when none fits. */
  Optional<Format.Offer> choose(List<Format.Offer> offers) {
    Format.Offer best = null;
    Range bestRange = new Range("*", "*", 0);
    for (Format.Offer offer : offers) {
      Range closest = closest(offer.mediaType());
      if (closest != null && closest.isBetterThan(bestRange)) {
        best = offer;
        bestRange = closest;
      }
    }
    return Optional.ofNullable(best);
  }

  private Range closest(String mediaType) {
    Range closest = null;
    for (Range range : ranges) {
      if (range.holds(mediaType) && (closest == null || range.precision() > closest.precision())) {
        closest = range;
      }
    }
    return closest;
  }

  private record Range(String type, String subtype, double quality) {

    static Optional<Range> parse(String text) {
      String[] parts = text.trim().toLowerCase(Locale.ROOT).split("\\s*;\\s*", -1);
      String[] names = parts[0].split("/", -1);
      if (names.length != 2 || names[0].isEmpty() || names[1].isEmpty()) {
        return Optional.empty();
      }
      double quality = 1;
      for (int i = 1; i < parts.length; i++) {
        if (parts[i].startsWith("q=")) {
          quality = parseQuality(parts[i].substring(2));
        }
      }
      return Optional.of(new Range(names[0], names[1], quality));
    }

    private static double parseQuality(String text) {
      try {
        return Math.max(0, Math.min(1, Double.parseDouble(text)));
      } catch (NumberFormatException notANumber) {
        return 0;
      }
    }

    boolean holds(String mediaType) {
      return type.equals("*")
          || mediaType.equals(type + "/" + subtype)
          || (subtype.equals("*") && mediaType.startsWith(type + "/"));
    }

    boolean isBetterThan(Range other) {
      return quality > other.quality
          || (quality > 0 && quality == other.quality && precision() > other.precision());
    }

    int precision() {
      if (type.equals("*")) {
        return 0;
      }
      return subtype.equals("*") ? 1 : 2;
    }
  }
}
