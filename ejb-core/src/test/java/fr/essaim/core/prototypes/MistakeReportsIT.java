package fr.essaim.core.prototypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.identity.AccountDesk;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.network.CreateOrganisation;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.Session;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a visitor who finds a mistake to whoever answers for the page. */
class MistakeReportsIT {

  private static final String TEXT = "La date de l'atelier est fausse.";

  private Database database;
  private Session system;
  private Session visitor;

  @BeforeEach
  void open() {
    database = Database.emptied();
    system = database.session().with(ProofElsewhere.class, Prototypes.noProof());
    visitor = database.sessionOf(null);
    for (String key : List.of("belencontre", "echo")) {
      system.transaction(
          () ->
              system
                  .get(OrganisationDirectory.class)
                  .create(
                      new CreateOrganisation(
                          key,
                          OrganisationDetails.of(
                              "Centre " + key, OrganisationKind.SOCIAL_CENTRE))));
    }
    PrototypeDesk desk = system.get(PrototypeDesk.class);
    String key =
        system.inTransaction(
            () ->
                desk.create(
                    new CreatePrototype(
                        "belencontre", Prototypes.details("Mon CV"), new PartialDate("2017"))));
    system.transaction(() -> desk.publish(key));
    system.transaction(
        () ->
            desk.create(
                new CreatePrototype(
                    "belencontre", Prototypes.details("Brouillon"), new PartialDate("2017"))));
  }

  @AfterEach
  void close() {
    visitor.close();
    system.close();
  }

  @Test
  void reachesTheStaffOfTheStewardAndTheAdministratorAndNobodyElse() {
    report("/prototypes/mon-cv", "prototype", "mon-cv");

    try (Session staff = sessionOf(Role.STAFF, "belencontre");
        Session neighbour = sessionOf(Role.STAFF, "echo");
        Session administrator = sessionOf(Role.ADMINISTRATOR, "echo")) {
      MistakeReport report = list(staff).get(0);
      assertThat(report.text()).isEqualTo(TEXT);
      assertThat(report.email()).isEqualTo("amina@example.org");
      assertThat(report.page()).isEqualTo("/prototypes/mon-cv");
      assertThat(report.organisation().name()).isEqualTo("Centre belencontre");
      assertThat(list(neighbour)).isEmpty();
      assertThat(list(administrator)).containsExactly(report);
      assertThat(waiting(staff)).isEqualTo(1);
      assertThat(waiting(neighbour)).isZero();
      assertThatThrownBy(() -> dealWith(neighbour, report.id())).isInstanceOf(NotAllowed.class);

      dealWith(staff, report.id());

      assertThat(waiting(staff)).isZero();
      MistakeReport done = list(staff).get(0);
      assertThat(done.isWaiting()).isFalse();
      assertThat(done.dealtWithAt()).isEqualTo(Session.NOW);
      assertThat(done.dealtWithBy()).isEqualTo("STAFF@belencontre.example");
    }
    assertThatThrownBy(() -> list(visitor)).isInstanceOf(NotAllowed.class);
  }

  @Test
  void reachesTheOrganisationWhosePageItIsAbout() {
    report("/organisations/echo", "organisation", "echo");

    try (Session staff = sessionOf(Role.STAFF, "echo")) {
      assertThat(list(staff)).hasSize(1);
    }
  }

  @Test
  void reachesTheAdministratorAloneWhenThePageIsNobodysOrNotPublic() {
    report("/donnees", null, null);
    report("/prototypes/brouillon", "prototype", "brouillon");
    report("/prototypes/rien", "prototype", "rien");
    report("/autre", "account", "belencontre");

    try (Session staff = sessionOf(Role.MANAGER, "belencontre");
        Session administrator = sessionOf(Role.ADMINISTRATOR, "echo")) {
      assertThat(list(staff)).isEmpty();
      assertThat(list(administrator)).hasSize(4);
      assertThat(list(administrator)).extracting(MistakeReport::subjectKey).containsOnlyNulls();
      assertThatThrownBy(() -> dealWith(staff, list(administrator).get(0).id()))
          .isInstanceOf(NotAllowed.class);
    }
  }

  @Test
  void refusesTheFloodOfAMachine() {
    for (int i = 0; i < 20; i++) {
      report("/donnees", null, null);
    }

    assertThatThrownBy(() -> report("/donnees", null, null))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refusal -> assertThat(refusal.code()).isEqualTo("prototypes.mistake.too-many"));
    report("/prototypes/mon-cv", "prototype", "mon-cv");
  }

  private void report(String page, String type, String key) {
    visitor.transaction(
        () ->
            visitor
                .get(MistakeReports.class)
                .report(new ReportMistake(page, type, key, TEXT, "amina@example.org")));
  }

  private static List<MistakeReport> list(Session session) {
    return session.inTransaction(() -> session.get(MistakeReports.class).list());
  }

  private static long waiting(Session session) {
    return session.inTransaction(() -> session.get(MistakeReports.class).waiting());
  }

  private static void dealWith(Session session, UUID id) {
    session.transaction(() -> session.get(MistakeReports.class).dealtWith(id));
  }

  private Session sessionOf(Role role, String organisationKey) {
    String email = role + "@" + organisationKey + ".example";
    system.transaction(
        () -> system.get(AccountDesk.class).open(email, email, role, organisationKey));
    Object id =
        system
            .entityManager()
            .createNativeQuery("select cast(id as text) from identity.account where email = ?1")
            .setParameter(1, email)
            .getSingleResult();
    return database.sessionOf(id.toString());
  }
}
