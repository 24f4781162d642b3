package fr.essaim.web.education;

import fr.essaim.core.education.DayKind;
import fr.essaim.core.education.OpeningHours;
import fr.essaim.core.education.OpeningInterval;
import fr.essaim.core.education.OpeningWeek;
import fr.essaim.core.education.PlaceFilters;
import fr.essaim.core.education.SchoolCalendar;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** When something is open, in words. */
@Named
@RequestScoped
public class OpeningWords {

  /** Days in which each weekday comes, in term and in holidays. */
  private static final int AHEAD = 100;

  @Inject private SchoolCalendar calendar;
  @Inject private Clock clock;
  @Inject private Text text;
  @Inject private Formats formats;
  @Inject private Language language;

  private final Map<String, Optional<OpeningWeek>> weeks = new HashMap<>();

  /**
   * Days that are alike.
   *
   * @param hours in words, or that it is closed
   */
  public record Line(String days, String hours) {}

  /** Of hours in the syntax of OpenStreetMap; empty for those that say nothing. */
  private static Optional<OpeningHours> parsed(String hours) {
    return hours.isEmpty() ? Optional.empty() : Optional.of(OpeningHours.parse(hours));
  }

  /** Whether it is open at this moment. */
  public boolean isOpen(String hours) {
    return parsed(hours).filter(each -> each.isOpen(now(), calendar)).isPresent();
  }

  /** On the asked day, else until when or from when; empty where nobody knows. */
  public String asked(ListQuery query, String hours) {
    Optional<LocalDate> day = day(query);
    return day.isPresent() ? on(day.get(), hours) : next(hours);
  }

  /** {@code Ouvert jusqu'à 18 h}, {@code Ouvre demain à 9 h}; empty where nobody knows. */
  public String next(String hours) {
    Optional<OpeningHours> known = parsed(hours);
    if (known.isEmpty()) {
      return "";
    }
    LocalDateTime now = now();
    if (known.get().isOpen(now, calendar)) {
      return known
          .get()
          .closesAt(now, calendar)
          .filter(end -> end.isBefore(now.plusDays(1)))
          .map(end -> text.of("education.public.open.until", formats.hour(end.toLocalTime())))
          .orElseGet(() -> text.get("education.public.open"));
    }
    return known.get().opensNext(now, calendar).map(start -> opens(start, now)).orElse("");
  }

  private String opens(LocalDateTime start, LocalDateTime now) {
    long days = ChronoUnit.DAYS.between(now.toLocalDate(), start.toLocalDate());
    String hour = formats.hour(start.toLocalTime());
    if (days <= 1) {
      return text.of("education.public.opens." + (days == 0 ? "today" : "tomorrow"), hour);
    }
    return text.of(
        "education.public.opens.later",
        days < 7 ? name(start.getDayOfWeek()) : formats.weekday(start.toLocalDate()),
        hour);
  }

  /** {@code Mercredi, 14 h – 17 h}. */
  private String on(LocalDate day, String hours) {
    String said = parsed(hours).map(known -> hours(known.intervals(day, calendar))).orElse("");
    return said.isEmpty()
        ? ""
        : text.of("education.public.on-day", Formats.capitalised(name(day.getDayOfWeek())), said);
  }

  /** The next of the asked days that is in term, or in holidays. */
  private Optional<LocalDate> day(ListQuery query) {
    DayKind kind =
        query.one(PlaceFilters.DURING).equals(PlaceFilters.HOLIDAYS_ONLY)
            ? DayKind.SCHOOL_HOLIDAY
            : DayKind.TERM;
    LocalDate today = LocalDate.now(clock);
    return query.chosen(PlaceFilters.DAY).isEmpty()
        ? Optional.empty()
        : today
            .datesUntil(today.plusDays(AHEAD))
            .filter(
                date ->
                    query
                        .chosen(PlaceFilters.DAY)
                        .contains(Integer.toString(date.getDayOfWeek().getValue())))
            .filter(date -> calendar.kind(date) == kind)
            .findFirst();
  }

  /** A week in term; empty where nobody knows. */
  public List<Line> term(String hours) {
    return week(hours).map(week -> lines(week.term())).orElse(List.of());
  }

  /** A week in the school holidays, where it is another. */
  public List<Line> holidays(String hours) {
    return week(hours)
        .filter(week -> !week.schoolHolidays().equals(week.term()))
        .map(week -> lines(week.schoolHolidays()))
        .orElse(List.of());
  }

  /** Whether it is closed on all public holidays. */
  public boolean isClosedOnPublicHolidays(String hours) {
    return week(hours)
        .filter(week -> week.publicHolidays().stream().allMatch(OpeningWeek.Line::isClosed))
        .isPresent();
  }

  private Optional<OpeningWeek> week(String hours) {
    return weeks.computeIfAbsent(
        hours, said -> parsed(said).map(known -> known.week(calendar, LocalDate.now(clock))));
  }

  private List<Line> lines(List<OpeningWeek.Line> week) {
    return week.stream()
        .map(
            line ->
                new Line(
                    Formats.capitalised(
                        line.days().stream().map(this::days).collect(Collectors.joining(", "))),
                    line.isClosed() ? text.get("education.public.closed") : hours(line.hours())))
        .toList();
  }

  private String days(OpeningWeek.DayRun run) {
    return run.first() == run.last()
        ? name(run.first())
        : text.of(
            run.last().getValue() - run.first().getValue() == 1
                ? "education.public.days.two"
                : "education.public.days.many",
            name(run.first()),
            name(run.last()));
  }

  private String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, language.getLocale());
  }

  private String hours(List<OpeningInterval> intervals) {
    return intervals.stream().map(this::hours).collect(Collectors.joining(", "));
  }

  private String hours(OpeningInterval interval) {
    String said =
        interval.isWholeDay()
            ? text.get("education.public.whole-day")
            : text.of(
                "education.public.hours",
                formats.hour(time(interval.from())),
                formats.hour(time(interval.to())));
    return interval.note().isEmpty()
        ? said
        : text.of("education.public.noted", said, interval.note());
  }

  private static LocalTime time(int minute) {
    return LocalTime.MIDNIGHT.plusMinutes(minute);
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock);
  }
}
