package fr.essaim.core.education;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The hours of each day of the week, by the kind of day. */
public final class DayTable {

  /** How far the next day of a kind is looked for. */
  private static final int HORIZON = 400;

  private final Map<DayKind, Map<DayOfWeek, List<OpeningInterval>>> hours;

  private DayTable(Map<DayKind, Map<DayOfWeek, List<OpeningInterval>>> hours) {
    this.hours = hours;
  }

  /**
   * The hours on the next day of each sort. Where none comes within a year, as a Sunday that is a
   * public holiday may not, they are those of the next such weekday if it were of that kind.
   */
  static DayTable of(
      LocalDate from,
      Holidays holidays,
      BiFunction<LocalDate, Holidays, List<OpeningInterval>> hours) {
    Map<DayKind, Map<DayOfWeek, List<OpeningInterval>>> table = new EnumMap<>(DayKind.class);
    for (DayKind kind : DayKind.values()) {
      table.put(kind, new EnumMap<>(DayOfWeek.class));
    }
    from.datesUntil(from.plusDays(HORIZON))
        .forEach(
            date ->
                table
                    .get(holidays.kind(date))
                    .computeIfAbsent(date.getDayOfWeek(), day -> hours.apply(date, holidays)));
    for (DayKind kind : DayKind.values()) {
      Holidays always =
          Holidays.always(kind == DayKind.PUBLIC_HOLIDAY, kind == DayKind.SCHOOL_HOLIDAY);
      from.datesUntil(from.plusDays(7))
          .forEach(
              date ->
                  table
                      .get(kind)
                      .computeIfAbsent(date.getDayOfWeek(), day -> hours.apply(date, always)));
    }
    return new DayTable(table);
  }

  public List<OpeningInterval> on(DayKind kind, DayOfWeek day) {
    return hours.get(kind).get(day);
  }
}
