package fr.essaim.core.education;

import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.Violations;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one states of a set that places come from.
 *
 * @param name by which it is named wherever what it says is shown
 * @param address where its file is fetched; empty for one that is brought by hand
 * @param licence under which it may be used
 * @param kind of its places, where it does not tell
 * @param departments whose places are taken; empty for all
 * @param followed whether it is read again by itself
 * @param contactsAgreed whether the places it names agreed that their contacts are shown
 */
public record SourceDetails(
    @NotBlank(message = "education.source.name.missing")
        @Size(max = 150, message = PlaceDetails.TOO_LONG)
        String name,
    @Size(max = 1000, message = PlaceDetails.TOO_LONG) String address,
    @NotNull(message = "education.source.format.missing") ExchangeFormat format,
    @NotNull(message = "education.source.licence.missing") Licence licence,
    @NotNull(message = "education.kind.missing") PlaceKind kind,
    Set<
            @Pattern(regexp = "\\d{2,3}|2[AB]", message = "education.source.departments.invalid")
            String>
        departments,
    boolean followed,
    boolean contactsAgreed) {

  public SourceDetails {
    name = PlainText.of(name);
    address = PlainText.of(address);
    departments = departments == null ? Set.of() : Set.copyOf(departments);
  }

  @AssertTrue(message = "education.source.address.invalid")
  boolean isAddress() {
    return address.isEmpty() || address.matches("https?://[^\\s/]+/\\S*");
  }

  @AssertTrue(message = "education.source.followed.nowhere")
  boolean isFollowed() {
    return !followed || !address.isEmpty();
  }

  /** The same, field by field as text. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", name);
    fields.put("address", address);
    fields.put("format", format == null ? "" : format.name());
    fields.put("licence", licence == null ? "" : licence.name());
    fields.put("kind", kind == null ? "" : kind.name());
    fields.put("departments", String.join(",", new TreeSet<>(departments)));
    fields.put("followed", Boolean.toString(followed));
    fields.put("contactsAgreed", Boolean.toString(contactsAgreed));
    return fields;
  }

  /**
   * Reads back what {@link #fields()} gave.
   *
   * @throws fr.essaim.core.shared.BusinessRuleViolation with all that is wrong
   */
  public static SourceDetails of(Map<String, String> fields) {
    Violations violations = new Violations();
    SourceDetails details =
        new SourceDetails(
            fields.get("name"),
            fields.get("address"),
            PlaceDetails.constant(ExchangeFormat.class, fields.get("format")),
            PlaceDetails.constant(Licence.class, fields.get("licence")),
            PlaceDetails.constant(PlaceKind.class, fields.get("kind")),
            Set.copyOf(PlaceDetails.several(fields.get("departments"))),
            Boolean.parseBoolean(fields.get("followed")),
            Boolean.parseBoolean(fields.get("contactsAgreed")));
    violations.read(null, details, Constraints::check);
    violations.refuse();
    return details;
  }

  /** Whether it is about places of one of its departments. */
  public boolean covers(String communeKey) {
    String code = communeKey.replaceFirst("^commune-", "").toUpperCase(java.util.Locale.ROOT);
    return departments.isEmpty() || departments.stream().anyMatch(code::startsWith);
  }
}
