package fr.essaim.web.education;

import fr.essaim.core.education.HoursForm;
import fr.essaim.core.education.OpeningHours;
import fr.essaim.core.shared.Violations;
import fr.essaim.web.drafts.DraftedForm;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The bean of a form with opening hours: a week that is filled in day by day, or a text for hours
 * that have not its shape. What is typed for Monday to Friday stands for those days of them that
 * are left empty.
 */
public abstract class TimedForm extends DraftedForm {

  private static final long serialVersionUID = 1L;

  private static final String HOURS = "hours";

  /** The text of hours that no week says. */
  private static final String OTHER_HOURS = "otherHours";

  /** What the week was filled from. */
  private static final String BASIS = "hoursBasis";

  private static final HoursForm NOTHING = new HoursForm(Map.of(), Map.of(), false);
  private static final List<String> TIMES = List.of("1From", "1To", "2From", "2To");

  @Override
  protected void begin(Map<String, String> saved, long version) {
    if (getTyped() == null) {
      Map<String, String> all = new HashMap<>(saved);
      all.putAll(spread(saved.getOrDefault(HOURS, "")));
      super.begin(all, version);
      Map<String, String> typed = getTyped().all();
      if (!isChanged(typed)) {
        getTyped().getValues().putAll(spread(typed.getOrDefault(HOURS, "")));
      }
    }
  }

  @Override
  public void takeTheirs(String field) {
    super.takeTheirs(field);
    if (field.equals(HOURS)) {
      getTyped().getValues().putAll(spread(getTyped().mine(HOURS)));
    }
  }

  /** What is typed, with the hours as one text; what is wrong with the week is noted. */
  protected Map<String, String> said(Violations violations) {
    Map<String, String> typed = getTyped().all();
    if (!isChanged(typed)) {
      return typed;
    }
    fillWeekdays(typed, "wd", false);
    fillWeekdays(typed, "shWd", true);
    String other = typed.get(OTHER_HOURS).strip();
    if (!other.isEmpty()) {
      typed.put(HOURS, other);
    } else {
      HoursForm week = violations.read(null, typed, HoursForm::read);
      typed.put(HOURS, week == null ? "" : week.toText());
    }
    getTyped().getValues().put(HOURS, typed.get(HOURS));
    return typed;
  }

  /** Whether the hours have not the shape of a week, so that their text is what is edited. */
  public boolean isOtherwise() {
    return !getTyped().mine(OTHER_HOURS).isEmpty();
  }

  private static boolean isChanged(Map<String, String> typed) {
    return spread(typed.getOrDefault(BASIS, "")).entrySet().stream()
        .anyMatch(field -> !field.getValue().equals(typed.getOrDefault(field.getKey(), "")));
  }

  private static void fillWeekdays(
      Map<String, String> typed, String weekdays, boolean inSchoolHolidays) {
    Stream.of(DayOfWeek.values())
        .filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0)
        .map(day -> HoursForm.field(inSchoolHolidays, day, 1, ""))
        .map(field -> field.substring(0, field.length() - 1))
        .filter(day -> TIMES.stream().allMatch(time -> typed.get(day + time).isBlank()))
        .forEach(day -> TIMES.forEach(time -> typed.put(day + time, typed.get(weekdays + time))));
  }

  /** The fields of the week, or of the text, that hours fill. */
  private static Map<String, String> spread(String hours) {
    Optional<HoursForm> week =
        hours.isEmpty()
            ? Optional.of(NOTHING)
            : Optional.of(hours).filter(OpeningHours::isValid).flatMap(TimedForm::week);
    Map<String, String> fields = new HashMap<>(week.orElse(NOTHING).fields());
    fields.put(OTHER_HOURS, week.isPresent() ? "" : hours);
    fields.put(BASIS, hours);
    for (String weekdays : List.of("wd", "shWd")) {
      TIMES.forEach(time -> fields.put(weekdays + time, ""));
    }
    return fields;
  }

  private static Optional<HoursForm> week(String hours) {
    return HoursForm.of(OpeningHours.parse(hours));
  }
}
