package fr.essaim.core.education;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PlainText;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point of WGS 84.
 *
 * @param latitude in degrees, north
 * @param longitude in degrees, east
 */
public record Position(double latitude, double longitude) {

  private static final Pattern PAIR =
      Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,12})?),(-?\\d{1,3}(?:\\.\\d{1,12})?)");

  private static final double EARTH = 6_371_008.8;

  /**
   * A number of degrees as people type it, with a point or a comma.
   *
   * @return null where nothing was typed
   * @throws BusinessRuleViolation {@code education.position.invalid}
   */
  public static Double degrees(String typed, double most) {
    String said = PlainText.of(typed).replace(',', '.');
    if (said.isEmpty()) {
      return null;
    }
    if (!said.matches("[-+]?\\d{1,3}(\\.\\d{1,15})?")
        || Math.abs(Double.parseDouble(said)) > most) {
      throw new BusinessRuleViolation("education.position.invalid", typed);
    }
    return Double.valueOf(said);
  }

  /**
   * A point as addresses write it: latitude and longitude with a comma between them.
   *
   * @return empty for anything else
   */
  public static Optional<Position> read(String pair) {
    Matcher numbers = PAIR.matcher(pair);
    return numbers.matches()
        ? Optional.of(
            new Position(
                Double.parseDouble(numbers.group(1)), Double.parseDouble(numbers.group(2))))
        : Optional.empty();
  }

  /** As {@link #read} reads it. */
  public String pair() {
    return text(latitude) + "," + text(longitude);
  }

  /** Degrees with at most six places behind the point; empty for null. */
  public static String text(Double degrees) {
    return degrees == null
        ? ""
        : new BigDecimal(String.format(Locale.ROOT, "%.6f", degrees))
            .stripTrailingZeros()
            .toPlainString();
  }

  /** Metres to another point, on a sphere. */
  public double metresTo(Position other) {
    double north = Math.toRadians(other.latitude - latitude) / 2;
    double east = Math.toRadians(other.longitude - longitude) / 2;
    double chord =
        Math.pow(Math.sin(north), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * Math.pow(Math.sin(east), 2);
    return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)));
  }
}
