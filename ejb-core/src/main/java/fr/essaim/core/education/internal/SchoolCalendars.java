package fr.essaim.core.education.internal;

import fr.essaim.core.education.SchoolCalendar;
import fr.essaim.core.education.SchoolCalendar.Period;
import fr.essaim.core.shared.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.microprofile.config.Config;

/**
 * Reads the calendar of the settings {@code essaim.education.zone} and {@code
 * essaim.education.school-holidays}: the file that comes along, or another with the columns {@code
 * start_date}, {@code end_date} and {@code zones} of the ministry's own ({@code
 * fr-en-calendrier-scolaire}), which can be taken as it is.
 */
@ApplicationScoped
public class SchoolCalendars {

  private static final Logger LOG = Logger.getLogger(SchoolCalendars.class.getName());
  private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setDelimiter(';')
          .setCommentMarker('#')
          .setHeader()
          .setSkipHeaderRecord(true)
          .get();

  @Inject private Config config;

  @Produces
  @Singleton
  SchoolCalendar calendar() {
    String zone =
        config
            .getOptionalValue("essaim.education.zone", String.class)
            .filter(named -> named.matches("[ABC]"))
            .orElse("B");
    Optional<Path> file =
        config.getOptionalValue("essaim.education.school-holidays", String.class).map(Path::of);
    if (file.isPresent()) {
      try {
        return read(Files.readAllBytes(file.get()), zone);
      } catch (IOException | IllegalArgumentException | DateTimeException unusable) {
        LOG.log(
            Level.WARNING,
            unusable,
            () -> "essaim.education.school-holidays: " + file.get() + " is no such file; left out");
      }
    }
    return shipped(zone);
  }

  /** The calendar that comes along. */
  public static SchoolCalendar shipped(String zone) {
    try (InputStream file = SchoolCalendar.class.getResourceAsStream("school-holidays.csv")) {
      return read(file.readAllBytes(), zone);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * @throws IllegalArgumentException where a column is missing, or nothing is about the zone
   * @throws DateTimeException where a date is none
   */
  static SchoolCalendar read(byte[] csv, String zone) throws IOException {
    try (CSVParser lines = CSVParser.parse(PlainText.decoded(csv), FORMAT)) {
      List<Period> periods =
          lines.stream()
              .filter(line -> isOf("Zone " + zone, line) && isOfPupils(line))
              .map(line -> period(day(line.get("start_date")), day(line.get("end_date"))))
              .toList();
      if (periods.isEmpty()) {
        throw new IllegalArgumentException("nothing about zone " + zone);
      }
      return new SchoolCalendar(periods);
    }
  }

  private static boolean isOf(String zone, CSVRecord line) {
    return Arrays.asList(line.get("zones").split(",\\s*")).contains(zone);
  }

  private static boolean isOfPupils(CSVRecord line) {
    return !line.isMapped("population") || !line.get("population").equals("Enseignants");
  }

  /** The last summer has no end as long as the next year is not published. */
  private static Period period(LocalDate start, LocalDate end) {
    return new Period(
        start, end.isAfter(start) ? end : LocalDate.of(start.getYear(), Month.SEPTEMBER, 1));
  }

  /** A date, or the moment at which it begins in France. */
  private static LocalDate day(String said) {
    return said.contains("T")
        ? OffsetDateTime.parse(said).atZoneSameInstant(FRANCE).toLocalDate()
        : LocalDate.parse(said);
  }
}
