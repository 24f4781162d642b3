package fr.essaim.core.steering;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.FieldName;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.Slug;
import fr.essaim.core.shared.Violations;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A position that an operation pays, whoever holds it.
 *
 * @param employerKey may be empty
 * @param people how many hold it
 * @param share of the full time of each, in percent
 */
public record PositionDetails(
    @NotBlank(message = "steering.position.label.missing")
        @Size(max = 200, message = "steering.too-long")
        String label,
    @FieldName("employer") String employerKey,
    @NotNull(message = "steering.position.people.missing") Integer people,
    @NotNull(message = "steering.position.share.missing") BigDecimal share,
    @NotNull(message = "steering.position.proof.missing") StaffProof proof,
    @NotBlank(message = "steering.source.missing") @Size(max = 500, message = "steering.too-long")
        String source) {

  private static final int MOST_PEOPLE = 1000;

  public PositionDetails {
    label = PlainText.of(label);
    employerKey = PlainText.of(employerKey);
    source = PlainText.of(source);
    share = share == null ? null : share.stripTrailingZeros();
  }

  @AssertTrue(message = "steering.position.people.none")
  boolean isPeople() {
    return people == null || (people > 0 && people <= MOST_PEOPLE);
  }

  @AssertTrue(message = "steering.position.share.none")
  boolean isShare() {
    return share == null || share.signum() > 0;
  }

  /** The key of the position that is called so in an operation; it stays when the name changes. */
  public static String keyOf(String operationKey, String label) {
    return operationKey + "-" + Slug.of(label);
  }

  /** In full-time equivalents. */
  public BigDecimal planned() {
    return share
        .multiply(BigDecimal.valueOf(people))
        .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
  }

  /** The same, field by field as text: for drafts, history, imports and conflicts. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("label", label);
    fields.put("employer", employerKey);
    fields.put("people", FieldReader.text(people));
    fields.put("share", FieldReader.text(share));
    fields.put("proof", FieldReader.text(proof));
    fields.put("source", source);
    return fields;
  }

  /**
   * Reads back what {@link #fields()} gave; a field that is absent counts as empty.
   *
   * @throws BusinessRuleViolation with all that is wrong
   */
  public static PositionDetails of(Map<String, String> fields) {
    Violations violations = new Violations();
    PositionDetails details =
        new PositionDetails(
            fields.get("label"),
            fields.get("employer"),
            violations.number("people", fields.get("people"), "steering.position.people.number"),
            violations.read("share", fields.get("share"), FieldReader::percent),
            FieldReader.constant(StaffProof.class, fields.get("proof")),
            fields.get("source"));
    violations.read(null, details, Constraints::check);
    violations.refuse();
    return details;
  }
}
