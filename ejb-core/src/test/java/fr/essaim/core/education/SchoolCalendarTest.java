package fr.essaim.core.education;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.education.internal.SchoolCalendars;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolCalendarTest {

  private static final SchoolCalendar ZONE_B = SchoolCalendars.shipped("B");

  /** The last day of school and the first, around each holiday. */
  @ParameterizedTest
  @CsvSource({
    "A, 2025-02-21, 2025-03-10",
    "B, 2025-04-04, 2025-04-22",
    "C, 2025-04-11, 2025-04-28",
    "B, 2025-10-17, 2025-11-03",
    "B, 2025-12-19, 2026-01-05",
    "A, 2026-02-06, 2026-02-23",
    "B, 2026-02-13, 2026-03-02",
    "C, 2026-02-20, 2026-03-09",
    "B, 2026-04-10, 2026-04-27",
    "B, 2026-05-13, 2026-05-18",
    "B, 2026-07-03, 2026-09-01",
    "B, 2026-10-16, 2026-11-02",
    "B, 2026-12-18, 2027-01-04",
    "C, 2027-02-05, 2027-02-22",
    "B, 2027-02-19, 2027-03-08",
    "B, 2027-04-16, 2027-05-03",
    "B, 2027-07-02, 2027-09-01"
  })
  void holidaysBeginAfterTheLastDayOfSchool(String zone, LocalDate last, LocalDate first) {
    SchoolCalendar calendar = SchoolCalendars.shipped(zone);

    assertThat(calendar.isSchoolHoliday(last)).isFalse();
    assertThat(last.plusDays(1).datesUntil(first)).allMatch(calendar::isSchoolHoliday);
    assertThat(calendar.isSchoolHoliday(first)).isFalse();
  }

  @Test
  void saysHowFarItKnows() {
    assertThat(ZONE_B.knows(LocalDate.of(2024, 7, 5))).isFalse();
    assertThat(ZONE_B.knows(LocalDate.of(2024, 7, 6))).isTrue();
    assertThat(ZONE_B.knows(LocalDate.of(2027, 8, 31))).isTrue();
    assertThat(ZONE_B.knows(LocalDate.of(2027, 9, 1))).isFalse();
    assertThat(ZONE_B.kind(LocalDate.of(2030, 8, 5))).isEqualTo(DayKind.TERM);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-06, PUBLIC_HOLIDAY",
    "2026-04-05, TERM",
    "2026-05-14, PUBLIC_HOLIDAY",
    "2026-05-25, PUBLIC_HOLIDAY",
    "2026-11-11, PUBLIC_HOLIDAY",
    "2026-12-25, PUBLIC_HOLIDAY",
    "2026-12-26, SCHOOL_HOLIDAY",
    "2026-04-03, TERM",
    "2026-06-01, TERM"
  })
  void aDayIsOfOneKind(LocalDate date, DayKind kind) {
    SchoolCalendar calendar =
        new SchoolCalendar(
            List.of(
                new SchoolCalendar.Period(LocalDate.of(2026, 12, 19), LocalDate.of(2027, 1, 4))));

    assertThat(calendar.kind(date)).isEqualTo(kind);
  }
}
