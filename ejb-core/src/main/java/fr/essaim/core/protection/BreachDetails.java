package fr.essaim.core.protection;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.FieldName;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.Violations;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of a breach; the first two are known at once, the others may become known later.
 *
 * @param what what happened
 * @param knownAt when it became known, from which the 72 hours run
 * @param happenedAt when it happened; null as long as it is not known
 * @param dataConcerned which data
 * @param people how many people about; null as long as it is not known
 * @param consequences what it may lead to
 * @param measures what was done
 * @param authorityNotifiedAt when the CNIL was told; null if it was not
 * @param authorityWhyNot why it was not, or why late
 * @param peopleNotifiedAt when the people were told; null if they were not
 * @param peopleWhyNot why they were not
 */
public record BreachDetails(
    @NotBlank(message = "protection.what.missing") @Size(max = LONGEST, message = TOO_LONG)
        String what,
    @NotNull(message = "protection.known-at.missing") Instant knownAt,
    Instant happenedAt,
    @FieldName("data") @Size(max = LONGEST, message = TOO_LONG) String dataConcerned,
    @PositiveOrZero(message = "protection.people.negative") Integer people,
    @Size(max = LONGEST, message = TOO_LONG) String consequences,
    @Size(max = LONGEST, message = TOO_LONG) String measures,
    Instant authorityNotifiedAt,
    @Size(max = LONGEST, message = TOO_LONG) String authorityWhyNot,
    Instant peopleNotifiedAt,
    @Size(max = LONGEST, message = TOO_LONG) String peopleWhyNot) {

  private static final int LONGEST = 4000;
  private static final String TOO_LONG = "protection.text.too-long";
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  public BreachDetails {
    what = PlainText.of(what);
    dataConcerned = PlainText.of(dataConcerned);
    consequences = PlainText.of(consequences);
    measures = PlainText.of(measures);
    authorityWhyNot = PlainText.of(authorityWhyNot);
    peopleWhyNot = PlainText.of(peopleWhyNot);
  }

  @AssertTrue(message = "protection.happened-at.after-known")
  boolean isHappenedAt() {
    return happenedAt == null || knownAt == null || !happenedAt.isAfter(knownAt);
  }

  @AssertTrue(message = "protection.authority-notified-at.before-known")
  boolean isAuthorityNotifiedAt() {
    return isNotBeforeKnown(authorityNotifiedAt);
  }

  @AssertTrue(message = "protection.people-notified-at.before-known")
  boolean isPeopleNotifiedAt() {
    return isNotBeforeKnown(peopleNotifiedAt);
  }

  /** To the minute: that is how moments are typed. */
  private boolean isNotBeforeKnown(Instant told) {
    return told == null
        || knownAt == null
        || !told.truncatedTo(ChronoUnit.MINUTES).isBefore(knownAt.truncatedTo(ChronoUnit.MINUTES));
  }

  /**
   * The same, field by field as text: for drafts, history and conflicts. Times are those of
   * metropolitan France, to the minute.
   */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("what", what);
    fields.put("known", local(knownAt));
    fields.put("happened", local(happenedAt));
    fields.put("data", dataConcerned);
    fields.put("people", people == null ? "" : people.toString());
    fields.put("consequences", consequences);
    fields.put("measures", measures);
    fields.put("authority.at", local(authorityNotifiedAt));
    fields.put("authority.why", authorityWhyNot);
    fields.put("told.at", local(peopleNotifiedAt));
    fields.put("told.why", peopleWhyNot);
    return fields;
  }

  /**
   * Reads back what {@link #fields()} gave; a field that is absent counts as empty.
   *
   * @throws BusinessRuleViolation with all that is wrong
   */
  public static BreachDetails of(Map<String, String> fields) {
    Violations violations = new Violations();
    Instant knownAt = violations.read("knownAt", fields.get("known"), BreachDetails::instant);
    Instant happenedAt =
        violations.read("happenedAt", fields.get("happened"), BreachDetails::instant);
    Integer people = violations.number("people", fields.get("people"), "protection.breach.number");
    Instant authority =
        violations.read("authorityNotifiedAt", fields.get("authority.at"), BreachDetails::instant);
    Instant told =
        violations.read("peopleNotifiedAt", fields.get("told.at"), BreachDetails::instant);
    BreachDetails details =
        new BreachDetails(
            fields.get("what"),
            knownAt,
            happenedAt,
            fields.get("data"),
            people,
            fields.get("consequences"),
            fields.get("measures"),
            authority,
            fields.get("authority.why"),
            told,
            fields.get("told.why"));
    violations.read(null, details, Constraints::check);
    violations.refuse();
    return details;
  }

  /** A moment as it is typed; empty for none. */
  public static String local(Instant time) {
    return time == null
        ? ""
        : LocalDateTime.ofInstant(time, PARIS).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  /**
   * A moment as it was typed; null for none.
   *
   * @throws BusinessRuleViolation {@code protection.breach.moment}, {@code date.implausible}
   */
  public static Instant instant(String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      LocalDateTime time = LocalDateTime.parse(typed.strip());
      if (time.getYear() > 9999 || !PartialDate.of(time.toLocalDate()).isPlausible()) {
        throw new BusinessRuleViolation("date.implausible", typed.strip());
      }
      return time.atZone(PARIS).toInstant();
    } catch (DateTimeParseException noTime) {
      throw new BusinessRuleViolation("protection.breach.moment", typed);
    }
  }
}
