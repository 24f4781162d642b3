package fr.essaim.web.protection;

import fr.essaim.core.protection.BreachDetails;
import fr.essaim.core.protection.BreachView;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Violations;
import fr.essaim.web.drafts.TypedFields;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is typed about a breach; times are those of metropolitan France. */
public class BreachForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final TypedFields typed;

  private BreachForm(TypedFields typed) {
    this.typed = typed;
  }

  /** An empty form for what became known now. */
  static BreachForm at(Instant now) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("known", local(now));
    return new BreachForm(new TypedFields(fields, 0));
  }

  static BreachForm of(BreachView breach) {
    return new BreachForm(new TypedFields(fields(breach.details()), breach.version()));
  }

  private static Map<String, String> fields(BreachDetails details) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("what", details.what());
    fields.put("known", local(details.knownAt()));
    fields.put("happened", local(details.happenedAt()));
    fields.put("data", details.dataConcerned());
    fields.put("people", details.people() == null ? null : details.people().toString());
    fields.put("consequences", details.consequences());
    fields.put("measures", details.measures());
    fields.put("authority.at", local(details.authorityNotifiedAt()));
    fields.put("authority.why", details.authorityWhyNot());
    fields.put("told.at", local(details.peopleNotifiedAt()));
    fields.put("told.why", details.peopleWhyNot());
    return fields;
  }

  /** Somebody else saved meanwhile: what both typed is to be looked at. */
  void meet(BreachView current) {
    typed.meet(typed.changedIn(fields(current.details())), current.version());
  }

  /** The texts and, of a conflict, both sides. */
  public TypedFields getTyped() {
    return typed;
  }

  BreachDetails details() {
    Map<String, String> values = typed.getValues();
    Violations violations = new Violations();
    Instant knownAt = violations.read("knownAt", values.get("known"), BreachForm::instant);
    Instant happenedAt = violations.read("happenedAt", values.get("happened"), BreachForm::instant);
    Integer number = violations.read("people", values.get("people"), BreachForm::number);
    Instant authority =
        violations.read("authorityNotifiedAt", values.get("authority.at"), BreachForm::instant);
    Instant told = violations.read("peopleNotifiedAt", values.get("told.at"), BreachForm::instant);
    BreachDetails details =
        violations.read(
            null,
            number,
            many ->
                new BreachDetails(
                    values.get("what"),
                    knownAt,
                    happenedAt,
                    values.get("data"),
                    many,
                    values.get("consequences"),
                    values.get("measures"),
                    authority,
                    values.get("authority.why"),
                    told,
                    values.get("told.why")));
    violations.refuse();
    return details;
  }

  private static String local(Instant time) {
    return time == null
        ? null
        : LocalDateTime.ofInstant(time, PARIS).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private static Instant instant(String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return LocalDateTime.parse(typed.strip()).atZone(PARIS).toInstant();
    } catch (DateTimeParseException noTime) {
      throw new BusinessRuleViolation("protection.breach.moment", typed);
    }
  }

  private static Integer number(String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return Integer.valueOf(typed.strip());
    } catch (NumberFormatException noNumber) {
      throw new BusinessRuleViolation("protection.breach.number", typed);
    }
  }
}
