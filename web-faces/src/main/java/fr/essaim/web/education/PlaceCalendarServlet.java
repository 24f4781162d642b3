package fr.essaim.web.education;

import fr.essaim.core.education.EducationMap;
import fr.essaim.core.education.OfferView;
import fr.essaim.core.education.OpeningHours;
import fr.essaim.core.education.OpeningInterval;
import fr.essaim.core.education.PlaceView;
import fr.essaim.core.education.SchoolCalendar;
import fr.essaim.web.export.CalendarFile;
import fr.essaim.web.shell.AgendaEntry;
import fr.essaim.web.shell.Site;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code /carte/KEY/agenda.ics}: what is offered at a place in the weeks to come, each time it
 * takes place; where no offer has hours of its own, when the place is open.
 */
@WebServlet(PlaceCalendarServlet.PATH)
public class PlaceCalendarServlet extends HttpServlet {

  static final String PATH = "/files/carte/agenda";

  private static final long serialVersionUID = 1L;

  private static final int DAYS = 60;
  private static final int MOST = 500;

  @Inject private transient EducationMap map;
  @Inject private transient SchoolCalendar calendar;
  @Inject private transient Site site;
  @Inject private transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String key = (String) request.getAttribute("key");
    PlaceView place = map.publicView(key);
    if (!place.key().equals(key)) {
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
      response.setHeader("Location", PublicPlacePage.path(place.key()) + "/agenda.ics");
      return;
    }
    response.setHeader("Cache-Control", "no-cache");
    response.setContentType(CalendarFile.MEDIA_TYPE);
    CalendarFile.write(place.name(), site.getBaseUri(), entries(place), response.getOutputStream());
  }

  private List<AgendaEntry> entries(PlaceView place) {
    List<AgendaEntry> entries = new ArrayList<>();
    for (OfferView offer : place.offers()) {
      if (!offer.details().hours().isEmpty()) {
        add(
            entries,
            place,
            offer.details().title(),
            offer.key(),
            offer.details().hours(),
            offer.details().startsOn(),
            offer.details().endsOn());
      }
    }
    if (entries.isEmpty() && !place.details().hours().isEmpty()) {
      add(entries, place, place.name(), place.key(), place.details().hours(), null, null);
    }
    return entries;
  }

  private void add(
      List<AgendaEntry> entries,
      PlaceView place,
      String title,
      String what,
      String hours,
      LocalDate first,
      LocalDate last) {
    OpeningHours known = OpeningHours.parse(hours);
    LocalDate today = LocalDate.now(clock);
    today
        .datesUntil(today.plusDays(DAYS))
        .filter(day -> first == null || !day.isBefore(first))
        .filter(day -> last == null || !day.isAfter(last))
        .flatMap(
            day ->
                known.intervals(day, calendar).stream()
                    .map(interval -> entry(place, title, what, day, interval)))
        .limit(Math.max(0, MOST - entries.size()))
        .forEach(entries::add);
  }

  private static AgendaEntry entry(
      PlaceView place, String title, String what, LocalDate day, OpeningInterval interval) {
    boolean whole = interval.isWholeDay();
    return new AgendaEntry(
        day,
        whole ? null : time(interval.from()).orElse(null),
        whole ? null : time(interval.to()).orElse(null),
        title,
        place.name() + ", " + place.details().street(),
        place.centre() == null ? "" : place.centre().name(),
        PublicPlacePage.path(place.key()) + "#" + what + "-" + day + "-" + interval.from(),
        place.modifiedAt());
  }

  /** Empty for the end of a day, which no hour is. */
  private static Optional<LocalTime> time(int minute) {
    return minute >= OpeningInterval.DAY
        ? Optional.empty()
        : Optional.of(LocalTime.MIDNIGHT.plusMinutes(minute));
  }
}
