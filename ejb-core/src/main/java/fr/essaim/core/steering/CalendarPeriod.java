package fr.essaim.core.steering;

import fr.essaim.core.shared.BusinessRuleViolation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year, a quarter or a month, or all that ever was.
 *
 * @param value {@code 2026}, {@code 2026-Q1} or {@code 2026-03}; empty for all
 */
public record CalendarPeriod(String value) {

  private static final Pattern FORM =
      Pattern.compile("((?:19|20)\\d{2})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");
  private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
  private static final LocalDate NEVER = LocalDate.of(2999, 12, 31);
  private static final int MONTHS_OF_QUARTER = 3;
  private static final int YEAR_LENGTH = 4;

  public CalendarPeriod {
    value = value == null ? "" : value.strip();
    if (!value.isEmpty() && !FORM.matcher(value).matches()) {
      throw new BusinessRuleViolation("steering.figure.period", value).at("period");
    }
  }

  /** The quarter of a month. */
  public static CalendarPeriod quarterOf(YearMonth month) {
    return new CalendarPeriod(month.getYear() + "-Q" + month.get(IsoFields.QUARTER_OF_YEAR));
  }

  public LocalDate from() {
    return value.isEmpty() ? EVER : first().atDay(1);
  }

  public LocalDate to() {
    if (value.isEmpty()) {
      return NEVER;
    }
    int months = isYear() ? 12 : value.contains("Q") ? MONTHS_OF_QUARTER : 1;
    return first().plusMonths(months - 1L).atEndOfMonth();
  }

  public boolean isAll() {
    return value.isEmpty();
  }

  public boolean isYear() {
    return value.length() == YEAR_LENGTH;
  }

  private YearMonth first() {
    Matcher parts = FORM.matcher(value);
    parts.matches();
    int year = Integer.parseInt(parts.group(1));
    if (parts.group(2) != null) {
      return YearMonth.of(year, (Integer.parseInt(parts.group(2)) - 1) * MONTHS_OF_QUARTER + 1);
    }
    return YearMonth.of(year, parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3)));
  }
}
