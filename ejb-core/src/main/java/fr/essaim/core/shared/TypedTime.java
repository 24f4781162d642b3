package fr.essaim.core.shared;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An hour of the day as people type it: {@code 14 h}, {@code 14h30}, {@code 14:30}, {@code 1430},
 * {@code 14 heures}, {@code midi}.
 */
public final class TypedTime {

  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})(?:(?:h|heures?|[:.])(?:(\\d{2})(?::00|mi?n?)?)?)?");
  private static final Pattern DIGITS = Pattern.compile("(\\d{1,2})(\\d{2})");

  /** The end of a day is the beginning of the next. */
  private static final Map<String, LocalTime> WORDS =
      Map.of(
          "midi", LocalTime.NOON,
          "noon", LocalTime.NOON,
          "minuit", LocalTime.MIDNIGHT,
          "midnight", LocalTime.MIDNIGHT,
          "24h", LocalTime.MIDNIGHT,
          "24:00", LocalTime.MIDNIGHT);

  private TypedTime() {}

  /**
   * What somebody means.
   *
   * @return null where nothing is typed
   * @throws BusinessRuleViolation {@code time.typed} when it is none, with what was typed
   */
  public static LocalTime read(String typed) {
    String text =
        typed == null ? "" : typed.replaceAll("[\\s\\u00a0\\u202f]+", "").toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return null;
    }
    LocalTime word = WORDS.get(text);
    if (word != null) {
      return word;
    }
    Matcher digits = DIGITS.matcher(text);
    Matcher time = digits.matches() ? digits : TIME.matcher(text);
    try {
      if (digits.matches() || time.matches()) {
        int minutes = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        return LocalTime.of(Integer.parseInt(time.group(1)), minutes);
      }
    } catch (DateTimeException noSuchHour) {
      throw new BusinessRuleViolation("time.typed", typed.strip());
    }
    throw new BusinessRuleViolation("time.typed", typed.strip());
  }
}
