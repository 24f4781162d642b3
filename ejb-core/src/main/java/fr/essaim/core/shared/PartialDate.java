package fr.essaim.core.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;

/**
 * A date of the precision that is known: a year, a month of a year, or a day.
 *
 * @param value ISO 8601: {@code 2017}, {@code 2017-03} or {@code 2017-03-05}
 */
public record PartialDate(String value) {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  /** What is known of the date. */
  public enum Precision {
    YEAR,
    MONTH,
    DAY
  }

  /**
   * @throws BusinessRuleViolation {@code date.invalid} when it is not a date of this form
   */
  public PartialDate {
    if (value == null || !FORM.matcher(value).matches()) {
      throw new BusinessRuleViolation("date.invalid", String.valueOf(value));
    }
    try {
      firstDayOf(value);
    } catch (DateTimeException notADate) {
      throw new BusinessRuleViolation("date.invalid", value);
    }
  }

  public static PartialDate of(LocalDate day) {
    return new PartialDate(day.toString());
  }

  /**
   * Whether anybody means it: what is kept here happened in the last century or will in this one,
   * and a year such as 0018 is a slip.
   */
  public boolean isPlausible() {
    int year = firstDay().getYear();
    return FIRST_YEAR <= year && year <= LAST_YEAR;
  }

  public Precision precision() {
    return precisionOf(value);
  }

  /** The earliest day that this may mean. */
  public LocalDate firstDay() {
    return firstDayOf(value);
  }

  /** The latest day that this may mean. */
  public LocalDate lastDay() {
    LocalDate first = firstDay();
    return switch (precision()) {
      case YEAR -> first.with(TemporalAdjusters.lastDayOfYear());
      case MONTH -> first.with(TemporalAdjusters.lastDayOfMonth());
      case DAY -> first;
    };
  }

  /** Whether this is certainly before the other: no day that this may mean is on or after it. */
  public boolean isBefore(PartialDate other) {
    return lastDay().isBefore(other.firstDay());
  }

  /** Whether every day that this may mean is after the given one. */
  public boolean isAfter(LocalDate day) {
    return firstDay().isAfter(day);
  }

  @Override
  public String toString() {
    return value;
  }

  private static Precision precisionOf(String value) {
    return switch (value.length()) {
      case 4 -> Precision.YEAR;
      case 7 -> Precision.MONTH;
      default -> Precision.DAY;
    };
  }

  /** By its numbers: whoever sorts thousands asks for it a million times. */
  private static LocalDate firstDayOf(String value) {
    Precision precision = precisionOf(value);
    return LocalDate.of(
        number(value, 0, 4),
        precision == Precision.YEAR ? 1 : number(value, 5, 7),
        precision == Precision.DAY ? number(value, 8, 10) : 1);
  }

  private static int number(String value, int from, int to) {
    return Integer.parseInt(value, from, to, 10);
  }
}
