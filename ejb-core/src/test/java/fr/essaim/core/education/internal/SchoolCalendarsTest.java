package fr.essaim.core.education.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.education.SchoolCalendar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolCalendarsTest {

  /** Lines as the ministry gives them. */
  private static final String OFFICIAL =
      """
      \uFEFFdescription;population;start_date;end_date;location;zones;annee_scolaire
      Vacances de la Toussaint;-;2025-10-17T22:00:00+00:00;2025-11-02T23:00:00+00:00;Lille;Zone B;2025-2026
      Vacances de la Toussaint;-;2025-10-17T22:00:00+00:00;2025-11-02T23:00:00+00:00;Lyon;Zone A;2025-2026
      Vacances d'Été;Élèves;2026-07-03T22:00:00+00:00;2026-08-31T22:00:00+00:00;Lille;Zone B;2025-2026
      Vacances d'Été;Enseignants;2026-07-03T22:00:00+00:00;2026-08-30T22:00:00+00:00;Lille;Zone B;2025-2026
      Début des Vacances d'Été;-;2027-07-02T22:00:00+00:00;2027-07-02T22:00:00+00:00;Lille;Zone B;2026-2027
      """;

  @Test
  void readsTheFileOfTheMinistry() throws IOException {
    SchoolCalendar calendar = read(OFFICIAL, "B");

    assertThat(calendar.isSchoolHoliday(LocalDate.of(2025, 10, 17))).isFalse();
    assertThat(calendar.isSchoolHoliday(LocalDate.of(2025, 10, 18))).isTrue();
    assertThat(calendar.isSchoolHoliday(LocalDate.of(2025, 11, 2))).isTrue();
    assertThat(calendar.isSchoolHoliday(LocalDate.of(2025, 11, 3))).isFalse();
    assertThat(calendar.isSchoolHoliday(LocalDate.of(2026, 8, 31))).isTrue();
    assertThat(calendar.isSchoolHoliday(LocalDate.of(2027, 8, 31))).isTrue();
    assertThat(calendar.knows(LocalDate.of(2027, 9, 1))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a;b\n1;2\n", "description;start_date;end_date;zones\n"})
  void refusesWhatIsNoSuchFile(String csv) {
    assertThatThrownBy(() -> read(csv, "B")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesWhatIsNoDate() {
    assertThatThrownBy(() -> read("start_date;end_date;zones\n1/7/2026;2/7/2026;Zone B\n", "B"))
        .isInstanceOf(DateTimeException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2000, 2000-04-23",
    "2008, 2008-03-23",
    "2011, 2011-04-24",
    "2024, 2024-03-31",
    "2025, 2025-04-20",
    "2026, 2026-04-05",
    "2027, 2027-03-28",
    "2038, 2038-04-25"
  })
  void knowsEaster(int year, LocalDate easter) {
    assertThat(FrenchHolidays.easter(year)).isEqualTo(easter);
  }

  @Test
  void aYearHasElevenPublicHolidays() {
    assertThat(
            LocalDate.of(2027, 1, 1)
                .datesUntil(LocalDate.of(2028, 1, 1))
                .filter(FrenchHolidays::contains)
                .map(LocalDate::toString))
        .containsExactly(
            "2027-01-01",
            "2027-03-29",
            "2027-05-01",
            "2027-05-06",
            "2027-05-08",
            "2027-05-17",
            "2027-07-14",
            "2027-08-15",
            "2027-11-01",
            "2027-11-11",
            "2027-12-25");
  }

  private static SchoolCalendar read(String csv, String zone) throws IOException {
    return SchoolCalendars.read(csv.getBytes(StandardCharsets.UTF_8), zone);
  }
}
