package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.WorkshopDetails;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.TypedDate;
import fr.essaim.core.shared.TypedTime;
import fr.essaim.core.shared.Violations;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the typed fields of a workshop. */
final class WorkshopForm {

  /** Who is counted, in the order of the page. */
  static final List<String> COUNTS =
      List.of("residents", "professionals", "volunteers", "partners");

  private static final String NO_COUNT = "prototypes.workshop.count-typed";

  private WorkshopForm() {}

  /**
   * The fields of a workshop that nothing is known of yet.
   *
   * @param today the day that is proposed
   */
  static Map<String, String> empty(LocalDate today) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("date", today.toString());
    fields.put("start", "");
    fields.put("end", "");
    fields.put("place", "");
    COUNTS.forEach(count -> fields.put(count, ""));
    fields.put("decided", "");
    return fields;
  }

  /**
   * @throws BusinessRuleViolation what {@link TypedDate#day} or {@link TypedTime} refuses, or
   *     {@code prototypes.workshop.count-typed}
   */
  static WorkshopDetails read(Map<String, String> fields) {
    Violations violations = new Violations();
    LocalDate day = violations.read("date", fields.get("date"), WorkshopForm::day);
    LocalTime start = violations.read("start", fields.get("start"), TypedTime::read);
    LocalTime end = violations.read("end", fields.get("end"), TypedTime::read);
    Map<String, Integer> counts = new HashMap<>();
    for (String field : COUNTS) {
      counts.put(field, violations.number(field, fields.get(field), NO_COUNT));
    }
    violations.refuse();
    return new WorkshopDetails(
        day,
        start,
        end,
        fields.get("place"),
        count(counts, "residents"),
        count(counts, "professionals"),
        count(counts, "volunteers"),
        count(counts, "partners"),
        fields.get("decided"));
  }

  private static LocalDate day(String typed) {
    if (typed.isEmpty()) {
      return null;
    }
    return TypedDate.day(typed);
  }

  /** Nobody where nothing was typed. */
  private static int count(Map<String, Integer> counts, String field) {
    return counts.get(field) == null ? 0 : counts.get(field);
  }
}
