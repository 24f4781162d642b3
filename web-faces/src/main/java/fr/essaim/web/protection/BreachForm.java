package fr.essaim.web.protection;

import fr.essaim.core.protection.BreachDetails;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Violations;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** What is typed about a breach; times are those of metropolitan France. */
public class BreachForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private String what;
  private String known;
  private String happened;
  private String data;
  private String people;
  private String consequences;
  private String measures;
  private String authorityAt;
  private String authorityWhyNot;
  private String peopleAt;
  private String peopleWhyNot;

  /** An empty form for what became known now. */
  static BreachForm at(Instant now) {
    BreachForm form = new BreachForm();
    form.known = local(now);
    return form;
  }

  static BreachForm of(BreachDetails details) {
    BreachForm form = new BreachForm();
    form.what = details.what();
    form.known = local(details.knownAt());
    form.happened = local(details.happenedAt());
    form.data = details.dataConcerned();
    form.people = details.people() == null ? null : details.people().toString();
    form.consequences = details.consequences();
    form.measures = details.measures();
    form.authorityAt = local(details.authorityNotifiedAt());
    form.authorityWhyNot = details.authorityWhyNot();
    form.peopleAt = local(details.peopleNotifiedAt());
    form.peopleWhyNot = details.peopleWhyNot();
    return form;
  }

  BreachDetails details() {
    Violations violations = new Violations();
    Instant knownAt = violations.read("knownAt", known, BreachForm::instant);
    Instant happenedAt = violations.read("happenedAt", happened, BreachForm::instant);
    Integer number = violations.read("people", people, BreachForm::number);
    Instant authority = violations.read("authorityNotifiedAt", authorityAt, BreachForm::instant);
    Instant told = violations.read("peopleNotifiedAt", peopleAt, BreachForm::instant);
    BreachDetails details =
        violations.read(
            null,
            number,
            many ->
                new BreachDetails(
                    what,
                    knownAt,
                    happenedAt,
                    data,
                    many,
                    consequences,
                    measures,
                    authority,
                    authorityWhyNot,
                    told,
                    peopleWhyNot));
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

  public String getWhat() {
    return what;
  }

  public void setWhat(String what) {
    this.what = what;
  }

  public String getKnown() {
    return known;
  }

  public void setKnown(String known) {
    this.known = known;
  }

  public String getHappened() {
    return happened;
  }

  public void setHappened(String happened) {
    this.happened = happened;
  }

  public String getData() {
    return data;
  }

  public void setData(String data) {
    this.data = data;
  }

  public String getPeople() {
    return people;
  }

  public void setPeople(String people) {
    this.people = people;
  }

  public String getConsequences() {
    return consequences;
  }

  public void setConsequences(String consequences) {
    this.consequences = consequences;
  }

  public String getMeasures() {
    return measures;
  }

  public void setMeasures(String measures) {
    this.measures = measures;
  }

  public String getAuthorityAt() {
    return authorityAt;
  }

  public void setAuthorityAt(String authorityAt) {
    this.authorityAt = authorityAt;
  }

  public String getAuthorityWhyNot() {
    return authorityWhyNot;
  }

  public void setAuthorityWhyNot(String authorityWhyNot) {
    this.authorityWhyNot = authorityWhyNot;
  }

  public String getPeopleAt() {
    return peopleAt;
  }

  public void setPeopleAt(String peopleAt) {
    this.peopleAt = peopleAt;
  }

  public String getPeopleWhyNot() {
    return peopleWhyNot;
  }

  public void setPeopleWhyNot(String peopleWhyNot) {
    this.peopleWhyNot = peopleWhyNot;
  }
}
