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
 * What a funder agreed to.
 *
 * @param funderKey never to change
 * @param reference as the funder writes it
 * @param signedOn null until it is signed
 * @param granted in cents, before any amendment
 */
public record AgreementDetails(
    @FieldName("funder") @NotBlank(message = "steering.agreement.funder.missing") String funderKey,
    @NotBlank(message = "steering.agreement.reference.missing")
        @Size(max = 200, message = "steering.too-long")
        String reference,
    LocalDate signedOn,
    @NotNull(message = "steering.amount.missing") Long granted,
    @NotNull(message = "steering.agreement.payment.missing") PaymentMode payment,
    @Size(max = 2000, message = "steering.too-long") String note) {

  public AgreementDetails {
    funderKey = PlainText.of(funderKey);
    reference = PlainText.of(reference);
    note = PlainText.of(note);
  }

  @AssertTrue(message = "steering.amount.none")
  boolean isGranted() {
    return granted == null || granted > 0;
  }

  /** The same, field by field as text: for drafts, history and conflicts. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("funder", funderKey);
    fields.put("reference", reference);
    fields.put("signedOn", FieldReader.text(signedOn));
    fields.put("granted", Euros.plain(granted));
    fields.put("payment", FieldReader.text(payment));
    fields.put("note", note);
    return fields;
  }

  /**
   * Reads back what {@link #fields()} gave; a field that is absent counts as empty.
   *
   * @throws fr.essaim.core.shared.BusinessRuleViolation with all that is wrong
   */
  public static AgreementDetails of(Map<String, String> fields) {
    Violations violations = new Violations();
    AgreementDetails details =
        new AgreementDetails(
            fields.get("funder"),
            fields.get("reference"),
            violations.read("signedOn", fields.get("signedOn"), FieldReader::day),
            violations.read("granted", fields.get("granted"), Euros::read),
            FieldReader.constant(PaymentMode.class, fields.get("payment")),
            fields.get("note"));
    violations.read(null, details, Constraints::check);
    violations.refuse();
    return details;
  }
}
