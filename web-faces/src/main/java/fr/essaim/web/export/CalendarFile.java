package fr.essaim.web.export;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.ProductId;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import fr.essaim.web.shell.AgendaEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Writes what takes place as iCalendar (RFC 5545): at its hour, in universal time; on the whole day
 * where nobody said one. The address of a thing is its UID, so a calendar that reads it again knows
 * it again.
 */
public final class CalendarFile {

  /** The media type of such a file. */
  public static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** How often a calendar that follows it may ask again. */
  private static final String REFRESH = "PT6H";

  /** In letters; 75 octets of UTF-8 hold so many, however many accents they have. */
  private static final int LONGEST_LINE = 36;

  private CalendarFile() {}

  /**
   * @param name what the calendar is called
   * @param baseUri what addresses begin with
   */
  public static void write(String name, String baseUri, List<AgendaEntry> entries, OutputStream out)
      throws IOException {
    ICalendar calendar = new ICalendar();
    calendar.setProductId(new ProductId("-//Essaim//Agenda//FR"));
    calendar.addExperimentalProperty("X-WR-CALNAME", name);
    calendar.addExperimentalProperty("X-PUBLISHED-TTL", REFRESH);
    entries.forEach(entry -> calendar.addEvent(event(baseUri, entry)));
    ICalWriter writer = new ICalWriter(out, ICalVersion.V2_0);
    writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LONGEST_LINE);
    writer.write(calendar);
    writer.flush();
  }

  private static VEvent event(String baseUri, AgendaEntry entry) {
    VEvent event = new VEvent();
    String address = baseUri + entry.address();
    ICalDate modified = moment(entry.modifiedAt());
    event.setUid(address);
    event.setDateTimeStamp(modified);
    event.setLastModified(modified);
    if (entry.start() == null) {
      event.setDateStart(day(entry.date()), false);
      event.setDateEnd(day(entry.date().plusDays(1)), false);
    } else {
      event.setDateStart(moment(entry.date(), entry.start()), true);
      if (entry.end() != null) {
        event.setDateEnd(moment(entry.date(), entry.end()), true);
      }
    }
    event.setSummary(entry.title());
    if (!entry.place().isEmpty()) {
      event.setLocation(entry.place());
    }
    event.setDescription(entry.organiser());
    event.setUrl(address);
    event.setTransparency(true);
    return event;
  }

  private static ICalDate moment(LocalDate day, LocalTime hour) {
    return moment(day.atTime(hour).atZone(PARIS).toInstant());
  }

  private static ICalDate moment(Instant instant) {
    OffsetDateTime utc = instant.atOffset(ZoneOffset.UTC);
    return new ICalDate(
        new DateTimeComponents(
            utc.getYear(),
            utc.getMonthValue(),
            utc.getDayOfMonth(),
            utc.getHour(),
            utc.getMinute(),
            utc.getSecond(),
            true),
        true);
  }

  private static ICalDate day(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }
}
