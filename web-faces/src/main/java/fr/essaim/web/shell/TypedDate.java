package fr.essaim.web.shell;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date as people type it in France: {@code 2018}, {@code 03/2018} or {@code 05/03/2018}. */
public final class TypedDate {

  private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[/.](\\d{4})");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");

  private TypedDate() {}

  /**
   * What somebody means.
   *
   * @throws BusinessRuleViolation {@code date.missing} when nothing is typed, {@code date.typed}
   *     when it is no date, with what was typed
   */
  public static PartialDate read(String typed) {
    if (typed == null || typed.isBlank()) {
      throw new BusinessRuleViolation("date.missing");
    }
    try {
      return new PartialDate(iso(typed));
    } catch (BusinessRuleViolation notADate) {
      throw new BusinessRuleViolation("date.typed", typed.strip());
    }
  }

  /** The same of a field, which what is wrong with it is shown at. */
  public static PartialDate read(String field, String typed) {
    try {
      return read(typed);
    } catch (BusinessRuleViolation refused) {
      throw refused.at(field);
    }
  }

  /** The same in the form of ISO 8601; what is no such date is given back as it is. */
  public static String iso(String typed) {
    String text = typed == null ? "" : typed.strip();
    Matcher day = DAY.matcher(text);
    if (day.matches()) {
      return day.group(3) + "-" + two(day.group(2)) + "-" + two(day.group(1));
    }
    Matcher month = MONTH.matcher(text);
    return month.matches() ? month.group(2) + "-" + two(month.group(1)) : text;
  }

  private static String two(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}
