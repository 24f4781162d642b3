package fr.essaim.core.spread;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.TypedDate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How values of this context stand in fields, as text. */
final class Typed {

  private static final Pattern CLOCK = Pattern.compile("(\\d{1,6})\\s*[hH:]\\s*([0-5]\\d)?");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,6}([.,]\\d{1,2})?");
  private static final BigDecimal AN_HOUR = BigDecimal.valueOf(60);

  private Typed() {}

  static String orNull(String text) {
    String plain = PlainText.of(text);
    return plain.isEmpty() ? null : plain;
  }

  static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  /** The constant of a name; null for none. */
  static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** Keys joined by commas. */
  static Set<String> keys(String text) {
    return Arrays.stream(PlainText.of(text).split(","))
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .collect(Collectors.toSet());
  }

  /**
   * @return null where nothing stands
   * @throws BusinessRuleViolation as {@link TypedDate#day} does
   */
  static LocalDate day(String text) {
    String plain = PlainText.of(text);
    return plain.isEmpty() ? null : TypedDate.day(plain);
  }

  /**
   * Minutes, as people type hours: {@code 2}, {@code 2,5}, {@code 2 h 30}.
   *
   * @return null where nothing stands
   * @throws BusinessRuleViolation {@code spread.hours.invalid}
   */
  static Integer minutes(String text) {
    String plain = PlainText.of(text);
    Matcher clock = CLOCK.matcher(plain);
    if (plain.isEmpty()) {
      return null;
    }
    if (clock.matches()) {
      int past = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
      return Integer.parseInt(clock.group(1)) * AN_HOUR.intValue() + past;
    }
    if (DECIMAL.matcher(plain).matches()) {
      return new BigDecimal(plain.replace(',', '.'))
          .multiply(AN_HOUR)
          .setScale(0, RoundingMode.HALF_UP)
          .intValue();
    }
    throw new BusinessRuleViolation("spread.hours.invalid", plain);
  }

  /** Hours as they are typed and shown: {@code 2 h 30}. */
  static String hours(Integer minutes) {
    if (minutes == null) {
      return "";
    }
    int past = minutes % AN_HOUR.intValue();
    String whole = minutes / AN_HOUR.intValue() + " h";
    return past == 0 ? whole : whole + " %02d".formatted(past);
  }
}
