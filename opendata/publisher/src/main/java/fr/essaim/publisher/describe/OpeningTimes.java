package fr.essaim.publisher.describe;

import static fr.essaim.publisher.describe.DocumentBuilder.known;

import fr.essaim.core.education.DayKind;
import fr.essaim.core.education.DayTable;
import fr.essaim.core.education.Holidays;
import fr.essaim.core.education.OpeningHours;
import fr.essaim.core.education.OpeningInterval;
import fr.essaim.ontology.Namespaces;
import fr.essaim.ontology.Terms;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Property;

/**
 * When something is open: the text that says all of it and, where every week is alike, each time of
 * the week with the kinds of day that it holds for.
 */
final class OpeningTimes {

  private static final Property DAY = known(Namespaces.SCHEMA, "dayOfWeek");
  private static final Property OPENS = known(Namespaces.SCHEMA, "opens");
  private static final Property CLOSES = known(Namespaces.SCHEMA, "closes");

  /** Where every week is alike it does not matter which. */
  private static final LocalDate SOME_DAY = LocalDate.of(2024, 1, 1);

  private OpeningTimes() {}

  private record Time(OpeningInterval hours, Set<DayOfWeek> days) {}

  /**
   * @param property by which the thing has its times
   */
  static void of(DocumentBuilder whole, Property property, String hours) {
    whole.plain(whole.own(Terms.OPENING_HOURS), hours);
    if (hours.isEmpty()
        || !OpeningHours.isValid(hours)
        || !OpeningHours.parse(hours).isSameAllYear()) {
      return;
    }
    int number = 0;
    for (Map.Entry<Time, Set<DayKind>> each : times(OpeningHours.parse(hours)).entrySet()) {
      number++;
      describe(whole.part("hours-" + number).partOf(whole, property), each);
    }
  }

  private static void describe(DocumentBuilder part, Map.Entry<Time, Set<DayKind>> time) {
    OpeningInterval hours = time.getKey().hours();
    part.type(Namespaces.SCHEMA + "OpeningHoursSpecification").time(OPENS, at(hours.from()));
    if (!hours.openEnd()) {
      part.time(CLOSES, at(hours.to()));
    }
    for (DayOfWeek day : time.getKey().days()) {
      part.link(DAY, Namespaces.SCHEMA + day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
    for (DayKind kind : time.getValue()) {
      part.code(part.own(Terms.DURING), "day-kind", kind);
    }
  }

  private static LocalTime at(int minute) {
    return LocalTime.MIN.plusMinutes(minute);
  }

  private static Map<Time, Set<DayKind>> times(OpeningHours hours) {
    DayTable table = hours.dayTable(Holidays.always(false, false), SOME_DAY);
    Map<Time, Set<DayKind>> times = new LinkedHashMap<>();
    for (DayKind kind : DayKind.values()) {
      Map<OpeningInterval, Set<DayOfWeek>> days = new LinkedHashMap<>();
      for (DayOfWeek day : DayOfWeek.values()) {
        table.on(kind, day).stream()
            .filter(each -> !each.onRequest())
            .forEach(
                each ->
                    days.computeIfAbsent(each, unseen -> EnumSet.noneOf(DayOfWeek.class)).add(day));
      }
      days.forEach(
          (open, on) ->
              times
                  .computeIfAbsent(new Time(open, on), unseen -> EnumSet.noneOf(DayKind.class))
                  .add(kind));
    }
    return times;
  }
}
