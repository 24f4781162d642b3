package fr.essaim.core.spread;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.Violations;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much an installation was used since it was last told.
 *
 * @param date on which day it is told
 * @param uses how many times it was used; null when not counted
 * @param people how many people used it; null when not counted; it leaves in no open data
 * @param testimony what somebody says of it, naming nobody; may be empty
 * @param consented whether who says it agrees that everybody reads it
 */
public record EvidenceDetails(
    @NotNull(message = "spread.evidence.undated") LocalDate date,
    @PositiveOrZero(message = NO_COUNT) @Max(value = MOST, message = NO_COUNT) Integer uses,
    @PositiveOrZero(message = NO_COUNT) @Max(value = MOST, message = NO_COUNT) Integer people,
    @Size(max = 1000, message = TransferDetails.TOO_LONG) String testimony,
    boolean consented) {

  static final int MOST = 1_000_000;
  private static final String NO_COUNT = "spread.evidence.count-invalid";

  public EvidenceDetails {
    testimony = PlainText.of(testimony);
    consented = consented && !testimony.isEmpty();
  }

  @AssertTrue(message = "spread.evidence.empty")
  public boolean isUses() {
    return uses != null || people != null || !testimony.isEmpty();
  }

  /** The same, field by field as text: for drafts and history. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("date", Typed.text(date));
    fields.put("uses", Typed.text(uses));
    fields.put("people", Typed.text(people));
    fields.put("testimony", testimony);
    fields.put("consented", Boolean.toString(consented));
    return fields;
  }

  /**
   * Reads back what {@link #fields()} gave.
   *
   * @throws BusinessRuleViolation with all that is wrong
   */
  public static EvidenceDetails of(Map<String, String> fields) {
    Violations violations = new Violations();
    EvidenceDetails details =
        new EvidenceDetails(
            violations.read("date", fields.get("date"), Typed::day),
            violations.number("uses", fields.get("uses"), NO_COUNT),
            violations.number("people", fields.get("people"), NO_COUNT),
            fields.get("testimony"),
            Boolean.parseBoolean(fields.get("consented")));
    violations.read(null, details, Constraints::check);
    violations.refuse();
    return details;
  }
}
