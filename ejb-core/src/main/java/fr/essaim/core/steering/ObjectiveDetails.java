package fr.essaim.core.steering;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.Violations;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What an operation promised, so that it can be counted.
 *
 * @param target how much is to be reached
 * @param source where that is written
 * @param measure what counts it here; null where it is told by hand
 */
public record ObjectiveDetails(
    @NotBlank(message = "steering.objective.label.missing")
        @Size(max = 200, message = "steering.too-long")
        String labelFr,
    @Size(max = 200, message = "steering.too-long") String labelEn,
    BigDecimal target,
    @NotNull(message = "steering.objective.unit.missing") ObjectiveUnit unit,
    PartialDate starts,
    PartialDate ends,
    @Size(max = 500, message = "steering.too-long") String source,
    Measure measure) {

  /** As people type it: spaces between thousands, a comma or a point before at most two digits. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}([.,]\\d{1,2})?");

  public ObjectiveDetails {
    labelFr = PlainText.of(labelFr);
    labelEn = PlainText.of(labelEn);
    source = PlainText.of(source);
    target = target == null ? null : target.stripTrailingZeros();
  }

  @AssertTrue(message = "steering.period.upside-down")
  boolean isEnds() {
    return new Period(starts, ends).isInOrder();
  }

  /** The same, field by field as text: for drafts, history, imports and conflicts. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("labelFr", labelFr);
    fields.put("labelEn", labelEn);
    fields.put("target", target == null ? "" : target.toPlainString());
    fields.put("unit", unit == null ? "" : unit.name());
    fields.put("starts", starts == null ? "" : starts.value());
    fields.put("ends", ends == null ? "" : ends.value());
    fields.put("source", source);
    fields.put("measure", measure == null ? "" : measure.name());
    return fields;
  }

  /**
   * Reads back what {@link #fields()} gave; a field that is absent counts as empty.
   *
   * @throws BusinessRuleViolation with all that is wrong
   */
  public static ObjectiveDetails of(Map<String, String> fields) {
    Violations violations = new Violations();
    Period period = Period.of(fields, violations);
    ObjectiveDetails details =
        new ObjectiveDetails(
            fields.get("labelFr"),
            fields.get("labelEn"),
            violations.read("target", fields.get("target"), ObjectiveDetails::number),
            constant(ObjectiveUnit.class, fields.get("unit")),
            period.starts(),
            period.ends(),
            fields.get("source"),
            constant(Measure.class, fields.get("measure")));
    violations.read(null, details, Constraints::check);
    violations.refuse();
    return details;
  }

  static BigDecimal number(String typed) {
    String digits = typed == null ? "" : typed.replaceAll("[\\s\\u00a0\\u202f\\u2009]", "");
    if (!NUMBER.matcher(digits).matches()) {
      throw new BusinessRuleViolation("steering.objective.target.number", typed);
    }
    BigDecimal number = new BigDecimal(digits.replace(',', '.'));
    if (number.signum() == 0) {
      throw new BusinessRuleViolation("steering.objective.target.none");
    }
    return number;
  }

  static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return name == null || name.isEmpty() ? null : Enum.valueOf(type, name);
  }
}
