package fr.essaim.web.protection;

import fr.essaim.core.protection.BreachDetails;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** What is typed about a breach; times are those of metropolitan France. */
public class BreachForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private String what;
  private LocalDateTime known;
  private LocalDateTime happened;
  private String data;
  private Integer people;
  private String consequences;
  private String measures;
  private LocalDateTime authorityAt;
  private String authorityWhyNot;
  private LocalDateTime peopleAt;
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
    form.people = details.people();
    form.consequences = details.consequences();
    form.measures = details.measures();
    form.authorityAt = local(details.authorityNotifiedAt());
    form.authorityWhyNot = details.authorityWhyNot();
    form.peopleAt = local(details.peopleNotifiedAt());
    form.peopleWhyNot = details.peopleWhyNot();
    return form;
  }

  BreachDetails details() {
    return new BreachDetails(
        what,
        instant(known),
        instant(happened),
        data,
        people,
        consequences,
        measures,
        instant(authorityAt),
        authorityWhyNot,
        instant(peopleAt),
        peopleWhyNot);
  }

  private static LocalDateTime local(Instant time) {
    return time == null
        ? null
        : LocalDateTime.ofInstant(time, PARIS).truncatedTo(ChronoUnit.MINUTES);
  }

  private static Instant instant(LocalDateTime time) {
    return time == null ? null : time.atZone(PARIS).toInstant();
  }

  public String getWhat() {
    return what;
  }

  public void setWhat(String what) {
    this.what = what;
  }

  public LocalDateTime getKnown() {
    return known;
  }

  public void setKnown(LocalDateTime known) {
    this.known = known;
  }

  public LocalDateTime getHappened() {
    return happened;
  }

  public void setHappened(LocalDateTime happened) {
    this.happened = happened;
  }

  public String getData() {
    return data;
  }

  public void setData(String data) {
    this.data = data;
  }

  public Integer getPeople() {
    return people;
  }

  public void setPeople(Integer people) {
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

  public LocalDateTime getAuthorityAt() {
    return authorityAt;
  }

  public void setAuthorityAt(LocalDateTime authorityAt) {
    this.authorityAt = authorityAt;
  }

  public String getAuthorityWhyNot() {
    return authorityWhyNot;
  }

  public void setAuthorityWhyNot(String authorityWhyNot) {
    this.authorityWhyNot = authorityWhyNot;
  }

  public LocalDateTime getPeopleAt() {
    return peopleAt;
  }

  public void setPeopleAt(LocalDateTime peopleAt) {
    this.peopleAt = peopleAt;
  }

  public String getPeopleWhyNot() {
    return peopleWhyNot;
  }

  public void setPeopleWhyNot(String peopleWhyNot) {
    this.peopleWhyNot = peopleWhyNot;
  }
}
