package fr.essaim.core.protection.domain;

import fr.essaim.core.history.Aggregate;
import fr.essaim.core.protection.BreachDetails;
import fr.essaim.core.protection.BreachView;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.Violations;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A breach of personal data. From the moment that it is known the controller has 72 hours to tell
 * the authority, or writes down why not; what is learned later is added, nothing is deleted.
 */
@Entity
@Table(schema = "protection", name = "breach")
public class Breach extends Aggregate {

  /** 72 hours: GDPR, article 33 (1). */
  public static final Duration TIME_TO_NOTIFY = Duration.ofDays(3);

  @Column(name = "happened_at")
  private Instant happenedAt;

  @Column(name = "known_at")
  private Instant knownAt;

  private String what;

  @Column(name = "data_concerned")
  private String dataConcerned;

  private Integer people;
  private String consequences;
  private String measures;

  @Column(name = "authority_notified_at")
  private Instant authorityNotifiedAt;

  @Column(name = "authority_why_not")
  private String authorityWhyNot;

  @Column(name = "people_notified_at")
  private Instant peopleNotifiedAt;

  @Column(name = "people_why_not")
  private String peopleWhyNot;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected Breach() {}

  private Breach(String by, Instant now) {
    super(UUID.randomUUID());
    recordedBy = by;
    recordedAt = now;
  }

  /** Records a breach. */
  public static Breach record(BreachDetails details, String by, Instant now) {
    Breach breach = new Breach(by, now);
    breach.tell(details, now);
    breach.changes().noteAll("", Map.of(), details.fields());
    return breach;
  }

  /** Adds what was learned since, or done. */
  public void amend(BreachDetails details, Instant now) {
    Map<String, String> before = details().fields();
    tell(details, now);
    changes().noteAll("", before, details.fields());
  }

  @Override
  public String type() {
    return "breach";
  }

  @Override
  public String key() {
    return id().toString();
  }

  public BreachDetails details() {
    return new BreachDetails(
        what,
        knownAt,
        happenedAt,
        dataConcerned,
        people,
        consequences,
        measures,
        authorityNotifiedAt,
        authorityWhyNot,
        peopleNotifiedAt,
        peopleWhyNot);
  }

  public BreachView view(Instant now) {
    Instant deadline = knownAt.plus(TIME_TO_NOTIFY);
    return new BreachView(
        id(),
        version(),
        details(),
        recordedAt,
        deadline,
        Duration.between(now, deadline),
        countdown(deadline, now));
  }

  private BreachView.Countdown countdown(Instant deadline, Instant now) {
    if (authorityNotifiedAt != null) {
      return authorityNotifiedAt.isAfter(deadline)
          ? BreachView.Countdown.NOTIFIED_LATE
          : BreachView.Countdown.NOTIFIED;
    }
    if (!authorityWhyNot.isEmpty()) {
      return BreachView.Countdown.NOT_NOTIFIED;
    }
    return now.isAfter(deadline) ? BreachView.Countdown.LATE : BreachView.Countdown.RUNNING;
  }

  private void tell(BreachDetails details, Instant now) {
    Violations violations = new Violations();
    violations.read(null, details, Constraints::check);
    refuseFuture(
        violations, "knownAt", "protection.known-at.in-the-future", details.knownAt(), now);
    refuseFuture(
        violations,
        "authorityNotifiedAt",
        "protection.authority-notified-at.in-the-future",
        details.authorityNotifiedAt(),
        now);
    refuseFuture(
        violations,
        "peopleNotifiedAt",
        "protection.people-notified-at.in-the-future",
        details.peopleNotifiedAt(),
        now);
    violations.refuse();
    what = details.what();
    knownAt = details.knownAt();
    happenedAt = details.happenedAt();
    dataConcerned = details.dataConcerned();
    people = details.people();
    consequences = details.consequences();
    measures = details.measures();
    authorityNotifiedAt = details.authorityNotifiedAt();
    authorityWhyNot = details.authorityWhyNot();
    peopleNotifiedAt = details.peopleNotifiedAt();
    peopleWhyNot = details.peopleWhyNot();
  }

  private static void refuseFuture(
      Violations violations, String field, String code, Instant time, Instant now) {
    violations.check(field, time == null || !time.isAfter(now), code);
  }
}
