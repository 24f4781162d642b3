package fr.essaim.core.steering;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.FieldName;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.Violations;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * A figure of a year that nothing here counts.
 *
 * @param evidence where it is from: a document, its date, its page
 * @param reason why it is not what was declared before; empty the first time
 */
public record DeclareObservation(
    @NotNull(message = "steering.observation.year.missing") Integer year,
    @NotNull(message = "steering.observation.value.missing") BigDecimal value,
    @NotBlank(message = "steering.observation.evidence.missing")
        @Size(max = 500, message = "steering.too-long")
        String evidence,
    @FieldName("correction") @Size(max = 500, message = "steering.too-long") String reason) {

  public DeclareObservation {
    evidence = PlainText.of(evidence);
    reason = PlainText.of(reason);
  }

  /**
   * Reads what people type.
   *
   * @throws BusinessRuleViolation with all that is wrong
   */
  public static DeclareObservation of(String year, String value, String evidence, String reason) {
    Violations violations = new Violations();
    DeclareObservation declared =
        new DeclareObservation(
            violations.number("year", year, "steering.observation.year.number"),
            violations.read("value", value, DeclareObservation::value),
            evidence,
            reason);
    violations.read(null, declared, Constraints::check);
    violations.refuse();
    return declared;
  }

  private static BigDecimal value(String typed) {
    String text = PlainText.of(typed);
    if (text.isEmpty()) {
      return null;
    }
    return text.equals("0") ? BigDecimal.ZERO : ObjectiveDetails.number(text);
  }
}
