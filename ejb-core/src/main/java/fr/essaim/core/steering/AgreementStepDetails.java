package fr.essaim.core.steering;

import fr.essaim.core.shared.Constraints;
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
 * An amendment, an instalment or a document of an agreement.
 *
 * @param dueOn by when; of an amendment, since when
 * @param amount in cents: what is due, or what is granted in all from then on; null for a document
 * @param doneOn when it was received or delivered; null until then
 * @param received in cents; null where it is what was due
 */
public record AgreementStepDetails(
    @NotNull(message = "steering.step.kind.missing") AgreementStepKind kind,
    @NotBlank(message = "steering.step.label.missing")
        @Size(max = 200, message = "steering.too-long")
        String label,
    @NotNull(message = "steering.step.due.missing") LocalDate dueOn,
    Long amount,
    LocalDate doneOn,
    Long received) {

  public AgreementStepDetails {
    label = PlainText.of(label);
  }

  @AssertTrue(message = "steering.amount.missing")
  boolean isAmount() {
    return kind == AgreementStepKind.DOCUMENT || (amount != null && amount > 0);
  }

  @AssertTrue(message = "steering.step.received.undated")
  boolean isReceived() {
    return received == null || (received > 0 && doneOn != null);
  }

  /** What came in, in cents; 0 until then, and where it is no instalment. */
  public long cameIn() {
    if (kind != AgreementStepKind.INSTALMENT || doneOn == null) {
      return 0;
    }
    return received == null ? amount : received;
  }

  /** The same, field by field as text: for drafts, history and conflicts. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("kind", FieldReader.text(kind));
    fields.put("label", label);
    fields.put("dueOn", FieldReader.text(dueOn));
    fields.put("amount", Euros.plain(amount));
    fields.put("doneOn", FieldReader.text(doneOn));
    fields.put("received", Euros.plain(received));
    return fields;
  }

  /**
   * Reads back what {@link #fields()} gave; a field that is absent counts as empty.
   *
   * @throws fr.essaim.core.shared.BusinessRuleViolation with all that is wrong
   */
  public static AgreementStepDetails of(Map<String, String> fields) {
    Violations violations = new Violations();
    AgreementStepDetails details =
        new AgreementStepDetails(
            FieldReader.constant(AgreementStepKind.class, fields.get("kind")),
            fields.get("label"),
            violations.read("dueOn", fields.get("dueOn"), FieldReader::day),
            violations.read("amount", fields.get("amount"), Euros::read),
            violations.read("doneOn", fields.get("doneOn"), FieldReader::day),
            violations.read("received", fields.get("received"), Euros::read));
    violations.read(null, details, Constraints::check);
    violations.refuse();
    return details;
  }
}
