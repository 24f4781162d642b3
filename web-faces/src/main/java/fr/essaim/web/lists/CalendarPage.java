package fr.essaim.web.lists;

import fr.essaim.core.identity.Access;
import fr.essaim.core.lists.ListQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.primefaces.model.ScheduleModel;

/** A list of the intranet as a calendar. */
@Named
@RequestScoped
public class CalendarPage {

  /** The parameter that says how much of the calendar an address shows. */
  static final String PERIOD = "period";

  private static final String DAY = "day";
  private static final Map<String, String> PERIODS =
      Map.of("month", "dayGridMonth", "week", "dayGridWeek", "list", "listMonth");

  @Inject private ListPage page;
  @Inject private Cells cells;
  @Inject private Access access;
  @Inject private HttpServletRequest request;

  /** What it shows, period by period, as the list is narrowed. */
  public ScheduleModel getModel() {
    Days<Object> days = page.view().days().orElseThrow();
    return new ListCalendar(
        (from, until) ->
            page
                .view()
                .find(
                    page.asked()
                        .with(days.from(), List.of(from.toString()))
                        .with(days.until(), List.of(until.toString()))
                        .ofSize(ListQuery.MAX_SIZE))
                .rows()
                .stream()
                .map(row -> entry(days, row))
                .toList());
  }

  private ListCalendar.Entry entry(Days<Object> days, Object row) {
    Cell name = cells.of(page.getAllColumns().get(0), row);
    return new ListCalendar.Entry(
        name.text() + " · " + days.detail().apply(row), name.link(), days.of().apply(row));
  }

  /** What it begins with, as its address says: a month, a week or a list of a month. */
  public String getPeriod() {
    String asked = request.getParameter(PERIOD);
    return PERIODS.getOrDefault(asked == null ? "" : asked, PERIODS.get("month"));
  }

  /** A day of the period that it begins with; null for today. */
  public LocalDate getDay() {
    try {
      return LocalDate.parse(String.valueOf(request.getParameter(DAY)));
    } catch (DateTimeParseException none) {
      return null;
    }
  }

  /** Where something begins on a day of it; null for a person who may not. */
  public ListView.Action getBegin() {
    return page.view()
        .days()
        .map(Days::begin)
        .filter(action -> access.allowsSomewhere(action.permission()))
        .orElse(null);
  }
}
