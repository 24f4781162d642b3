package fr.essaim.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.identity.domain.Account;
import fr.essaim.core.identity.domain.Accounts;
import fr.essaim.core.identity.internal.AuditLines;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.MovingClock;
import fr.essaim.core.testing.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditTrailIT {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final MovingClock clock = new MovingClock();
  private final Session session = Database.emptied().session().with(Clock.class, clock);
  private String amina;

  @BeforeEach
  void threeActs() {
    session.transaction(
        () ->
            session
                .get(Accounts.class)
                .add(Account.open("amina@example.org", "Amina Belhadj", "hash", Session.NOW)));
    amina =
        (String)
            session
                .entityManager()
                .createNativeQuery("select cast(id as text) from identity.account")
                .getSingleResult();
    note(amina, "prototype.publish", "echo", "prototype/mon-cv");
    clock.pass(Duration.ofDays(1));
    note(amina, "prototype.withdraw", "echo", "prototype/mon-cv");
    note(Access.SYSTEM, "import.run", null, "import/programme");
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void tellsWhoDidWhatNewestFirst() {
    ListResult<AuditLine> page = list(ListQuery.all());

    assertThat(page.total()).isEqualTo(3);
    assertThat(page.rows())
        .extracting(AuditLine::act)
        .containsExactly("import.run", "prototype.withdraw", "prototype.publish");
    AuditLine first = page.rows().get(2);
    assertThat(first.person()).isEqualTo("Amina Belhadj");
    assertThat(first.caller()).isEqualTo(amina);
    assertThat(first.at()).isEqualTo(Session.NOW);
    assertThat(first.organisationKey()).isEqualTo("echo");
    assertThat(first.subject()).isEqualTo("prototype/mon-cv");
    assertThat(page.rows().get(0).person()).isNull();
    assertThat(page.rows().get(0).caller()).isEqualTo("system");
  }

  @Test
  void findsAPersonByPartOfTheNameWithoutAccentsByTheAddressOrByTheAccount() {
    assertThat(acts(by("amína bel"))).hasSize(2);
    assertThat(acts(by("AMINA@example"))).hasSize(2);
    assertThat(acts(by(amina))).hasSize(2);
    assertThat(acts(by("system"))).containsExactly("import.run");
    assertThat(acts(by("%"))).isEmpty();
  }

  @Test
  void narrowsByActOrganisationSubjectAndPeriod() {
    assertThat(acts(by(AuditFilters.ACT, "prototype.publish")))
        .containsExactly("prototype.publish");
    assertThat(acts(by(AuditFilters.ORGANISATION, "echo"))).hasSize(2);
    assertThat(acts(by(AuditFilters.SUBJECT, "MON-CV"))).hasSize(2);
    assertThat(acts(between(ListQuery.all(), TODAY, TODAY))).containsExactly("prototype.publish");
    assertThat(acts(by(AuditFilters.FROM, TODAY.plusDays(1).toString()))).hasSize(2);
    assertThat(
            acts(
                between(
                    by("amina")
                        .with(AuditFilters.ORGANISATION, Set.of("echo"))
                        .with(AuditFilters.SUBJECT, Set.of("cv")),
                    TODAY,
                    TODAY.plusDays(1))))
        .hasSize(2);
  }

  @Test
  void givesAPageAtATime() {
    ListResult<AuditLine> second = list(ListQuery.all().atPage(2).ofSize(2));

    assertThat(second.rows()).extracting(AuditLine::act).containsExactly("prototype.publish");
    assertThat(second.page().pages()).isEqualTo(2);
  }

  @Test
  void knowsEveryActOnce() {
    note(amina, "prototype.publish", "echo", "prototype/autre");

    assertThat(session.inTransaction(() -> session.get(AuditTrail.class).acts()))
        .containsExactly("import.run", "prototype.publish", "prototype.withdraw");
  }

  private void note(String caller, String act, String organisation, String subject) {
    session.transaction(
        () ->
            session
                .get(AuditLines.class)
                .add(
                    caller,
                    act,
                    new Access.Use(Permission.PROTOTYPE_PUBLISH, organisation, subject)));
  }

  private List<String> acts(ListQuery query) {
    return list(query).rows().stream().map(AuditLine::act).toList();
  }

  private ListResult<AuditLine> list(ListQuery query) {
    return session.inTransaction(() -> session.get(AuditTrail.class).list(query));
  }

  private static ListQuery by(String person) {
    return by(AuditFilters.PERSON, person);
  }

  private static ListQuery by(String filter, String value) {
    return ListQuery.all().with(filter, Set.of(value));
  }

  private static ListQuery between(ListQuery query, LocalDate from, LocalDate to) {
    return query
        .with(AuditFilters.FROM, Set.of(from.toString()))
        .with(AuditFilters.TO, Set.of(to.toString()));
  }
}
