package fr.essaim.core.shared;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A date as people type it: {@code 2018}, {@code 03/2018} or {@code 05/03/2018}, and as the pages
 * show it, in either language: {@code mars 2018}, {@code 1er mars 2018}, {@code March 2018}.
 */
public final class TypedDate {

  /** Fewer letters of a month's name could mean several. */
  private static final int SHORTEST_NAME = 3;

  private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern IN_WORDS =
      Pattern.compile("(?:(\\d{1,2})(?:er|st|nd|rd|th)? )?([a-z]+)\\.? (\\d{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([a-z]+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");

  private TypedDate() {}

  /**
   * What somebody means.
   *
   * @throws BusinessRuleViolation {@code date.missing} when nothing is typed, {@code date.typed}
   *     when it is no date and {@code date.implausible} when nobody means it, with what was typed
   */
  public static PartialDate read(String typed) {
    if (typed == null || typed.isBlank()) {
      throw new BusinessRuleViolation("date.missing");
    }
    PartialDate date;
    try {
      date = new PartialDate(iso(typed));
    } catch (BusinessRuleViolation notADate) {
      throw new BusinessRuleViolation("date.typed", typed.strip());
    }
    if (!date.isPlausible()) {
      throw new BusinessRuleViolation("date.implausible", typed.strip());
    }
    return date;
  }

  /** The same of a field, which what is wrong with it is shown at. */
  public static PartialDate read(String field, String typed) {
    try {
      return read(typed);
    } catch (BusinessRuleViolation refused) {
      throw refused.at(field);
    }
  }

  /**
   * The same where a day is meant.
   *
   * @throws BusinessRuleViolation {@code date.day} for a month or a year too
   */
  public static LocalDate day(String typed) {
    PartialDate date = read(typed);
    if (date.precision() != PartialDate.Precision.DAY) {
      throw new BusinessRuleViolation("date.day", typed.strip());
    }
    return date.firstDay();
  }

  /** A day as people type it in either language. */
  public static String typed(LocalDate day) {
    return "%02d/%02d/%04d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }

  /** The same of what is known of a date. */
  public static String typed(PartialDate date) {
    List<String> parts = new ArrayList<>(List.of(date.value().split("-")));
    Collections.reverse(parts);
    return String.join("/", parts);
  }

  /** The same in the form of ISO 8601; what is no such date is given back as it is. */
  public static String iso(String typed) {
    String text = typed == null ? "" : typed.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    Matcher day = DAY.matcher(text);
    if (day.matches()) {
      return day.group(3) + "-" + two(day.group(2)) + "-" + two(day.group(1));
    }
    Matcher month = MONTH.matcher(text);
    return month.matches() ? month.group(2) + "-" + two(month.group(1)) : inWords(text);
  }

  private static String inWords(String text) {
    String plain = plain(text);
    Matcher words = IN_WORDS.matcher(plain);
    if (words.matches()) {
      return iso(words.group(3), words.group(2), words.group(1)).orElse(text);
    }
    Matcher english = MONTH_FIRST.matcher(plain);
    return english.matches()
        ? iso(english.group(3), english.group(1), english.group(2)).orElse(text)
        : text;
  }

  /**
   * @param day null where it is not said
   */
  private static Optional<String> iso(String year, String month, String day) {
    return month(month)
        .map(
            found ->
                year
                    + "-"
                    + two(String.valueOf(found.getValue()))
                    + (day == null ? "" : "-" + two(day)));
  }

  /** The month that a name, or its beginning, can only mean. */
  private static Optional<Month> month(String name) {
    if (name.length() < SHORTEST_NAME) {
      return Optional.empty();
    }
    List<Month> meant =
        Stream.of(Month.values())
            .filter(
                month ->
                    Stream.of(Locale.FRENCH, Locale.ENGLISH)
                        .map(language -> plain(month.getDisplayName(TextStyle.FULL, language)))
                        .anyMatch(full -> full.startsWith(name)))
            .toList();
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String two(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}
