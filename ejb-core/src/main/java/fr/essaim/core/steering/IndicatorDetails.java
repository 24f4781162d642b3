package fr.essaim.core.steering;

import fr.essaim.core.disclosure.Disclosure;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.Violations;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one states of a figure, so that it explains itself.
 *
 * @param definitionFr what it counts, and what it does not
 * @param measure what counts it here; null where it is declared by hand
 * @param unit that of the measure, where there is one
 * @param target how much a year is to reach; null for none
 * @param threshold below which a count of people is not told; null for the usual one
 * @param thresholdReason why it is another
 */
public record IndicatorDetails(
    @NotBlank(message = "steering.indicator.label.missing")
        @Size(max = 200, message = "steering.too-long")
        String labelFr,
    @Size(max = 200, message = "steering.too-long") String labelEn,
    @NotBlank(message = "steering.indicator.definition.missing")
        @Size(max = 2000, message = "steering.too-long")
        String definitionFr,
    @Size(max = 2000, message = "steering.too-long") String definitionEn,
    Measure measure,
    @NotNull(message = "steering.indicator.unit.missing") ObjectiveUnit unit,
    BigDecimal target,
    Integer threshold,
    @Size(max = 500, message = "steering.too-long") String thresholdReason) {

  /** Below this, a count hides nobody among others. */
  private static final int LOWEST_THRESHOLD = 3;

  private static final int HIGHEST_THRESHOLD = 1000;

  public IndicatorDetails {
    labelFr = PlainText.of(labelFr);
    labelEn = PlainText.of(labelEn);
    definitionFr = PlainText.of(definitionFr);
    definitionEn = PlainText.of(definitionEn);
    thresholdReason = PlainText.of(thresholdReason);
    unit = measure == null ? unit : measure.unit();
    target = target == null ? null : target.stripTrailingZeros();
  }

  @AssertTrue(message = "steering.indicator.threshold.range")
  boolean isThreshold() {
    return threshold == null || (LOWEST_THRESHOLD <= threshold && threshold <= HIGHEST_THRESHOLD);
  }

  @AssertTrue(message = "steering.indicator.threshold.reason")
  boolean isThresholdReason() {
    return threshold() == null || !thresholdReason.isEmpty();
  }

  /** Whether it counts people, so that not all of it may be told. */
  public boolean isOfPeople() {
    return unit == ObjectiveUnit.PERSON;
  }

  /** The threshold that holds. */
  public int effectiveThreshold() {
    return threshold == null ? Disclosure.USUAL_THRESHOLD : threshold;
  }

  /** What it is called in a language. */
  public String label(String language) {
    return in(language, labelFr, labelEn);
  }

  public String definition(String language) {
    return in(language, definitionFr, definitionEn);
  }

  /** The same, field by field as text: for drafts, history and conflicts. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("labelFr", labelFr);
    fields.put("labelEn", labelEn);
    fields.put("definitionFr", definitionFr);
    fields.put("definitionEn", definitionEn);
    fields.put("measure", measure == null ? "" : measure.name());
    fields.put("unit", unit == null ? "" : unit.name());
    fields.put("target", target == null ? "" : target.toPlainString());
    fields.put("threshold", threshold == null ? "" : threshold.toString());
    fields.put("thresholdReason", thresholdReason);
    return fields;
  }

  /**
   * Reads back what {@link #fields()} gave; a field that is absent counts as empty.
   *
   * @throws fr.essaim.core.shared.BusinessRuleViolation with all that is wrong
   */
  public static IndicatorDetails of(Map<String, String> fields) {
    Violations violations = new Violations();
    IndicatorDetails details =
        new IndicatorDetails(
            fields.get("labelFr"),
            fields.get("labelEn"),
            fields.get("definitionFr"),
            fields.get("definitionEn"),
            ObjectiveDetails.constant(Measure.class, fields.get("measure")),
            ObjectiveDetails.constant(ObjectiveUnit.class, fields.get("unit")),
            violations.read("target", fields.get("target"), IndicatorDetails::target),
            violations.number(
                "threshold", fields.get("threshold"), "steering.indicator.threshold.number"),
            fields.get("thresholdReason"));
    violations.read(null, details, Constraints::check);
    violations.refuse();
    return details;
  }

  private static BigDecimal target(String typed) {
    return PlainText.of(typed).isEmpty() ? null : ObjectiveDetails.number(typed);
  }

  private static String in(String language, String french, String english) {
    return "en".equals(language) && !english.isEmpty() ? english : french;
  }
}
