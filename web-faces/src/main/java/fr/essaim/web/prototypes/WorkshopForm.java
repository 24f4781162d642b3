package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.WorkshopDetails;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Violations;
import fr.essaim.web.shell.TypedDate;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the typed fields of a workshop. */
final class WorkshopForm {

  /** Who is counted, in the order of the page. */
  static final List<String> COUNTS =
      List.of("residents", "professionals", "volunteers", "partners");

  private WorkshopForm() {}

  /** The fields of a workshop that nothing is known of yet. */
  static Map<String, String> empty() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("date", "");
    fields.put("place", "");
    COUNTS.forEach(count -> fields.put(count, ""));
    fields.put("decided", "");
    return fields;
  }

  /**
   * @throws BusinessRuleViolation {@code prototypes.workshop.date.invalid} or {@code
   *     prototypes.workshop.count-invalid}
   */
  static WorkshopDetails read(Map<String, String> fields) {
    Violations violations = new Violations();
    LocalDate day = violations.read("date", fields.get("date"), WorkshopForm::day);
    Map<String, Integer> counts = new HashMap<>();
    for (String field : COUNTS) {
      counts.put(field, violations.read(field, field, name -> count(fields, name)));
    }
    violations.refuse();
    return new WorkshopDetails(
        day,
        fields.get("place"),
        counts.get("residents"),
        counts.get("professionals"),
        counts.get("volunteers"),
        counts.get("partners"),
        fields.get("decided"));
  }

  private static LocalDate day(String typed) {
    if (typed.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(TypedDate.iso(typed));
    } catch (DateTimeParseException notADay) {
      throw new BusinessRuleViolation("prototypes.workshop.date.invalid", "date", typed);
    }
  }

  private static int count(Map<String, String> fields, String field) {
    String typed = fields.get(field);
    if (typed.isEmpty()) {
      return 0;
    }
    if (!typed.matches("\\d{1,5}")) {
      throw new BusinessRuleViolation("prototypes.workshop.count-invalid", field, typed);
    }
    return Integer.parseInt(typed);
  }
}
