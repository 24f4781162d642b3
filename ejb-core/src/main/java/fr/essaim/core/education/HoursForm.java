package fr.essaim.core.education;

import fr.essaim.core.shared.TypedTime;
import fr.essaim.core.shared.Violations;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Opening hours as people fill them in: for each day of the week two times at most, another week in
 * the school holidays, and whether public holidays are as any other day. What is left empty is
 * closed.
 *
 * @param term the hours of each day that is open
 * @param schoolHolidays the same in the school holidays
 * @param openOnPublicHolidays whether a public holiday is as any other day, or closed
 */
public record HoursForm(
    Map<DayOfWeek, List<Span>> term,
    Map<DayOfWeek, List<Span>> schoolHolidays,
    boolean openOnPublicHolidays) {

  /** The field that says whether the school holidays are {@link HolidayWeek}. */
  public static final String SCHOOL_HOLIDAYS = "schoolHolidays";

  /** The field that is {@code true} where it is open on public holidays. */
  public static final String PUBLIC_HOLIDAYS = "publicHolidays";

  private static final LocalDate ANY_WEEK = LocalDate.EPOCH;
  private static final int MOST = 2;
  private static final int NOBODY_SAID = -1;

  /** How the school holidays differ. */
  public enum HolidayWeek {
    SAME,
    CLOSED,
    OTHER
  }

  /**
   * From a minute of a day to another; 1440 is its end.
   *
   * @param from since midnight
   * @param to since midnight
   */
  public record Span(int from, int to) {}

  public HoursForm {
    term = normal(term);
    schoolHolidays = normal(schoolHolidays);
    openOnPublicHolidays = openOnPublicHolidays && !(term.isEmpty() && schoolHolidays.isEmpty());
  }

  public HolidayWeek holidayWeek() {
    if (schoolHolidays.equals(term)) {
      return HolidayWeek.SAME;
    }
    return schoolHolidays.isEmpty() ? HolidayWeek.CLOSED : HolidayWeek.OTHER;
  }

  /**
   * What a field is called: {@code mo1From}, or {@code shMo1From} in the school holidays.
   *
   * @param nth the first or the second time of the day
   * @param end {@code From} or {@code To}
   */
  public static String field(boolean inSchoolHolidays, DayOfWeek day, int nth, String end) {
    String code = code(day);
    return (inSchoolHolidays ? "sh" + code : code.toLowerCase(Locale.ROOT)) + nth + end;
  }

  /** The form of hours that have its shape; empty for others, which are shown as their text. */
  public static Optional<HoursForm> of(OpeningHours hours) {
    if (!hours.isSameAllYear()) {
      return Optional.empty();
    }
    Map<DayOfWeek, List<OpeningInterval>> term = week(hours, false, false);
    Map<DayOfWeek, List<OpeningInterval>> holidays = week(hours, false, true);
    if (!fits(term) || !fits(holidays)) {
      return Optional.empty();
    }
    HoursForm form =
        new HoursForm(
            spans(term),
            spans(holidays),
            week(hours, true, false).values().stream().anyMatch(day -> !day.isEmpty()));
    return form.hours().filter(again -> saysTheSame(again, hours)).map(again -> form);
  }

  /**
   * Reads what was typed.
   *
   * @throws fr.essaim.core.shared.BusinessRuleViolation with all that is wrong, each at its field:
   *     {@code time.typed}, {@code education.hours.half} where one end of a time is missing, {@code
   *     education.hours.turned} where it ends before it begins, {@code education.hours.overlap}
   *     where the second begins before the first ends
   */
  public static HoursForm read(Map<String, String> fields) {
    Violations violations = new Violations();
    Map<DayOfWeek, List<Span>> term = read(fields, false, violations);
    Map<DayOfWeek, List<Span>> holidays =
        switch (holidayWeek(fields.get(SCHOOL_HOLIDAYS))) {
          case SAME -> term;
          case CLOSED -> Map.of();
          case OTHER -> read(fields, true, violations);
        };
    violations.refuse();
    return new HoursForm(term, holidays, Boolean.parseBoolean(fields.get(PUBLIC_HOLIDAYS)));
  }

  /**
   * Every field with what {@link #read} reads back; those of a time that is not there are empty.
   */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    put(fields, false, term);
    fields.put(SCHOOL_HOLIDAYS, holidayWeek().name());
    put(fields, true, holidayWeek() == HolidayWeek.OTHER ? schoolHolidays : Map.of());
    fields.put(PUBLIC_HOLIDAYS, Boolean.toString(openOnPublicHolidays));
    return fields;
  }

  /** In the syntax of OpenStreetMap; empty where it is never open. */
  public String toText() {
    if (term.isEmpty() && schoolHolidays.isEmpty()) {
      return "";
    }
    Stream<String> holidays =
        switch (holidayWeek()) {
          case SAME -> Stream.empty();
          case CLOSED -> Stream.of("SH off");
          case OTHER -> Stream.concat(rules("SH ", schoolHolidays), closedInHolidays());
        };
    return Stream.of(
            rules("", term),
            holidays,
            openOnPublicHolidays ? Stream.<String>empty() : Stream.of("PH off"))
        .flatMap(each -> each)
        .collect(Collectors.joining("; "));
  }

  /** The same as hours; empty where it is never open. */
  public Optional<OpeningHours> hours() {
    return Optional.of(toText()).filter(text -> !text.isEmpty()).map(OpeningHours::parse);
  }

  private Stream<String> closedInHolidays() {
    List<DayOfWeek> closed =
        term.keySet().stream().filter(day -> !schoolHolidays.containsKey(day)).toList();
    return closed.isEmpty() ? Stream.empty() : Stream.of("SH " + days(closed) + " off");
  }

  private static Stream<String> rules(String prefix, Map<DayOfWeek, List<Span>> week) {
    Map<List<Span>, List<DayOfWeek>> alike =
        week.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getValue,
                    LinkedHashMap::new,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    return alike.entrySet().stream()
        .map(
            each ->
                prefix
                    + days(each.getValue())
                    + each.getKey().stream()
                        .map(span -> time(span.from()) + "-" + time(span.to()))
                        .collect(Collectors.joining(",", " ", "")));
  }

  /** Two days are named both; only more make a range. */
  private static String days(List<DayOfWeek> days) {
    return OpeningWeek.DayRun.of(days).stream()
        .map(
            run ->
                switch (run.last().getValue() - run.first().getValue()) {
                  case 0 -> code(run.first());
                  case 1 -> code(run.first()) + "," + code(run.last());
                  default -> code(run.first()) + "-" + code(run.last());
                })
        .collect(Collectors.joining(","));
  }

  private static String code(DayOfWeek day) {
    return day.name().charAt(0) + day.name().substring(1, 2).toLowerCase(Locale.ROOT);
  }

  private static String time(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  private static void put(
      Map<String, String> fields, boolean inSchoolHolidays, Map<DayOfWeek, List<Span>> week) {
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Span> spans = week.getOrDefault(day, List.of());
      for (int nth = 1; nth <= MOST; nth++) {
        boolean there = nth <= spans.size();
        fields.put(
            field(inSchoolHolidays, day, nth, "From"),
            there ? time(spans.get(nth - 1).from()) : "");
        fields.put(
            field(inSchoolHolidays, day, nth, "To"), there ? time(spans.get(nth - 1).to()) : "");
      }
    }
  }

  private static Map<DayOfWeek, List<Span>> read(
      Map<String, String> fields, boolean inSchoolHolidays, Violations violations) {
    Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Span> spans =
          IntStream.rangeClosed(1, MOST)
              .mapToObj(nth -> span(fields, inSchoolHolidays, day, nth, violations))
              .filter(Objects::nonNull)
              .toList();
      violations.check(
          field(inSchoolHolidays, day, MOST, "From"),
          spans.size() < MOST || spans.get(0).to() <= spans.get(1).from(),
          "education.hours.overlap");
      week.put(day, spans);
    }
    return week;
  }

  /**
   * @return null where nothing was typed, or what is wrong
   */
  private static Span span(
      Map<String, String> fields,
      boolean inSchoolHolidays,
      DayOfWeek day,
      int nth,
      Violations violations) {
    String first = field(inSchoolHolidays, day, nth, "From");
    String last = field(inSchoolHolidays, day, nth, "To");
    int from = minute(violations.read(first, fields.get(first), TypedTime::read));
    int to = minute(violations.read(last, fields.get(last), TypedTime::read));
    if (to == 0) {
      to = OpeningInterval.DAY;
    }
    boolean none = from == NOBODY_SAID && to == NOBODY_SAID;
    violations.check(first, none || from != NOBODY_SAID, "education.hours.half");
    violations.check(last, none || to != NOBODY_SAID, "education.hours.half");
    boolean both = from != NOBODY_SAID && to != NOBODY_SAID;
    violations.check(last, !both || from < to, "education.hours.turned");
    return both && from < to ? new Span(from, to) : null;
  }

  private static int minute(LocalTime time) {
    return time == null ? NOBODY_SAID : time.get(ChronoField.MINUTE_OF_DAY);
  }

  /** Without days that have no hours; times that touch are one. */
  private static Map<DayOfWeek, List<Span>> normal(Map<DayOfWeek, List<Span>> week) {
    Map<DayOfWeek, List<Span>> normal = new EnumMap<>(DayOfWeek.class);
    week.forEach(
        (day, spans) -> {
          List<Span> joined = new ArrayList<>();
          for (Span span : spans) {
            Span before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before != null && before.to() == span.from()) {
              joined.set(joined.size() - 1, new Span(before.from(), span.to()));
            } else {
              joined.add(span);
            }
          }
          if (!joined.isEmpty()) {
            normal.put(day, List.copyOf(joined));
          }
        });
    return Collections.unmodifiableMap(normal);
  }

  private static HolidayWeek holidayWeek(String said) {
    return Stream.of(HolidayWeek.values())
        .filter(each -> each.name().equals(said))
        .findFirst()
        .orElse(HolidayWeek.SAME);
  }

  /** The hours that begin on each day, if all were such holidays, or none. */
  private static Map<DayOfWeek, List<OpeningInterval>> week(
      OpeningHours hours, boolean onPublicHolidays, boolean inSchoolHolidays) {
    Holidays always = Holidays.always(onPublicHolidays, inSchoolHolidays);
    return ANY_WEEK
        .datesUntil(ANY_WEEK.plusWeeks(1))
        .collect(Collectors.toMap(LocalDate::getDayOfWeek, date -> hours.beginning(date, always)));
  }

  private static boolean fits(Map<DayOfWeek, List<OpeningInterval>> week) {
    return week.values().stream()
        .allMatch(
            day ->
                day.size() <= MOST
                    && day.stream().allMatch(each -> each.to() <= OpeningInterval.DAY));
  }

  private static Map<DayOfWeek, List<Span>> spans(Map<DayOfWeek, List<OpeningInterval>> week) {
    Map<DayOfWeek, List<Span>> spans = new EnumMap<>(DayOfWeek.class);
    week.forEach(
        (day, hours) ->
            spans.put(day, hours.stream().map(each -> new Span(each.from(), each.to())).toList()));
    return spans;
  }

  private static boolean saysTheSame(OpeningHours one, OpeningHours other) {
    return Stream.of(true, false)
        .allMatch(
            onPublic ->
                Stream.of(true, false)
                    .allMatch(
                        inSchool ->
                            week(one, onPublic, inSchool).equals(week(other, onPublic, inSchool))));
  }
}
