package fr.essaim.core.education.internal;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * The public holidays of the labour code (article L3133-1), without those that only Alsace-Moselle
 * and the overseas departments have.
 */
public final class FrenchHolidays {

  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 8),
          MonthDay.of(7, 14),
          MonthDay.of(8, 15),
          MonthDay.of(11, 1),
          MonthDay.of(11, 11),
          MonthDay.of(12, 25));

  /** Easter Monday, Ascension and Whit Monday, in days after Easter. */
  private static final Set<Long> MOVING = Set.of(1L, 39L, 50L);

  private FrenchHolidays() {}

  public static boolean contains(LocalDate date) {
    return FIXED.contains(MonthDay.from(date))
        || MOVING.contains(ChronoUnit.DAYS.between(easter(date.getYear()), date));
  }

  /** Easter Sunday of the Gregorian calendar, by Gauss's rule in the form of Meeus. */
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int ofCentury = year % 100;
    int moon =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int sunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
    int late = (golden + 11 * moon + 22 * sunday) / 451;
    int day = moon + sunday - 7 * late + 114;
    return LocalDate.of(year, day / 31, day % 31 + 1);
  }
}
