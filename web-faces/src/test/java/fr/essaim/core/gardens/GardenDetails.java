package fr.essaim.core.gardens;

import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.FieldName;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.Violations;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * What one states of a shared garden.
 *
 * @param name what people call it
 * @param centreKey the organisation that looks after it
 * @param plots how many plots it has; null when unknown
 * @param description what grows there
 */
public record GardenDetails(
    @NotBlank(message = "gardens.name.missing") @Size(max = 200, message = "gardens.too-long")
        String name,
    @FieldName("centre") @NotBlank(message = "gardens.centre.missing") String centreKey,
    @Positive(message = "gardens.plots.none") Integer plots,
    @Size(max = 4000, message = "gardens.too-long") String description) {

  public GardenDetails {
    name = PlainText.of(name);
    centreKey = PlainText.of(centreKey);
    description = PlainText.of(description);
  }

  /** The same, field by field as text: for drafts, history and conflicts. */
  public Map<String, String> fields() {
    return Map.of(
        "name", name,
        "centre", centreKey,
        "plots", plots == null ? "" : plots.toString(),
        "description", description);
  }

  /**
   * Reads back what {@link #fields()} gave.
   *
   * @throws fr.essaim.core.shared.BusinessRuleViolation with all that is wrong
   */
  public static GardenDetails of(Map<String, String> fields) {
    Violations violations = new Violations();
    GardenDetails details =
        new GardenDetails(
            fields.get("name"),
            fields.get("centre"),
            violations.number("plots", fields.get("plots"), "gardens.plots.number"),
            fields.get("description"));
    violations.read(null, details, Constraints::check);
    violations.refuse();
    return details;
  }
}
