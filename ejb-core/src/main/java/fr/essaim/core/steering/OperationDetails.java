package fr.essaim.core.steering;

import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.FieldName;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.Violations;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one states of an operation. References are kept as they are written, "NP" included.
 *
 * @param programme what funds it, such as a European programme
 * @param axis the part of the programme that it answers
 * @param fileNumber under which the funder files it
 * @param committeeDate when the programme's committee chose it
 * @param territory where it takes place
 * @param leadKey the organisation that answers for it
 * @param beneficiaryKeys the organisations that carry it, besides who leads
 * @param funderKeys the organisations that pay for it
 */
public record OperationDetails(
    @NotBlank(message = "steering.name.missing") @Size(max = 200, message = "steering.too-long")
        String name,
    @Size(max = 200, message = "steering.too-long") String programme,
    @Size(max = 200, message = "steering.too-long") String axis,
    @Size(max = 200, message = "steering.too-long") String fileNumber,
    @Size(max = 200, message = "steering.too-long") String committeeDate,
    @Size(max = 4000, message = "steering.too-long") String description,
    @Size(max = 200, message = "steering.too-long") String territory,
    PartialDate starts,
    PartialDate ends,
    @FieldName("lead") @NotBlank(message = "steering.lead.missing") String leadKey,
    @FieldName("beneficiaries") Set<String> beneficiaryKeys,
    @FieldName("funders") Set<String> funderKeys) {

  public OperationDetails {
    name = PlainText.of(name);
    programme = PlainText.of(programme);
    axis = PlainText.of(axis);
    fileNumber = PlainText.of(fileNumber);
    committeeDate = PlainText.of(committeeDate);
    description = PlainText.of(description);
    territory = PlainText.of(territory);
    leadKey = PlainText.of(leadKey);
    beneficiaryKeys = sorted(beneficiaryKeys);
    beneficiaryKeys.remove(leadKey);
    funderKeys = sorted(funderKeys);
  }

  @AssertTrue(message = "steering.period.upside-down")
  boolean isEnds() {
    return new Period(starts, ends).isInOrder();
  }

  /** Those whose unpublished work the operation's roles read: who leads it and who carries it. */
  public Set<String> centreKeys() {
    Set<String> centres = new TreeSet<>(beneficiaryKeys);
    centres.add(leadKey);
    return centres;
  }

  /** Whether the same take part in it. */
  boolean hasSameParties(OperationDetails other) {
    return leadKey.equals(other.leadKey)
        && beneficiaryKeys.equals(other.beneficiaryKeys)
        && funderKeys.equals(other.funderKeys);
  }

  /** The same, field by field as text: for drafts, history, imports and conflicts. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", name);
    fields.put("programme", programme);
    fields.put("axis", axis);
    fields.put("fileNumber", fileNumber);
    fields.put("committeeDate", committeeDate);
    fields.put("description", description);
    fields.put("territory", territory);
    fields.put("starts", starts == null ? "" : starts.value());
    fields.put("ends", ends == null ? "" : ends.value());
    fields.put("lead", leadKey);
    fields.put("beneficiaries", String.join(",", beneficiaryKeys));
    fields.put("funders", String.join(",", funderKeys));
    return fields;
  }

  /**
   * Reads back what {@link #fields()} gave; a field that is absent counts as empty.
   *
   * @throws fr.essaim.core.shared.BusinessRuleViolation with all that is wrong
   */
  public static OperationDetails of(Map<String, String> fields) {
    Violations violations = new Violations();
    Period period = Period.of(fields, violations);
    OperationDetails details =
        new OperationDetails(
            fields.get("name"),
            fields.get("programme"),
            fields.get("axis"),
            fields.get("fileNumber"),
            fields.get("committeeDate"),
            fields.get("description"),
            fields.get("territory"),
            period.starts(),
            period.ends(),
            fields.get("lead"),
            keys(fields.get("beneficiaries")),
            keys(fields.get("funders")));
    violations.read(null, details, Constraints::check);
    violations.refuse();
    return details;
  }

  private static Set<String> keys(String joined) {
    return joined == null || joined.isEmpty() ? Set.of() : Set.copyOf(List.of(joined.split(",")));
  }

  private static Set<String> sorted(Collection<String> keys) {
    return keys == null ? new TreeSet<>() : new TreeSet<>(keys);
  }
}
