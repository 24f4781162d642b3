package fr.essaim.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import fr.essaim.web.shell.AgendaEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the calendar of a telephone reads. */
class CalendarFileTest {

  private static final AgendaEntry WORKSHOP =
      new AgendaEntry(
          LocalDate.of(2026, 12, 31),
          null,
          null,
          "Atelier : Mon CV numérique",
          "Salle 2; rez-de-chaussée, au fond du couloir après l'escalier de l'ancienne école",
          "Centre du Moulin",
          "/intranet/prototypes/mon-cv/ateliers/1",
          Instant.parse("2026-11-24T09:00:00Z"));

  @Test
  void hasAWholeDayWithWhatRfc5545AsksFor() throws IOException {
    assertThat(written(WORKSHOP).replace("\r\n ", "").lines())
        .containsSubsequence(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Essaim//Agenda//FR",
            "BEGIN:VEVENT",
            "UID:https://essaim.test/intranet/prototypes/mon-cv/ateliers/1",
            "DTSTAMP:20261124T090000Z",
            "END:VEVENT",
            "END:VCALENDAR")
        .contains(
            "TRANSP:TRANSPARENT",
            "LAST-MODIFIED:20261124T090000Z",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "SUMMARY:Atelier : Mon CV numérique",
            "LOCATION:Salle 2\\; rez-de-chaussée\\, au fond du couloir après l'escalier"
                + " de l'ancienne école");
  }

  @Test
  void hasTheHourThatIsKnownInUniversalTime() throws IOException {
    AgendaEntry summer = at(LocalDate.of(2026, 7, 1), LocalTime.of(16, 30));
    AgendaEntry winter = at(LocalDate.of(2026, 12, 1), null);

    assertThat(written(summer, winter).lines())
        .contains("DTSTART:20260701T120000Z", "DTEND:20260701T143000Z", "DTSTART:20261201T130000Z")
        .filteredOn(line -> line.startsWith("DTEND"))
        .hasSize(1);
  }

  private static AgendaEntry at(LocalDate day, LocalTime end) {
    return new AgendaEntry(day, LocalTime.of(14, 0), end, "Atelier", "", "", "/a", Instant.EPOCH);
  }

  @Test
  void noLineIsLongerThanCalendarsRead() throws IOException {
    assertThat(written(WORKSHOP).split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
  }

  @Test
  void isReadBackWithoutAWarning() throws IOException {
    ICalendar read = Biweekly.parse(written(WORKSHOP, WORKSHOP)).first();

    assertThat(read.validate(ICalVersion.V2_0).isEmpty()).isTrue();
    assertThat(read.getEvents()).hasSize(2);
  }

  private static String written(AgendaEntry... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CalendarFile.write("Ateliers", "https://essaim.test", List.of(entries), bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
