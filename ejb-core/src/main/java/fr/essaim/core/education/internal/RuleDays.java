package fr.essaim.core.education.internal;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Month;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import fr.essaim.core.education.Holidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which days a rule is about. */
final class RuleDays {

  private RuleDays() {}

  static boolean match(Rule rule, LocalDate date, Holidays holidays) {
    return matchesAny(rule.getYears(), years -> isIn(years, date))
        && matchesAny(rule.getWeeks(), weeks -> isIn(weeks, date))
        && matchesAny(rule.getDates(), dates -> isIn(dates, date))
        && isOnDay(rule, date, holidays);
  }

  /** Whether it says at all on which days it holds. */
  static boolean namesDays(Rule rule) {
    return Stream.<List<?>>of(
            rule.getYears(), rule.getWeeks(), rule.getDates(), rule.getHolidays(), rule.getDays())
        .anyMatch(Objects::nonNull);
  }

  /** Whether it holds alike on all days of the same weekday and kind. */
  static boolean isRegular(Rule rule) {
    return Stream.<List<?>>of(rule.getYears(), rule.getWeeks(), rule.getDates())
            .allMatch(Objects::isNull)
        && matchesAny(rule.getHolidays(), holiday -> holiday.getOffset() == 0)
        && (rule.getDays() == null
            || rule.getDays().stream().allMatch(days -> days.getNths() == null));
  }

  /** Nothing said is no condition. */
  private static <T> boolean matchesAny(List<T> said, Predicate<T> condition) {
    return said == null || said.stream().anyMatch(condition);
  }

  private static boolean isIn(YearRange years, LocalDate date) {
    int year = date.getYear();
    int last =
        years.getEndYear() == YearRange.UNDEFINED_YEAR ? years.getStartYear() : years.getEndYear();
    return year >= years.getStartYear()
        && (years.isOpenEnded() || year <= last)
        && isAt(year - years.getStartYear(), years.getInterval());
  }

  private static boolean isIn(WeekRange weeks, LocalDate date) {
    int week = date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    int last =
        weeks.getEndWeek() == WeekRange.UNDEFINED_WEEK ? weeks.getStartWeek() : weeks.getEndWeek();
    return week >= weeks.getStartWeek()
        && week <= last
        && isAt(week - weeks.getStartWeek(), weeks.getInterval());
  }

  private static boolean isAt(int since, int interval) {
    return interval <= 1 || since % interval == 0;
  }

  /** A range may have begun in the year before, and an offset may lead into another. */
  private static boolean isIn(DateRange range, LocalDate date) {
    return IntStream.rangeClosed(date.getYear() - 1, date.getYear() + 1)
        .anyMatch(year -> isIn(range, year, date));
  }

  private static boolean isIn(DateRange range, int year, LocalDate date) {
    DateWithOffset start = range.getStartDate();
    if (!start.undefinedYear() && start.isOpenEnded()) {
      return !date.isBefore(day(start, start.getYear(), start.getMonth(), false));
    }
    if (!start.undefinedYear() && start.getYear() != year) {
      return false;
    }
    LocalDate first = day(start, year, start.getMonth(), false);
    return !date.isBefore(first) && !date.isAfter(last(range, year, first));
  }

  private static LocalDate last(DateRange range, int year, LocalDate first) {
    DateWithOffset start = range.getStartDate();
    DateWithOffset end = range.getEndDate();
    if (end == null) {
      return start.isOpenEnded()
          ? LocalDate.of(year, 12, 31)
          : day(start, year, start.getMonth(), true);
    }
    if (!end.undefinedYear()) {
      return day(end, end.getYear(), start.getMonth(), true);
    }
    LocalDate last = day(end, year, start.getMonth(), true);
    return last.isBefore(first) ? day(end, year + 1, start.getMonth(), true) : last;
  }

  /**
   * @param month where it names none
   * @param last whether a month alone means its last day, or its first
   */
  private static LocalDate day(DateWithOffset said, int year, Month month, boolean last) {
    LocalDate day =
        said.getVarDate() == null
            ? dayOfMonth(said, year, said.getMonth() == null ? month : said.getMonth(), last)
            : FrenchHolidays.easter(year);
    if (said.getWeekDayOffset() != null) {
      DayOfWeek weekday = weekday(said.getWeekDayOffset());
      day =
          day.with(
              said.isWeekDayOffsetPositive()
                  ? TemporalAdjusters.next(weekday)
                  : TemporalAdjusters.previous(weekday));
    }
    return day.plusDays(said.getDayOffset());
  }

  private static LocalDate dayOfMonth(DateWithOffset said, int year, Month named, boolean last) {
    YearMonth month = YearMonth.of(year, place(Month.values(), named));
    if (said.getNthWeekDay() != null) {
      return month
          .atDay(1)
          .with(TemporalAdjusters.dayOfWeekInMonth(said.getNth(), weekday(said.getNthWeekDay())));
    }
    if (said.undefinedDay()) {
      return last ? month.atEndOfMonth() : month.atDay(1);
    }
    return month.atDay(Math.min(said.getDay(), month.lengthOfMonth()));
  }

  /** {@code PH,Mo} is one or the other; {@code PH Mo} is a public holiday that is a Monday. */
  private static boolean isOnDay(Rule rule, LocalDate date, Holidays holidays) {
    boolean onHoliday =
        matchesAny(rule.getHolidays(), holiday -> isHoliday(holiday, date, holidays));
    boolean onWeekday = matchesAny(rule.getDays(), days -> isIn(days, date));
    boolean either =
        rule.getHolidays() != null
            && rule.getDays() != null
            && rule.getHolidays().get(0).getUseAsWeekDay();
    return either ? onHoliday || onWeekday : onHoliday && onWeekday;
  }

  private static boolean isHoliday(Holiday said, LocalDate date, Holidays holidays) {
    LocalDate day = date.minusDays(said.getOffset());
    return said.getType() == Holiday.Type.PH
        ? holidays.isPublicHoliday(day)
        : holidays.isSchoolHoliday(day);
  }

  private static boolean isIn(WeekDayRange days, LocalDate date) {
    LocalDate day = date.minusDays(days.getOffset());
    int first = place(WeekDay.values(), days.getStartDay());
    int last = days.getEndDay() == null ? first : place(WeekDay.values(), days.getEndDay());
    return Math.floorMod(day.getDayOfWeek().getValue() - first, 7) <= Math.floorMod(last - first, 7)
        && matchesAny(days.getNths(), nth -> isIn(nth, day));
  }

  private static boolean isIn(Nth said, LocalDate day) {
    int nth = (day.getDayOfMonth() - 1) / 7 + 1;
    int fromTheEnd = -((day.lengthOfMonth() - day.getDayOfMonth()) / 7 + 1);
    int last = said.getEndNth() == Nth.INVALID_NTH ? said.getStartNth() : said.getEndNth();
    return IntStream.of(nth, fromTheEnd)
        .anyMatch(each -> each >= said.getStartNth() && each <= last);
  }

  private static DayOfWeek weekday(WeekDay named) {
    return DayOfWeek.of(place(WeekDay.values(), named));
  }

  /** The first is 1, as ISO 8601 counts days of the week and months. */
  private static <E> int place(E[] all, E one) {
    return List.of(all).indexOf(one) + 1;
  }
}
