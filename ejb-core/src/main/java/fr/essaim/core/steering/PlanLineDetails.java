package fr.essaim.core.steering;

import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.FieldName;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.Violations;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An amount of a funding plan, with where it is written and since when.
 *
 * @param funderKey who pays; may be empty where the amount is nobody's
 * @param category null where it is not about one
 * @param amount in cents
 */
public record PlanLineDetails(
    @NotNull(message = "steering.plan.kind.missing") PlanLineKind kind,
    @FieldName("funder") String funderKey,
    ExpenseCategory category,
    @Size(max = 200, message = "steering.too-long") String label,
    @NotNull(message = "steering.amount.missing") Long amount,
    @NotBlank(message = "steering.source.missing") @Size(max = 500, message = "steering.too-long")
        String source,
    PartialDate statedOn) {

  public PlanLineDetails {
    funderKey = PlainText.of(funderKey);
    label = PlainText.of(label);
    source = PlainText.of(source);
  }

  @AssertTrue(message = "steering.plan.funder.missing")
  boolean isFunder() {
    return kind != PlanLineKind.FUNDER || !funderKey.isEmpty();
  }

  @AssertTrue(message = "steering.plan.category.missing")
  boolean isCategory() {
    return category != null || (kind != PlanLineKind.CATEGORY && kind != PlanLineKind.CEILING);
  }

  @AssertTrue(message = "steering.amount.none")
  boolean isAmount() {
    return amount == null || amount > 0;
  }

  /** The same, field by field as text: for drafts, history, imports and conflicts. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("kind", FieldReader.text(kind));
    fields.put("funder", funderKey);
    fields.put("category", FieldReader.text(category));
    fields.put("label", label);
    fields.put("amount", Euros.plain(amount));
    fields.put("source", source);
    fields.put("statedOn", FieldReader.text(statedOn));
    return fields;
  }

  /**
   * Reads back what {@link #fields()} gave; a field that is absent counts as empty.
   *
   * @throws fr.essaim.core.shared.BusinessRuleViolation with all that is wrong
   */
  public static PlanLineDetails of(Map<String, String> fields) {
    Violations violations = new Violations();
    PlanLineDetails details =
        new PlanLineDetails(
            FieldReader.constant(PlanLineKind.class, fields.get("kind")),
            fields.get("funder"),
            FieldReader.constant(ExpenseCategory.class, fields.get("category")),
            fields.get("label"),
            violations.read("amount", fields.get("amount"), Euros::read),
            fields.get("source"),
            violations.read("statedOn", fields.get("statedOn"), FieldReader::date));
    violations.read(null, details, Constraints::check);
    violations.refuse();
    return details;
  }
}
