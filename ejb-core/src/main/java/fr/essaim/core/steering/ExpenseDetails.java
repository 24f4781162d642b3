package fr.essaim.core.steering;

import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.FieldName;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.Violations;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What money was spent on.
 *
 * @param beneficiaryKey the organisation that spends it
 * @param supplier whom it goes to; empty for one's own staff
 * @param document the number of the invoice, or what stands for it
 * @param spentOn in the operation's period
 * @param amount in cents, what this operation bears of it
 */
public record ExpenseDetails(
    @NotBlank(message = "steering.expense.label.missing")
        @Size(max = 200, message = "steering.too-long")
        String label,
    @NotNull(message = "steering.expense.category.missing") ExpenseCategory category,
    @FieldName("beneficiary") @NotBlank(message = "steering.expense.beneficiary.missing")
        String beneficiaryKey,
    @Size(max = 200, message = "steering.too-long") String supplier,
    @Size(max = 100, message = "steering.too-long") String document,
    @NotNull(message = "steering.expense.date.missing") LocalDate spentOn,
    @NotNull(message = "steering.amount.missing") Long amount) {

  public ExpenseDetails {
    label = PlainText.of(label);
    beneficiaryKey = PlainText.of(beneficiaryKey);
    supplier = PlainText.of(supplier);
    document = PlainText.of(document);
  }

  @AssertTrue(message = "steering.amount.none")
  boolean isAmount() {
    return amount == null || amount > 0;
  }

  /** The same, field by field as text: for drafts, history and conflicts. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("label", label);
    fields.put("category", FieldReader.text(category));
    fields.put("beneficiary", beneficiaryKey);
    fields.put("supplier", supplier);
    fields.put("document", document);
    fields.put("spentOn", FieldReader.text(spentOn));
    fields.put("amount", Euros.plain(amount));
    return fields;
  }

  /**
   * Reads back what {@link #fields()} gave; a field that is absent counts as empty.
   *
   * @throws fr.essaim.core.shared.BusinessRuleViolation with all that is wrong
   */
  public static ExpenseDetails of(Map<String, String> fields) {
    Violations violations = new Violations();
    ExpenseDetails details =
        new ExpenseDetails(
            fields.get("label"),
            FieldReader.constant(ExpenseCategory.class, fields.get("category")),
            fields.get("beneficiary"),
            fields.get("supplier"),
            fields.get("document"),
            violations.read("spentOn", fields.get("spentOn"), FieldReader::day),
            violations.read("amount", fields.get("amount"), Euros::read));
    violations.read(null, details, Constraints::check);
    violations.refuse();
    return details;
  }
}
