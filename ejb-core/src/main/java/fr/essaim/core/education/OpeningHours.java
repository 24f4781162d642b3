package fr.essaim.core.education;

import ch.poole.openinghoursparser.Rule;
import fr.essaim.core.education.internal.DayHours;
import fr.essaim.core.education.internal.HoursText;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PlainText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When something is open, in the syntax of OpenStreetMap ({@code opening_hours}): {@code Mo-Fr
 * 09:00-12:00,14:00-18:00; SH off; PH off}. Days and hours are those of the clocks of France.
 *
 * <p>Weekdays, also the first or last of a month, months and dates, weeks and years, Easter, school
 * holidays ({@code SH}), public holidays ({@code PH}), hours past midnight, open ends, comments and
 * what holds otherwise ({@code ||}) are understood. Sunrise and sunset, moments without an end and
 * repeated times are refused.
 */
public final class OpeningHours {

  /** How many days ahead one looks for a change. */
  private static final int HORIZON = 14;

  private final List<Rule> rules;
  private final String text;

  private OpeningHours(List<Rule> rules) {
    this.rules = rules;
    this.text = HoursText.text(rules);
  }

  /**
   * @throws BusinessRuleViolation {@code education.hours.missing} where nothing is said, {@code
   *     education.hours.too-long} with the most characters, {@code education.hours.invalid} with
   *     where it cannot be read and the position of that, {@code education.hours.sun} or {@code
   *     education.hours.moments} with the rule that nobody here computes
   */
  public static OpeningHours parse(String text) {
    return new OpeningHours(HoursText.rules(PlainText.of(text).replace('\n', ' ')));
  }

  /** The text in its usual form; as it is where it cannot be read, and empty for none. */
  public static String canonical(String text) {
    String typed = PlainText.of(text);
    return isValid(typed) && !typed.isEmpty() ? parse(typed).text() : typed;
  }

  /** Whether a text can be read; an empty one says nothing, and may. */
  public static boolean isValid(String text) {
    try {
      return PlainText.of(text).isEmpty() || parse(text) != null;
    } catch (BusinessRuleViolation refused) {
      return false;
    }
  }

  /** In its usual form. */
  public String text() {
    return text;
  }

  /** Whether all days of the same weekday and kind are alike: it names no date, month or week. */
  public boolean isSameAllYear() {
    return HoursText.areRegular(rules);
  }

  /** The hours within a day, with those that began on the day before. */
  public List<OpeningInterval> intervals(LocalDate date, Holidays holidays) {
    List<OpeningInterval> yesterday =
        clipped(
            beginning(date.minusDays(1), holidays).stream()
                .map(each -> each.later(-OpeningInterval.DAY)));
    return DayHours.overlay(yesterday, clipped(beginning(date, holidays).stream()));
  }

  /** Whether it is open for sure. */
  public boolean isOpen(LocalDateTime at, Holidays holidays) {
    return at(at, holidays).isPresent();
  }

  /**
   * When it closes next.
   *
   * @return empty where it is not open, where it closes nobody knows when, or not within 14 days
   */
  public Optional<LocalDateTime> closesAt(LocalDateTime at, Holidays holidays) {
    LocalDateTime last = at.plusDays(HORIZON);
    LocalDateTime end = at;
    for (Optional<OpeningInterval> open = at(at, holidays);
        open.isPresent() && end.isBefore(last);
        open = at(end, holidays)) {
      if (open.get().openEnd()) {
        return Optional.empty();
      }
      end = end.toLocalDate().atStartOfDay().plusMinutes(open.get().to());
    }
    return Optional.of(end).filter(closing -> closing.isAfter(at) && closing.isBefore(last));
  }

  /** When it opens for sure after a moment, within 14 days. */
  public Optional<LocalDateTime> opensNext(LocalDateTime at, Holidays holidays) {
    LocalDate today = at.toLocalDate();
    return today
        .datesUntil(today.plusDays(HORIZON))
        .flatMap(
            date -> sure(date, holidays).map(each -> date.atStartOfDay().plusMinutes(each.from())))
        .filter(opening -> opening.isAfter(at))
        .filter(opening -> !isOpen(opening.minusMinutes(1), holidays))
        .findFirst();
  }

  /** The hours that begin on the next day of each sort from a day on. */
  public DayTable dayTable(Holidays holidays, LocalDate from) {
    return DayTable.of(from, holidays, this::beginning);
  }

  /**
   * A week's hours from a day on, as people read them. Where {@link #isSameAllYear()}, they are the
   * same from any day.
   */
  public OpeningWeek week(Holidays holidays, LocalDate from) {
    return OpeningWeek.of(dayTable(holidays, from));
  }

  /** When it is open for sure on the next day of each sort from a day on. */
  public List<Slot> slots(Holidays holidays, LocalDate from) {
    DayTable table = DayTable.of(from, holidays, this::intervals);
    return Stream.of(DayKind.values())
        .flatMap(
            kind ->
                Stream.of(DayOfWeek.values())
                    .flatMap(
                        day ->
                            table.on(kind, day).stream()
                                .filter(each -> !each.onRequest())
                                .map(each -> new Slot(kind, day, each.from(), each.to()))))
        .toList();
  }

  /** The hours that begin on a day, which may go on after its midnight. */
  List<OpeningInterval> beginning(LocalDate date, Holidays holidays) {
    return DayHours.of(rules, date, holidays);
  }

  private Optional<OpeningInterval> at(LocalDateTime at, Holidays holidays) {
    int minute = at.toLocalTime().get(ChronoField.MINUTE_OF_DAY);
    return sure(at.toLocalDate(), holidays)
        .filter(each -> each.from() <= minute && minute < each.to())
        .findFirst();
  }

  private Stream<OpeningInterval> sure(LocalDate date, Holidays holidays) {
    return intervals(date, holidays).stream().filter(each -> !each.onRequest());
  }

  private static List<OpeningInterval> clipped(Stream<OpeningInterval> hours) {
    return hours
        .map(each -> each.within(0, OpeningInterval.DAY))
        .filter(each -> each.from() < each.to())
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OpeningHours hours && hours.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
