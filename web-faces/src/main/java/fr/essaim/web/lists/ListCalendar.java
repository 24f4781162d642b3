package fr.essaim.web.lists;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.BiFunction;
import org.primefaces.model.DefaultScheduleEvent;
import org.primefaces.model.LazyScheduleModel;

/** The rows of a calendar, read as it asks for a period. */
final class ListCalendar extends LazyScheduleModel {

  private static final long serialVersionUID = 1L;

  private final transient BiFunction<LocalDate, LocalDate, List<Entry>> find;

  /** What stands on a day. */
  record Entry(String title, String address, LocalDate day) {}

  /**
   * @param find gives what stands from one day to another
   */
  ListCalendar(BiFunction<LocalDate, LocalDate, List<Entry>> find) {
    this.find = find;
  }

  @Override
  public void loadEvents(LocalDateTime start, LocalDateTime end) {
    for (Entry entry : find.apply(start.toLocalDate(), end.toLocalDate().minusDays(1))) {
      addEvent(
          DefaultScheduleEvent.builder()
              .title(entry.title())
              .url(entry.address())
              .startDate(entry.day().atStartOfDay())
              .endDate(entry.day().plusDays(1).atStartOfDay())
              .allDay(true)
              .build());
    }
  }
}
