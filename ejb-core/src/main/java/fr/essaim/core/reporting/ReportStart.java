package fr.essaim.core.reporting;

import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.FieldName;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.TypedDate;
import fr.essaim.core.shared.Violations;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a report is begun with.
 *
 * @param templateKey what it is to say
 * @param funderKey to whom; empty for none
 */
public record ReportStart(
    @FieldName("template") @NotBlank(message = "reporting.template.missing") String templateKey,
    @NotBlank(message = "reporting.title.missing") @Size(max = 200, message = "reporting.too-long")
        String title,
    @FieldName("funder") String funderKey,
    @NotNull(message = "reporting.period.missing") LocalDate starts,
    @NotNull(message = "reporting.period.missing") LocalDate ends) {

  public ReportStart {
    templateKey = PlainText.of(templateKey);
    title = PlainText.of(title);
    funderKey = PlainText.of(funderKey);
  }

  @AssertTrue(message = "reporting.period.upside-down")
  boolean isEnds() {
    return starts == null || ends == null || !ends.isBefore(starts);
  }

  /**
   * Reads the fields of a form.
   *
   * @throws fr.essaim.core.shared.BusinessRuleViolation with all that is wrong
   */
  public static ReportStart of(Map<String, String> fields) {
    Violations violations = new Violations();
    ReportStart start =
        new ReportStart(
            fields.get("template"),
            fields.get("title"),
            fields.get("funder"),
            violations.read("starts", fields.get("starts"), TypedDate::day),
            violations.read("ends", fields.get("ends"), TypedDate::day));
    violations.read(null, start, Constraints::check);
    violations.refuse();
    return start;
  }
}
