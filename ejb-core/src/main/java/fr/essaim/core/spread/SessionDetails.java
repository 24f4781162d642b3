package fr.essaim.core.spread;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.FieldName;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.Violations;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A session of a transfer. People are only counted.
 *
 * @param date when it was held, or will be
 * @param minutes how long it took
 * @param supports what it was about, at least one
 * @param place where; may be empty
 * @param note what was done; stays within, may be empty
 */
public record SessionDetails(
    @NotNull(message = "spread.session.undated") LocalDate date,
    @FieldName("hours")
        @NotNull(message = "spread.hours.missing")
        @Positive(message = "spread.hours.out-of-range")
        @Max(value = LONGEST, message = "spread.hours.out-of-range")
        Integer minutes,
    @NotEmpty(message = "spread.supports.missing") Set<Support> supports,
    @Size(max = 200, message = TransferDetails.TOO_LONG) String place,
    @PositiveOrZero(message = NO_COUNT) @Max(value = MOST, message = NO_COUNT) int residents,
    @PositiveOrZero(message = NO_COUNT) @Max(value = MOST, message = NO_COUNT) int professionals,
    @PositiveOrZero(message = NO_COUNT) @Max(value = MOST, message = NO_COUNT) int volunteers,
    @PositiveOrZero(message = NO_COUNT) @Max(value = MOST, message = NO_COUNT) int partners,
    @Size(max = 4000, message = TransferDetails.TOO_LONG) String note) {

  private static final int MOST = 10_000;

  /** A day of twenty-four hours. */
  private static final int LONGEST = 1440;

  private static final String NO_COUNT = "spread.session.count-invalid";

  public SessionDetails {
    supports = Set.copyOf(supports);
    place = PlainText.of(place);
    note = PlainText.of(note);
  }

  public int present() {
    return residents + professionals + volunteers + partners;
  }

  /** How long it took, as people write it: {@code 2 h 30}. */
  public String hours() {
    return Typed.hours(minutes);
  }

  /** The same, field by field as text: for drafts, history and conflicts. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("date", Typed.text(date));
    fields.put("hours", hours());
    fields.put(
        "supports", supports.stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
    fields.put("place", place);
    fields.put("residents", Integer.toString(residents));
    fields.put("professionals", Integer.toString(professionals));
    fields.put("volunteers", Integer.toString(volunteers));
    fields.put("partners", Integer.toString(partners));
    fields.put("note", note);
    return fields;
  }

  /**
   * Reads back what {@link #fields()} gave.
   *
   * @throws BusinessRuleViolation with all that is wrong
   */
  public static SessionDetails of(Map<String, String> fields) {
    Violations violations = new Violations();
    Set<String> named = Typed.keys(fields.get("supports"));
    SessionDetails details =
        new SessionDetails(
            violations.read("date", fields.get("date"), Typed::day),
            violations.read("hours", fields.get("hours"), Typed::minutes),
            Arrays.stream(Support.values())
                .filter(support -> named.contains(support.name()))
                .collect(Collectors.toSet()),
            fields.get("place"),
            count(violations, "residents", fields),
            count(violations, "professionals", fields),
            count(violations, "volunteers", fields),
            count(violations, "partners", fields),
            fields.get("note"));
    violations.read(null, details, Constraints::check);
    violations.refuse();
    return details;
  }

  private static int count(Violations violations, String field, Map<String, String> fields) {
    Integer number = violations.number(field, fields.get(field), NO_COUNT);
    return number == null ? 0 : number;
  }
}
