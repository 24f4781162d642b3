package fr.essaim.core.steering;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.Violations;
import java.util.Map;

/** From when to when, as precisely as it is known. */
public record Period(PartialDate starts, PartialDate ends) {

  /** Whether it does not end before it begins; what is not known is no fault of its own. */
  boolean isInOrder() {
    return starts == null || ends == null || !ends.isBefore(starts);
  }

  /** Reads the fields {@code starts} and {@code ends}, which are obligatory. */
  static Period of(Map<String, String> fields, Violations violations) {
    return new Period(
        violations.read("starts", fields.get("starts"), Period::date),
        violations.read("ends", fields.get("ends"), Period::date));
  }

  private static PartialDate date(String text) {
    if (text == null || text.isBlank()) {
      throw new BusinessRuleViolation("steering.date.missing");
    }
    PartialDate date = new PartialDate(text.strip());
    if (!date.isPlausible()) {
      throw new BusinessRuleViolation("date.invalid", text);
    }
    return date;
  }
}
