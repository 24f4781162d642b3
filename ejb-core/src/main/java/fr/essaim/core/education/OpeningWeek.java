package fr.essaim.core.education;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A week's hours as people read them: days of the same hours together, in the order of the first of
 * them, the closed ones last.
 *
 * @param term in term time
 * @param schoolHolidays in the school holidays
 * @param publicHolidays on public holidays, by the day of the week that one falls on
 */
public record OpeningWeek(List<Line> term, List<Line> schoolHolidays, List<Line> publicHolidays) {

  /**
   * Days of the same hours.
   *
   * @param days in their order
   * @param hours those that begin on such a day; none where it is closed
   */
  public record Line(List<DayRun> days, List<OpeningInterval> hours) {

    public Line {
      days = List.copyOf(days);
      hours = List.copyOf(hours);
    }

    public boolean isClosed() {
      return hours.isEmpty();
    }
  }

  /** Days that follow one another, within a week; first and last may be the same. */
  public record DayRun(DayOfWeek first, DayOfWeek last) {

    /** The runs of days that are in their order. */
    static List<DayRun> of(List<DayOfWeek> days) {
      List<DayRun> runs = new ArrayList<>();
      for (DayOfWeek day : days) {
        DayRun before = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (before != null && before.last().getValue() + 1 == day.getValue()) {
          runs.set(runs.size() - 1, new DayRun(before.first(), day));
        } else {
          runs.add(new DayRun(day, day));
        }
      }
      return runs;
    }
  }

  public OpeningWeek {
    term = List.copyOf(term);
    schoolHolidays = List.copyOf(schoolHolidays);
    publicHolidays = List.copyOf(publicHolidays);
  }

  static OpeningWeek of(DayTable table) {
    return new OpeningWeek(
        lines(table, DayKind.TERM),
        lines(table, DayKind.SCHOOL_HOLIDAY),
        lines(table, DayKind.PUBLIC_HOLIDAY));
  }

  public boolean isSameInSchoolHolidays() {
    return schoolHolidays.equals(term);
  }

  public boolean isSameOnPublicHolidays() {
    return publicHolidays.equals(term);
  }

  /** Whether one of these is closed on every day. */
  public static boolean isClosed(List<Line> lines) {
    return lines.stream().allMatch(Line::isClosed);
  }

  private static List<Line> lines(DayTable table, DayKind kind) {
    Map<List<OpeningInterval>, List<DayOfWeek>> byHours = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      byHours.computeIfAbsent(table.on(kind, day), hours -> new ArrayList<>()).add(day);
    }
    List<DayOfWeek> closed = byHours.remove(List.of());
    if (closed != null) {
      byHours.put(List.of(), closed);
    }
    return byHours.entrySet().stream()
        .map(each -> new Line(DayRun.of(each.getValue()), each.getKey()))
        .toList();
  }
}
