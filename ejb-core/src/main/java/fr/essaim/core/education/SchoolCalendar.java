package fr.essaim.core.education;

import fr.essaim.core.education.internal.FrenchHolidays;
import java.time.LocalDate;
import java.util.List;

/**
 * The school holidays of a zone, as far as they are published, and the public holidays of
 * metropolitan France outside Alsace-Moselle, of any year. A bean gives those of {@code
 * essaim.education.zone}.
 */
public final class SchoolCalendar implements Holidays {

  /**
   * Holidays of schools.
   *
   * @param start the first day without school
   * @param resumption the first day of school after it
   */
  public record Period(LocalDate start, LocalDate resumption) {

    boolean contains(LocalDate date) {
      return !date.isBefore(start) && date.isBefore(resumption);
    }
  }

  private final List<Period> periods;
  private final LocalDate firstKnown;
  private final LocalDate firstUnknown;

  /**
   * @param periods at least one
   */
  public SchoolCalendar(List<Period> periods) {
    this.periods = List.copyOf(periods);
    this.firstKnown = periods.stream().map(Period::start).min(LocalDate::compareTo).orElseThrow();
    this.firstUnknown =
        periods.stream().map(Period::resumption).max(LocalDate::compareTo).orElseThrow();
  }

  @Override
  public boolean isPublicHoliday(LocalDate date) {
    return FrenchHolidays.contains(date);
  }

  /** A day that is not known counts as term time. */
  @Override
  public boolean isSchoolHoliday(LocalDate date) {
    return periods.stream().anyMatch(period -> period.contains(date));
  }

  /** Whether the published calendars reach to this day. */
  public boolean knows(LocalDate date) {
    return !date.isBefore(firstKnown) && date.isBefore(firstUnknown);
  }
}
