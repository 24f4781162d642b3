package fr.essaim.core.prototypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.CreateOrganisation;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.notifications.Notification;
import fr.essaim.core.notifications.NotificationKind;
import fr.essaim.core.notifications.NotificationService;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.RetryLater;
import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a visitor who finds a mistake to anyone who answers for the page. */
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
    PrototypeService service = system.get(PrototypeService.class);
    String key =
        system.inTransaction(
            () ->
                service.create(
                    new CreatePrototype(
                        "belencontre", Prototypes.details("Mon CV"), new PartialDate("2017"))));
    system.transaction(() -> service.publish(key));
    system.transaction(
        () ->
            service.create(
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
  void reachesTheAdministratorAloneWhenThePageIsNobodys() {
    report("/donnees", null, null);
    report("/autre", "account", "belencontre");

    try (Session staff = sessionOf(Role.MANAGER, "belencontre");
        Session administrator = sessionOf(Role.ADMINISTRATOR, "echo")) {
      assertThat(list(staff)).isEmpty();
      assertThat(list(administrator)).hasSize(2);
      assertThat(list(administrator)).extracting(MistakeReport::subjectKey).containsOnlyNulls();
      assertThatThrownBy(() -> dealWith(staff, list(administrator).get(0).id()))
          .isInstanceOf(NotAllowed.class);
    }
  }

  @Test
  void refusesAThingThatIsNotPublicLikeOneThatThereIsNot() {
    for (String key : List.of("brouillon", "rien")) {
      assertThatThrownBy(() -> report("/prototypes/" + key, "prototype", key))
          .isInstanceOfSatisfying(
              BusinessRuleViolation.class,
              refusal -> assertThat(refusal.code()).isEqualTo("prototypes.mistake.page-invalid"));
    }
    assertThatThrownBy(() -> report("/organisations/rien", "organisation", "rien"))
        .isInstanceOf(BusinessRuleViolation.class);
  }

  @Test
  void refusesTheFloodOfAMachine() {
    for (int i = 0; i < 20; i++) {
      report("/donnees", null, null);
    }

    assertThatThrownBy(() -> report("/donnees", null, null))
        .isInstanceOfSatisfying(
            RetryLater.class,
            refusal -> assertThat(refusal.code()).isEqualTo("prototypes.mistake.too-many"));
    report("/prototypes/mon-cv", "prototype", "mon-cv");
  }

  @Test
  void makesOneClientWaitAndNoOther() {
    Duration wait = Duration.ZERO;
    int free = 0;
    while (wait.isZero() && free < 100) {
      wait = waitOf("192.0.2.1");
      free++;
    }

    assertThat(free).isBetween(10, 30);
    assertThat(wait).isPositive();
    assertThat(waitOf("192.0.2.2")).isZero();
  }

  @Test
  void isAnsweredOnceInWordsByThoseWhoAreToldOfIt() {
    report("/prototypes/mon-cv", "prototype", "mon-cv");
    report("/organisations/echo", "organisation", "echo");

    try (Session staff = sessionOf(Role.STAFF, "belencontre");
        Session neighbour = sessionOf(Role.STAFF, "echo")) {
      report("/prototypes/mon-cv", "prototype", "mon-cv");
      assertThat(told(staff))
          .extracting(each -> each.happening().kind(), each -> each.happening().title())
          .containsExactly(tuple(NotificationKind.MISTAKE_REPORTED, "/prototypes/mon-cv"));
      assertThat(told(neighbour)).isEmpty();
      UUID id = UUID.fromString(told(staff).get(0).happening().thingKey());

      assertThatThrownBy(() -> answer(neighbour, id, "Merci.")).isInstanceOf(NotAllowed.class);
      refuses("prototypes.text.required", () -> answer(staff, id, " "));
      answer(staff, id, "Merci, c'est mardi.");

      MistakeReport answered = staff.inTransaction(() -> staff.get(MistakeReports.class).open(id));
      assertThat(answered.answer()).isEqualTo("Merci, c'est mardi.");
      assertThat(answered.isWaiting()).isFalse();
      refuses("prototypes.mistake.dealt-with", () -> answer(staff, id, "Encore."));
      List<?> emails =
          system
              .entityManager()
              .createNativeQuery(
                  "select text_body from mail.message where recipient = 'amina@example.org'")
              .getResultList();
      assertThat(emails).hasSize(1);
      assertThat(emails.get(0).toString()).contains(TEXT, "Merci, c'est mardi.");
    }
  }

  private static void refuses(String code, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class, rule -> assertThat(rule.code()).isEqualTo(code));
  }

  private static void answer(Session session, UUID id, String words) {
    session.transaction(() -> session.get(MistakeReports.class).answer(id, words));
  }

  private static List<Notification> told(Session session) {
    return session.inTransaction(() -> session.get(NotificationService.class).list());
  }

  @Test
  void areFoundByWordsPageOrganisationAndStateThoseThatWaitFirst() {
    report("/organisations/echo", "organisation", "echo");
    report("/prototypes/mon-cv", "prototype", "mon-cv");
    report("/donnees", null, null);

    try (Session administrator = sessionOf(Role.ADMINISTRATOR, "echo");
        Session staff = sessionOf(Role.STAFF, "echo")) {
      dealWith(administrator, list(staff).get(0).id());

      assertThat(list(administrator)).hasSize(3);
      assertThat(list(administrator).get(2).page()).isEqualTo("/organisations/echo");
      ListQuery all = ListQuery.all();
      assertThat(pages(administrator, all.with(MistakeFilters.PAGE, Set.of("/donnees"))))
          .containsExactly("/donnees");
      assertThat(pages(administrator, all.with(MistakeFilters.CENTRE, Set.of("belencontre"))))
          .containsExactly("/prototypes/mon-cv");
      assertThat(pages(administrator, all.with(MistakeFilters.STATE, MistakeState.DEALT_WITH)))
          .containsExactly("/organisations/echo");
      assertThat(pages(administrator, ListQuery.words("mon-cv")))
          .containsExactly("/prototypes/mon-cv");
      List<MistakeReport> exported = new ArrayList<>();
      staff.transaction(() -> staff.get(MistakeReports.class).export(all, exported::add));
      assertThat(exported).extracting(MistakeReport::page).containsExactly("/organisations/echo");
    }
  }

  private Duration waitOf(String client) {
    return visitor.get(MistakeReports.class).waitFor(client);
  }

  private static List<String> pages(Session session, ListQuery query) {
    return found(session, query).stream().map(MistakeReport::page).toList();
  }

  private static List<MistakeReport> found(Session session, ListQuery query) {
    return session.inTransaction(() -> session.get(MistakeReports.class).list(query).page().rows());
  }

  private void report(String page, String type, String key) {
    visitor.transaction(
        () ->
            visitor
                .get(MistakeReports.class)
                .report(new ReportMistake(page, type, key, TEXT, "amina@example.org", "fr")));
  }

  private static List<MistakeReport> list(Session session) {
    return found(session, ListQuery.all());
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
        () ->
            system.get(AccountService.class).open(email, email, new Grant(role, organisationKey)));
    Object id =
        system
            .entityManager()
            .createNativeQuery("select cast(id as text) from identity.account where email = ?1")
            .setParameter(1, email)
            .getSingleResult();
    return database.sessionOf(id.toString()).setting("essaim.base-uri", "https://essaim.test");
  }
}
