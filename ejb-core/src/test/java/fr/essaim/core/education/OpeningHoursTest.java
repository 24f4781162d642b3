package fr.essaim.core.education;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.essaim.core.education.OpeningWeek.DayRun;
import fr.essaim.core.education.OpeningWeek.Line;
import fr.essaim.core.education.internal.SchoolCalendars;
import fr.essaim.core.shared.BusinessRuleViolation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

  private static final SchoolCalendar CALENDAR = SchoolCalendars.shipped("B");

  /** A Monday of term. */
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

  @ParameterizedTest
  @CsvFileSource(resources = "opening-hours.txt", delimiterString = " | ", quoteCharacter = '`')
  void isOpenAsItsTextSays(String text, LocalDate date, String expected) {
    List<OpeningInterval> hours = OpeningHours.parse(text).intervals(date, CALENDAR);

    assertThat(hours.isEmpty() ? "closed" : said(hours)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "opening-hours.txt", delimiterString = " | ", quoteCharacter = '`')
  void aTextInItsUsualFormSaysTheSameAndStaysAsItIs(String text, LocalDate date, String expected) {
    String usual = OpeningHours.parse(text).text();

    assertThat(OpeningHours.parse(usual).text()).isEqualTo(usual);
    assertThat(OpeningHours.parse(usual)).isEqualTo(OpeningHours.parse(text));
    isOpenAsItsTextSays(usual, date, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "mo-fr 9:00 - 17:00 | Mo-Fr 09:00-17:00",
        "Mo-Fr 09.00-12.00 | Mo-Fr 09:00-12:00",
        "Mo-Fr 09:00-12:00;; Sa 10:00-12:00; | Mo-Fr 09:00-12:00; Sa 10:00-12:00",
        "lu-ve 9h-12h | lu-ve 9h-12h"
      })
  void isKeptInItsUsualForm(String typed, String kept) {
    assertThat(OpeningHours.canonical(typed)).isEqualTo(kept);
  }

  @Test
  void nothingSaidIsValidAndStaysEmpty() {
    assertThat(OpeningHours.canonical(null)).isEmpty();
    assertThat(OpeningHours.isValid(" ")).isTrue();
    assertThat(OpeningHours.isValid("lu-ve")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Mo-Fr 25:00-26:00 | 25:00-26:00 | 7",
        "Mo-Fr 09:00-12:00; xx 10:00-12:00 | xx 10:00-12:00 | 20",
        "lu-ve 09:00-12:00 | lu-ve 09:00-12:00 | 1",
        "Mo-Fr 9h-17h | h-17h | 8",
        "Mo-Fr 10:00-12:75 | :75 | 15",
        "Mo- | - | 3",
        "Mo-Fr 09:00-12:00 14:00-18:00 et le samedi matin | 14:00-18:00 et le sa… | 19",
        "du lundi au vendredi de 9h à 18h | du lundi au vendredi… | 1"
      })
  void saysWhereATextCannotBeRead(String text, String excerpt, int position) {
    BusinessRuleViolation refused = refused(text);

    assertThat(refused.code()).isEqualTo("education.hours.invalid");
    assertThat(refused.arguments()).containsExactly(excerpt, position);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Mo-Su sunrise-sunset | education.hours.sun | Mo-Su sunrise-sunset",
        "Mo 10:00-12:00; Apr-Sep 10:00-(sunset-01:00) | education.hours.sun"
            + " | Apr-Sep 10:00-(sunset-01:00)",
        "Mo 10:00 | education.hours.moments | Mo 10:00",
        "Mo 10:00-16:00/00:30 | education.hours.moments | Mo 10:00-16:00/00:30"
      })
  void refusesWhatNobodyHereComputes(String text, String code, String rule) {
    BusinessRuleViolation refused = refused(text);

    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.arguments()).containsExactly(rule);
  }

  @Test
  void refusesNothingAndTooMuch() {
    assertThat(refused("").code()).isEqualTo("education.hours.missing");
    assertThat(refused(";").code()).isEqualTo("education.hours.missing");
    assertThat(refused("Mo 10:00-12:00; ".repeat(40)).arguments()).containsExactly(500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((((((((((((((((((((((((((((((",
        "Mo,Mo,Mo,Mo,Mo,Mo,Mo,Mo,Mo,Mo,",
        "\"",
        "Mo-Fr \"",
        "Mo[9] 10:00-12:00",
        "Feb 31 off",
        "week 99 Mo 10:00-12:00",
        "2026-2020 Mo 10:00-12:00",
        "Mo-Fr 10:00-12:00 || || off",
        "Jan-Foo off",
        "Mo 00:00-99:00",
        "é"
      })
  void nastyTextsAreReadOrRefusedAndNothingElse(String text) {
    if (OpeningHours.isValid(text)) {
      assertThat(OpeningHours.parse(text).intervals(JUNE, CALENDAR)).isNotNull();
    } else {
      assertThat(refused(text).code()).startsWith("education.hours.");
    }
  }

  @Test
  void knowsWhetherItIsOpenAndWhenThatChanges() {
    OpeningHours hours = OpeningHours.parse("Mo-Fr 09:00-12:00,14:00-18:00; Fr 20:00-02:00");

    assertThat(hours.isOpen(at("2026-06-01T09:00"), CALENDAR)).isTrue();
    assertThat(hours.isOpen(at("2026-06-01T12:00"), CALENDAR)).isFalse();
    assertThat(hours.closesAt(at("2026-06-01T09:00"), CALENDAR)).contains(at("2026-06-01T12:00"));
    assertThat(hours.closesAt(at("2026-06-05T23:30"), CALENDAR)).contains(at("2026-06-06T02:00"));
    assertThat(hours.closesAt(at("2026-06-01T13:00"), CALENDAR)).isEmpty();
    assertThat(hours.opensNext(at("2026-06-01T09:00"), CALENDAR)).contains(at("2026-06-01T14:00"));
    assertThat(hours.opensNext(at("2026-06-06T01:00"), CALENDAR)).contains(at("2026-06-08T09:00"));
  }

  @Test
  void looksTwoWeeksAheadAndNoFurther() {
    OpeningHours always = OpeningHours.parse("24/7");
    OpeningHours summer = OpeningHours.parse("Jul 6-Aug 28 Mo-Fr 09:00-17:00");

    assertThat(always.isOpen(at("2026-06-01T03:00"), CALENDAR)).isTrue();
    assertThat(always.closesAt(at("2026-06-01T03:00"), CALENDAR)).isEmpty();
    assertThat(always.opensNext(at("2026-06-01T03:00"), CALENDAR)).isEmpty();
    assertThat(summer.opensNext(at("2026-06-20T12:00"), CALENDAR)).isEmpty();
    assertThat(summer.opensNext(at("2026-06-29T12:00"), CALENDAR)).contains(at("2026-07-06T09:00"));
  }

  @Test
  void anOpenEndIsNoTimeOfClosing() {
    OpeningHours hours = OpeningHours.parse("Sa 14:00+");

    assertThat(hours.isOpen(at("2026-06-06T15:00"), CALENDAR)).isTrue();
    assertThat(hours.closesAt(at("2026-06-06T15:00"), CALENDAR)).isEmpty();
  }

  @Test
  void onRequestIsNotOpenForSure() {
    OpeningHours hours = OpeningHours.parse("Mo 09:00-12:00 \"accueil\" || \"sur rendez-vous\"");

    assertThat(hours.isOpen(at("2026-06-01T10:00"), CALENDAR)).isTrue();
    assertThat(hours.isOpen(at("2026-06-01T13:00"), CALENDAR)).isFalse();
    assertThat(hours.intervals(JUNE, CALENDAR))
        .containsExactly(
            new OpeningInterval(0, 540, false, true, "sur rendez-vous"),
            new OpeningInterval(540, 720, false, false, "accueil"),
            new OpeningInterval(720, 1440, false, true, "sur rendez-vous"));
    assertThat(hours.slots(CALENDAR, JUNE))
        .contains(new Slot(DayKind.TERM, DayOfWeek.MONDAY, 540, 720));
    assertThat(hours.slots(CALENDAR, JUNE)).hasSize(DayKind.values().length);
  }

  @Test
  void isAWeekAsPeopleReadIt() {
    OpeningWeek week =
        OpeningHours.parse(
                "Mo,Tu,Th,Fr 16:30-18:30; We 09:00-12:00,14:00-18:00; SH Mo-Fr 10:00-17:00; PH off")
            .week(CALENDAR, JUNE);

    assertThat(week.term())
        .containsExactly(
            new Line(
                List.of(
                    new DayRun(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                    new DayRun(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)),
                List.of(new OpeningInterval(990, 1110))),
            new Line(
                List.of(new DayRun(DayOfWeek.WEDNESDAY, DayOfWeek.WEDNESDAY)),
                List.of(new OpeningInterval(540, 720), new OpeningInterval(840, 1080))),
            new Line(List.of(new DayRun(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)), List.of()));
    assertThat(week.schoolHolidays())
        .containsExactly(
            new Line(
                List.of(new DayRun(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
                List.of(new OpeningInterval(600, 1020))),
            new Line(List.of(new DayRun(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)), List.of()));
    assertThat(OpeningWeek.isClosed(week.publicHolidays())).isTrue();
    assertThat(week.isSameInSchoolHolidays()).isFalse();
    assertThat(week.isSameOnPublicHolidays()).isFalse();
  }

  @Test
  void aWeekThatNamesNoDateIsTheSameFromAnyDay() {
    OpeningHours hours = OpeningHours.parse("Mo-Fr 09:00-12:00; SH off; PH off");

    assertThat(hours.isSameAllYear()).isTrue();
    assertThat(hours.week(CALENDAR, JUNE)).isEqualTo(hours.week(CALENDAR, JUNE.plusDays(50)));
    assertThat(hours.week(CALENDAR, JUNE))
        .isEqualTo(hours.week(CALENDAR, LocalDate.of(2040, 1, 1)));
    assertThat(OpeningHours.parse("Mo[1] 09:00-12:00").isSameAllYear()).isFalse();
    assertThat(OpeningHours.parse("Apr-Sep 09:00-12:00").isSameAllYear()).isFalse();
    assertThat(OpeningHours.parse("PH -1 day 09:00-12:00").isSameAllYear()).isFalse();
  }

  @Test
  void ofASeasonTheNextDaysCount() {
    OpeningHours hours = OpeningHours.parse("Apr-Sep Mo-Su 08:00-21:00; Oct-Mar Mo-Su 08:00-18:00");

    assertThat(hours.dayTable(CALENDAR, JUNE).on(DayKind.TERM, DayOfWeek.MONDAY))
        .containsExactly(new OpeningInterval(480, 1260));
    assertThat(
            hours.dayTable(CALENDAR, LocalDate.of(2026, 10, 1)).on(DayKind.TERM, DayOfWeek.MONDAY))
        .containsExactly(new OpeningInterval(480, 1080));
  }

  @Test
  void aNightIsFoundOnBothItsDaysAndReadOnTheFirst() {
    OpeningHours hours = OpeningHours.parse("Fr 22:00-03:00");

    assertThat(hours.slots(CALENDAR, JUNE))
        .contains(
            new Slot(DayKind.TERM, DayOfWeek.FRIDAY, 1320, 1440),
            new Slot(DayKind.TERM, DayOfWeek.SATURDAY, 0, 180));
    assertThat(hours.dayTable(CALENDAR, JUNE).on(DayKind.TERM, DayOfWeek.FRIDAY))
        .containsExactly(new OpeningInterval(1320, 1620));
  }

  private static BusinessRuleViolation refused(String text) {
    return catchThrowableOfType(BusinessRuleViolation.class, () -> OpeningHours.parse(text));
  }

  private static LocalDateTime at(String moment) {
    return LocalDateTime.parse(moment);
  }

  private static String said(List<OpeningInterval> hours) {
    return hours.stream()
        .map(each -> time(each.from()) + "-" + time(each.to()) + (each.onRequest() ? "?" : ""))
        .collect(Collectors.joining(","));
  }

  private static String time(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }
}
