package fr.essaim.core.education;

import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.TypedDate;
import fr.essaim.core.shared.Violations;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What one states of something that is offered at a place of the education map.
 *
 * @param ageFrom the youngest that it is for, in years; null for no bound
 * @param ageTo the oldest, in years; null for no bound
 * @param parents whether it is for parents, alone or with their children
 * @param hours when, in the syntax of OpenStreetMap; empty for as the place is open
 * @param startsOn its first day; null where it goes on
 * @param endsOn its last day; null where it goes on
 * @param booking how one registers; empty for simply coming
 */
public record OfferDetails(
    @NotBlank(message = "education.offer.title.missing")
        @Size(min = 3, max = 150, message = "education.name.length")
        String title,
    @Size(max = 4000, message = PlaceDetails.TOO_LONG) String description,
    @NotEmpty(message = "education.offer.themes.missing") Set<EducationTheme> themes,
    @PositiveOrZero(message = "education.offer.age.invalid")
        @Max(value = OLDEST, message = "education.offer.age.invalid")
        Integer ageFrom,
    @PositiveOrZero(message = "education.offer.age.invalid")
        @Max(value = OLDEST, message = "education.offer.age.invalid")
        Integer ageTo,
    boolean parents,
    @NotNull(message = "education.offer.cost.missing") Cost cost,
    @Size(max = 200, message = PlaceDetails.TOO_LONG) String costNote,
    @Size(max = 500, message = PlaceDetails.TOO_LONG) String hours,
    LocalDate startsOn,
    LocalDate endsOn,
    @Size(max = 500, message = PlaceDetails.TOO_LONG) String booking) {

  static final int OLDEST = 120;

  public OfferDetails {
    title = PlainText.of(title).replaceAll("\\s+", " ");
    description = PlainText.of(description);
    themes = themes == null ? Set.of() : Set.copyOf(themes);
    costNote = PlainText.of(costNote);
    hours = OpeningHours.canonical(hours);
    booking = PlainText.of(booking);
  }

  @AssertTrue(message = "education.offer.ages.turned")
  boolean isAgeTo() {
    return ageFrom == null || ageTo == null || ageFrom <= ageTo;
  }

  @AssertTrue(message = "education.offer.dates.turned")
  boolean isEndsOn() {
    return startsOn == null || endsOn == null || !endsOn.isBefore(startsOn);
  }

  @AssertTrue(message = "education.hours.invalid")
  boolean isHours() {
    return OpeningHours.isValid(hours);
  }

  /** The same, field by field as text: for drafts, history, proposals, imports and conflicts. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", title);
    fields.put("description", description);
    fields.put("themes", PlaceDetails.names(themes));
    fields.put("ageFrom", ageFrom == null ? "" : ageFrom.toString());
    fields.put("ageTo", ageTo == null ? "" : ageTo.toString());
    fields.put("parents", Boolean.toString(parents));
    fields.put("cost", cost == null ? "" : cost.name());
    fields.put("costNote", costNote);
    fields.put("hours", hours);
    fields.put("startsOn", startsOn == null ? "" : startsOn.toString());
    fields.put("endsOn", endsOn == null ? "" : endsOn.toString());
    fields.put("booking", booking);
    return fields;
  }

  /**
   * Reads back what {@link #fields()} gave; a field that is absent counts as empty.
   *
   * @throws fr.essaim.core.shared.BusinessRuleViolation with all that is wrong
   */
  public static OfferDetails of(Map<String, String> fields) {
    Violations violations = new Violations();
    OfferDetails details =
        new OfferDetails(
            fields.get("title"),
            fields.get("description"),
            PlaceDetails.constants(EducationTheme.class, fields.get("themes")),
            violations.number("ageFrom", fields.get("ageFrom"), "education.offer.age.invalid"),
            violations.number("ageTo", fields.get("ageTo"), "education.offer.age.invalid"),
            Boolean.parseBoolean(fields.get("parents")),
            PlaceDetails.constant(Cost.class, fields.get("cost")),
            fields.get("costNote"),
            fields.get("hours"),
            day(violations, "startsOn", fields.get("startsOn")),
            day(violations, "endsOn", fields.get("endsOn")),
            fields.get("booking"));
    violations.read(null, details, Constraints::check);
    violations.refuse();
    return details;
  }

  private static LocalDate day(Violations violations, String field, String typed) {
    return PlainText.of(typed).isEmpty() ? null : violations.read(field, typed, TypedDate::day);
  }
}
