package fr.essaim.core.education;

import fr.essaim.core.network.PublicContact;
import fr.essaim.core.network.StateIdentifiers;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.FieldName;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.Violations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one states of a place of the education map. Texts that nobody knows are empty.
 *
 * @param centreKey the organisation of the network that keeps it; empty for none
 * @param communeKey the territory's key, such as {@code commune-59512}
 * @param latitude WGS 84, in degrees; null where the position is not known
 * @param longitude the same
 * @param hours opening hours in the syntax of OpenStreetMap
 * @param contact where anybody may turn to, with its web page
 * @param contactAgreed whether the place agreed that its e-mail address and telephone are shown
 * @param languages that one is understood in besides French, ISO 639-1
 */
public record PlaceDetails(
    @NotBlank(message = "education.name.missing")
        @Size(min = 3, max = 150, message = "education.name.length")
        String name,
    @NotNull(message = "education.kind.missing") PlaceKind kind,
    @FieldName("centre") @Size(max = 200, message = TOO_LONG) String centreKey,
    @Size(max = 4000, message = TOO_LONG) String description,
    @Size(max = 200, message = TOO_LONG) String street,
    @Size(max = 200, message = TOO_LONG) String complement,
    @Pattern(regexp = "|\\d{5}", message = "network.postcode.invalid") String postcode,
    @FieldName("commune")
        @NotBlank(message = "education.commune.missing")
        @Pattern(regexp = "|commune-[a-z0-9]+", message = "network.commune.unknown")
        String communeKey,
    Double latitude,
    Double longitude,
    Set<Accessibility> accessibility,
    @Size(max = 500, message = TOO_LONG) String accessibilityNote,
    @Size(max = 500, message = TOO_LONG) String hours,
    @Valid PublicContact contact,
    boolean contactAgreed,
    Set<String> languages,
    String siret) {

  static final String TOO_LONG = "education.text.too-long";

  private static final double MOST_NORTH = 90;
  private static final double MOST_EAST = 180;

  public PlaceDetails {
    name = PlainText.of(name).replaceAll("\\s+", " ");
    centreKey = PlainText.of(centreKey);
    description = PlainText.of(description);
    street = PlainText.of(street);
    complement = PlainText.of(complement);
    postcode = Objects.requireNonNullElse(StateIdentifiers.compact(postcode), "");
    communeKey = PlainText.of(communeKey);
    accessibility = accessibility == null ? Set.of() : Set.copyOf(accessibility);
    accessibilityNote = PlainText.of(accessibilityNote);
    hours = OpeningHours.canonical(hours);
    contact = contact == null ? PublicContact.NONE : contact;
    languages = languages == null ? Set.of() : Set.copyOf(languages);
    siret = Objects.requireNonNullElse(StateIdentifiers.compact(siret), "");
  }

  @AssertTrue(message = "education.position.half")
  boolean isLongitude() {
    return (latitude == null) == (longitude == null);
  }

  @AssertTrue(message = "education.hours.invalid")
  boolean isHours() {
    return OpeningHours.isValid(hours);
  }

  @AssertTrue(message = "education.language.unknown")
  boolean isLanguages() {
    return Languages.KNOWN.containsAll(languages);
  }

  @AssertTrue(message = "network.siret.invalid")
  boolean isSiret() {
    return siret.isEmpty() || StateIdentifiers.isSiret(siret);
  }

  /** Where it is; null where that is not known. */
  public Position position() {
    return latitude == null || longitude == null ? null : new Position(latitude, longitude);
  }

  /** The same as the public sees it: without a contact that nobody agreed to show. */
  public PlaceDetails forEverybody() {
    if (contactAgreed) {
      return this;
    }
    Map<String, String> fields = fields();
    fields.put("publicEmail", "");
    fields.put("publicPhone", "");
    return of(fields);
  }

  /** The same, field by field as text: for drafts, history, proposals, imports and conflicts. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", name);
    fields.put("kind", kind == null ? "" : kind.name());
    fields.put("centre", centreKey);
    fields.put("description", description);
    fields.put("street", street);
    fields.put("complement", complement);
    fields.put("postcode", postcode);
    fields.put("commune", communeKey);
    fields.put("latitude", Position.text(latitude));
    fields.put("longitude", Position.text(longitude));
    fields.put("accessibility", names(accessibility));
    fields.put("accessibilityNote", accessibilityNote);
    fields.put("hours", hours);
    fields.put("publicEmail", Objects.requireNonNullElse(contact.email(), ""));
    fields.put("publicPhone", Objects.requireNonNullElse(contact.phone(), ""));
    fields.put("publicPage", Objects.requireNonNullElse(contact.page(), ""));
    fields.put("contactAgreed", Boolean.toString(contactAgreed));
    fields.put("languages", String.join(",", new TreeSet<>(languages)));
    fields.put("siret", siret);
    return fields;
  }

  /**
   * Reads back what {@link #fields()} gave; a field that is absent counts as empty.
   *
   * @throws fr.essaim.core.shared.BusinessRuleViolation with all that is wrong
   */
  public static PlaceDetails of(Map<String, String> fields) {
    Violations violations = new Violations();
    PlaceDetails details =
        new PlaceDetails(
            fields.get("name"),
            constant(PlaceKind.class, fields.get("kind")),
            fields.get("centre"),
            fields.get("description"),
            fields.get("street"),
            fields.get("complement"),
            fields.get("postcode"),
            fields.get("commune"),
            degrees(violations, fields, "latitude", MOST_NORTH),
            degrees(violations, fields, "longitude", MOST_EAST),
            constants(Accessibility.class, fields.get("accessibility")),
            fields.get("accessibilityNote"),
            fields.get("hours"),
            new PublicContact(
                fields.get("publicEmail"), fields.get("publicPhone"), fields.get("publicPage")),
            Boolean.parseBoolean(fields.get("contactAgreed")),
            Set.copyOf(several(fields.get("languages"))),
            fields.get("siret"));
    violations.read(null, details, Constraints::check);
    violations.refuse();
    return details;
  }

  private static Double degrees(
      Violations violations, Map<String, String> fields, String field, double most) {
    return violations.read(field, fields.get(field), typed -> Position.degrees(typed, most));
  }

  static String names(Set<? extends Enum<?>> constants) {
    return constants.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }

  static List<String> several(String text) {
    return Arrays.stream(PlainText.of(text).split(","))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .distinct()
        .toList();
  }

  static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  static <E extends Enum<E>> Set<E> constants(Class<E> type, String names) {
    Set<E> found = EnumSet.noneOf(type);
    several(names).stream()
        .map(name -> constant(type, name))
        .filter(Objects::nonNull)
        .forEach(found::add);
    return found;
  }
}
