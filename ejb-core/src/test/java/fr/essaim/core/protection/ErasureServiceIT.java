package fr.essaim.core.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.protection.internal.Eraser;
import fr.essaim.core.protection.internal.ErasureLedger;
import fr.essaim.core.protection.internal.LogCleaning;
import fr.essaim.core.protection.internal.PlaceReminder;
import fr.essaim.core.protection.internal.Purge;
import fr.essaim.core.register.OnErasure;
import fr.essaim.core.register.Processing;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.Session;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody leaves and nothing of them stays but what a law wants. */
class ErasureServiceIT {

  private static final String NAME = "Zélie Quenouille";
  private static final String EMAIL = "zelie.quenouille@example.org";

  @TempDir private Path directory;

  private Database database;
  private Session system;
  private UUID zelie;

  @BeforeEach
  void open() {
    database = Database.emptied();
    system = session(database.session(), List.of());
    zelie = People.account(system, EMAIL, NAME, Role.MANAGER);
    People.account(system, "admin@example.org", "Ada Ministre", Role.ADMINISTRATOR);
    system.transaction(this::leaveTracesEverywhere);
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void nothingOfThePersonIsLeftInAnyColumnOfTheDatabase() {
    assertThat(People.placesOf(system, EMAIL))
        .contains(
            "identity.account.email",
            "network.organisation.private_contact_email",
            "history.change_line.after",
            "drafts.edit_draft.fields",
            "prototypes.mistake_report.email",
            "people.profile.email",
            "participation.testimony.text",
            "participation.idea.need",
            "mail.message.recipient",
            "publication.open_document.nquads");

    eraseOwn();
    assertThat(People.placesOf(system, EMAIL)).containsExactly("publication.open_document.nquads");
    review(place -> true);
    publishAnew();

    assertThat(People.placesOf(system, EMAIL)).isEmpty();
    assertThat(People.placesOf(system, NAME)).isEmpty();
    assertThat(People.placesOf(system, "Quenouille")).isEmpty();
    assertThat(text("select count(*) from people.profile")).isEqualTo("0");
    assertThat(People.placesOf(system, "zelie.avant@example.org")).isEmpty();
    assertThat(People.placesOf(system, "zelie.demain@example.org")).isEmpty();
    assertThat(text("select count(*) from mail.message")).isEqualTo("1");
  }

  @Test
  void aNameStandsUntilSomebodySaysThatItIsTheirs() {
    eraseOwn();
    assertThat(text("select creators from prototypes.prototype"))
        .isEqualTo("Amina Exemple, " + NAME);
    assertThat(places())
        .extracting(ErasurePlace::column)
        .contains("prototypes.prototype.creators", "publication.open_document.nquads");
    assertThat(places()).extracting(ErasurePlace::text).anyMatch(shown -> shown.contains(NAME));
    assertThat(places())
        .filteredOn(place -> place.document() != null)
        .singleElement()
        .satisfies(
            place ->
                assertThat(place.document()).isEqualTo("http://essaim.test/doc/prototype/mon-cv"))
        .extracting(ErasurePlace::text)
        .isEqualTo(NAME + " " + EMAIL);

    review(place -> place.blotted() || place.column().equals("prototypes.prototype.creators"));

    assertThat(text("select creators from prototypes.prototype"))
        .isEqualTo("Amina Exemple, [nom effacé]");
    assertThat(text("select personal_contact from prototypes.prototype"))
        .isEqualTo(NAME + " <[adresse effacée]>");
    assertThat(places()).isEmpty();
    assertThat(text("select count(*) from protection.erasure_place")).isEqualTo("0");
  }

  @Test
  void whatStandsInMoreTextsThanAnybodyCanLookAtIsAskedAboutInNone() {
    reports(201, "Écrit par Zélie Quenouille, dit-on.");

    eraseOwn();

    assertThat(places()).noneMatch(place -> place.text().contains("dit-on"));
    assertThat(
            text("select count(*) from prototypes.mistake_report where text like '%Quenouille%'"))
        .isEqualTo("201");
  }

  @Test
  void anAddressThatStandsInMoreTextsThanTheBoundWaitsForSomebodyToLook() {
    reports(101, "Écrire à " + EMAIL);

    eraseOwn();

    assertThat(text("select count(*) from prototypes.mistake_report where text like '%@%'"))
        .isEqualTo("102");
    assertThat(text("select count(*) from protection.erasure_place where blotted_at is null"))
        .isNotEqualTo("0");
  }

  @Test
  void whatWasBlottedOutUnseenIsKeptUnreadableAndCanBePutBack() {
    String before = text("select text from prototypes.mistake_report");
    eraseOwn();
    assertThat(text("select text from prototypes.mistake_report"))
        .isEqualTo("Écrivez à [adresse effacée], pas à marie@example.org.");
    assertThat(People.placesOf(system, EMAIL)).doesNotContain("protection.erasure_place.sealed");

    review(place -> !place.column().equals("prototypes.mistake_report.text"));

    assertThat(text("select text from prototypes.mistake_report")).isEqualTo(before);
  }

  @Test
  void whatWasKeptOfATextIsForgottenWhenItsTimeIsOver() {
    eraseOwn();
    system.transaction(
        () ->
            People.run(
                system,
                "update protection.erasure_place set blotted_at = ?1 where blotted_at is not null",
                People.now().minusDays(91)));

    system.get(Purge.class).run();

    assertThat(text("select count(*) from protection.erasure_place where blotted_at is not null"))
        .isEqualTo("0");
    assertThat(text("select count(*) from protection.erasure_place")).isNotEqualTo("0");
  }

  @Test
  void aDocumentThatNobodyMakesAnewIsWithdrawnWithinTheHour() {
    eraseOwn();
    system.transaction(() -> system.get(LogCleaning.class).run());
    assertThat(text("select count(*) from publication.open_document")).isEqualTo("1");

    Instant later = Session.NOW.plus(Duration.ofMinutes(31));
    try (Session afterwards = database.session()) {
      afterwards.with(Clock.class, Clock.fixed(later, ZoneId.of("Europe/Paris")));
      afterwards.transaction(() -> afterwards.get(LogCleaning.class).run());
    }

    assertThat(text("select string_agg(tombstone || nquads, ',') from publication.open_document"))
        .isEqualTo("true,true");
    assertThat(People.placesOf(system, EMAIL)).isEmpty();
  }

  @Test
  void onlyAdministratorsLookAtPlaces() {
    eraseOwn();
    UUID place = places().get(0).id();
    UUID other = People.account(system, "b@example.org", "B", Role.MANAGER);
    try (Session manager = session(database.sessionOf(other.toString()), List.of())) {
      ErasureReview review = manager.get(ErasureReview.class);
      assertThatThrownBy(() -> manager.transaction(review::places)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> manager.transaction(review::waiting)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> manager.transaction(() -> review.erase(place)))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> manager.transaction(() -> review.keep(place)))
          .isInstanceOf(NotAllowed.class);
    }
  }

  @Test
  void administratorsAreToldByEMailOfWhatWaitsAndAgainAfterAWeek() {
    eraseOwn();
    system.transaction(() -> system.get(PlaceReminder.class).run());
    system.transaction(() -> system.get(PlaceReminder.class).run());

    assertThat(
            text(
                "select string_agg(recipient || ' ' || text_body, '|') from mail.message"
                    + " where about = 'erasure-places'"))
        .startsWith("admin@example.org")
        .contains("/intranet/administration/demandes", "24 décembre 2026")
        .doesNotContain("|", "Quenouille");
    system.transaction(
        () ->
            People.run(
                system,
                "update protection.erasure_place set reminded_at = ?1",
                People.now().minusDays(8)));
    assertThat(system.inTransaction(() -> system.get(PlaceReminder.class).run())).isEqualTo(1);
  }

  private void reports(int number, String text) {
    system.transaction(
        () -> {
          for (int i = 0; i < number; i++) {
            People.run(
                system,
                "insert into prototypes.mistake_report (id, page, text, email, reported_at,"
                    + " version) values (?1, '/', ?2, '', ?3, 1)",
                UUID.randomUUID(),
                text,
                People.now());
          }
        });
  }

  private List<ErasurePlace> places() {
    return system.inTransaction(system.get(ErasureReview.class)::places);
  }

  /** Decides all places, however many. */
  private void review(Predicate<ErasurePlace> isTheirs) {
    ErasureReview review = system.get(ErasureReview.class);
    for (List<ErasurePlace> waiting = places(); !waiting.isEmpty(); waiting = places()) {
      for (ErasurePlace place : waiting) {
        system.transaction(
            () -> {
              if (isTheirs.test(place)) {
                review.erase(place.id());
              } else {
                review.keep(place.id());
              }
            });
      }
    }
  }

  @Test
  void editionsThatHoldWhatNamedThePersonAreEmptiedAndOthersStay() {
    edition("prototypes", 1);
    edition("organisations", 1);

    eraseOwn();
    publishAnew();

    assertThat(
            text(
                "select string_agg(dataset, ',') from publication.edition where withdrawn_at is not null"))
        .isEqualTo("prototypes");
    assertThat(
            text(
                "select string_agg(dataset, ',') from publication.edition_file where content is null"))
        .isEqualTo("prototypes");
  }

  private void edition(String dataset, int position) {
    system.transaction(
        () -> {
          People.run(
              system,
              "insert into publication.edition values (?1, '2026-10-01', 1, ?2, ?3, null)",
              dataset,
              position,
              People.now());
          People.run(
              system,
              "insert into publication.edition_file values (?1, '2026-10-01', 1, 'csv', 1, 'd',"
                  + " cast('x' as bytea))",
              dataset);
        });
  }

  @Test
  void othersKeepWhatTheyWrote() {
    eraseOwn();
    review(place -> true);

    assertThat(text("select creators from prototypes.prototype"))
        .isEqualTo("Amina Exemple, [nom effacé]");
    assertThat(text("select text from prototypes.mistake_report"))
        .isEqualTo("Écrivez à [adresse effacée], pas à marie@example.org.");
  }

  @Test
  void aLongerAddressOrNameIsSomebodyElses() {
    String others = "marie-" + EMAIL + " " + EMAIL + ".au " + "Ma" + NAME.toLowerCase(Locale.ROOT);
    system.transaction(
        () -> People.run(system, "update prototypes.mistake_report set text = ?1", others));

    eraseOwn();

    assertThat(text("select text from prototypes.mistake_report")).isEqualTo(others);
  }

  @Test
  void aHistoryTellsThatTheAccountWasErased() {
    eraseOwn();

    assertThat(text("select account_id from history.change_line")).isEqualTo(Access.ERASED);
    assertThat(text("select started_by from imports.run")).isEqualTo(Access.ERASED);
  }

  @Test
  void askForThePasswordFirst() {
    try (Session own = session(database.sessionOf(zelie.toString()), List.of())) {
      assertThatThrownBy(
              () -> own.transaction(() -> own.get(ErasureService.class).eraseOwn("pas le bon")))
          .isInstanceOfSatisfying(
              BusinessRuleViolation.class,
              refusal -> assertThat(refusal.code()).isEqualTo("identity.password.wrong"));
    }
    assertThat(People.placesOf(system, EMAIL)).isNotEmpty();
  }

  @Test
  void saysBeforehandWhatItWillDo() {
    try (Session own = session(database.sessionOf(zelie.toString()), List.of())) {
      ErasurePlan plan = own.inTransaction(() -> own.get(ErasureService.class).ownPlan());

      assertThat(plan.parts())
          .contains(
              new ErasurePlan.Part(Processing.ACCOUNTS, OnErasure.DELETED, 3),
              new ErasurePlan.Part(Processing.DRAFTS, OnErasure.DELETED, 1),
              new ErasurePlan.Part(Processing.HISTORY, OnErasure.ANONYMISED, 1));
    }
  }

  @Test
  void anAdministratorErasesOnRequestWithAReasonAndNobodyElseDoes() {
    ErasureService service = system.get(ErasureService.class);
    assertThatThrownBy(() -> system.transaction(() -> service.eraseOnRequest(zelie, " ")))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refusal -> assertThat(refusal.code()).isEqualTo("protection.reason.missing"));

    assertThatThrownBy(
            () -> system.transaction(() -> service.eraseOnRequest(zelie, "Lettre de " + NAME)))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refusal -> assertThat(refusal.code()).isEqualTo("protection.reason.names-the-person"));

    system.transaction(() -> service.eraseOnRequest(zelie, "Lettre du 3 novembre"));

    assertThat(system.inTransaction(service::recent))
        .containsExactly(
            new Erasure(zelie, Session.NOW, Erasure.Cause.REQUEST, "Lettre du 3 novembre"));
    UUID other = People.account(system, "b@example.org", "B", Role.MANAGER);
    try (Session manager = session(database.sessionOf(other.toString()), List.of())) {
      assertThatThrownBy(
              () ->
                  manager.transaction(
                      () -> manager.get(ErasureService.class).eraseOnRequest(other, "Je veux")))
          .isInstanceOf(NotAllowed.class);
    }
  }

  @Test
  void theLastAdministratorStays() {
    UUID last = UUID.fromString(text("select id from identity.account where email like 'admin%'"));

    assertThatThrownBy(
            () ->
                system.transaction(
                    () -> system.get(ErasureService.class).eraseOnRequest(last, "Lettre")))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refusal ->
                assertThat(refusal.code()).isEqualTo("protection.erasure.last-administrator"));
  }

  @Test
  void whatALawWantsIsKeptApartUntilItsDayAndGoesThen() {
    RetainedByLaw accounts =
        account ->
            List.of(
                new RetainedByLaw.Retained(
                    LegalRetention.ACCOUNTING,
                    "expense/1",
                    "{\"payee\": \"" + NAME + "\"}",
                    LocalDate.of(2036, 12, 31)),
                new RetainedByLaw.Retained(
                    LegalRetention.EUROPEAN_FUNDS, "old", "{}", LocalDate.of(2020, 12, 31)));
    try (Session own = session(database.sessionOf(zelie.toString()), List.of(accounts))) {
      own.transaction(() -> own.get(ErasureService.class).eraseOwn(People.PASSWORD));
    }
    review(place -> true);
    publishAnew();

    assertThat(People.placesOf(system, NAME)).containsExactly("protection.restricted.content");
    assertThat(system.inTransaction(system.get(ErasureService.class)::restricted))
        .containsExactly(
            new RestrictedData(LegalRetention.ACCOUNTING, 1, LocalDate.of(2036, 12, 31)));

    system.get(Purge.class).run();
    assertThat(People.placesOf(system, NAME)).hasSize(1);
    system.transaction(
        () -> People.run(system, "update protection.restricted set until = '2026-11-23'"));
    system.get(Purge.class).run();

    assertThat(People.placesOf(system, NAME)).isEmpty();
  }

  @Test
  void theLedgerBesideTheDatabaseHasALineAfterwardsAndOnlyOne() throws Exception {
    eraseOwn();
    Path file = directory.resolve("erasures.jsonl");
    assertThat(file).doesNotExist();

    system.transaction(() -> system.get(ErasureLedger.class).complete());
    system.transaction(() -> system.get(ErasureLedger.class).complete());

    assertThat(Files.readAllLines(file))
        .containsExactly("{\"at\":\"2026-11-24T09:00:00Z\",\"subject\":\"account/" + zelie + "\"}");
  }

  @Test
  void aReplayErasesWhoeverARestoreBroughtBackAndNobodyElse() {
    UUID neverBack = UUID.randomUUID();
    List<Erasure> ledger =
        List.of(
            new Erasure(zelie, Session.NOW, Erasure.Cause.RESTORED, ""),
            new Erasure(neverBack, Session.NOW, Erasure.Cause.RESTORED, ""));

    int back = system.inTransaction(() -> system.get(ErasureService.class).replay(ledger));
    int again = system.inTransaction(() -> system.get(ErasureService.class).replay(ledger));
    publishAnew();
    assertThat(places()).isNotEmpty();

    assertThat(back).isEqualTo(1);
    assertThat(again).isZero();
    assertThat(People.placesOf(system, EMAIL)).isEmpty();
    assertThat(system.inTransaction(() -> system.get(ErasureLedger.class).complete())).isZero();
  }

  @Test
  void aClosedAccountIsErasedWhenItsTimeIsOver() {
    system.transaction(
        () ->
            People.run(
                system,
                "update identity.account set closed_at = ?1 where id = ?2",
                People.now().minusDays(29),
                zelie));
    system.get(Purge.class).run();
    assertThat(system.inTransaction(() -> system.get(Eraser.class).find(zelie))).isPresent();

    system.setting("essaim.keep.closed-accounts", "28");
    system.get(Purge.class).run();

    assertThat(system.inTransaction(() -> system.get(Eraser.class).find(zelie))).isEmpty();
  }

  private void eraseOwn() {
    try (Session own = session(database.sessionOf(zelie.toString()), List.of())) {
      own.transaction(() -> own.get(ErasureService.class).eraseOwn(People.PASSWORD));
      assertThat(own.events()).containsExactly(new Erased(zelie));
    }
  }

  /** What the publisher does with the outbox, and then the job that cleans the log. */
  private void publishAnew() {
    assertThat(text("select string_agg(distinct type || '/' || key, ',') from publication.outbox"))
        .isEqualTo("prototype/mon-cv");
    system.transaction(
        () -> {
          People.run(
              system,
              "insert into publication.open_document values"
                  + " (2, 'http://essaim.test/doc/prototype/mon-cv', 'prototypes', '<a> <b> .',"
                  + " 'f', false, ?1)",
              People.now());
          assertThat(system.get(LogCleaning.class).run()).isEqualTo(1);
        });
  }

  private void leaveTracesEverywhere() {
    People.run(
        system,
        "insert into network.organisation (id, key, name, kind, private_contact_name,"
            + " private_contact_email, private_contact_phone, internal_note, publication,"
            + " created_at, changed_at, version) values (?1, 'echo', 'Écho', 'SOCIAL_CENTRE', ?2,"
            + " ?3, '03 20 00 00 00', ?4, 'DRAFT', ?5, ?5, 1)",
        UUID.randomUUID(),
        NAME,
        EMAIL.toUpperCase(Locale.ROOT),
        "Voir " + NAME,
        People.now());
    UUID prototype = UUID.randomUUID();
    People.run(
        system,
        "insert into prototypes.prototype (id, key, title, summary, steward_key, creators,"
            + " public_contact, personal_contact, publication, created_at, modified_at,"
            + " publicly_modified_at, state, sheet_filled, searchable, version) values (?1, 'mon-cv',"
            + " 'Mon CV', '', 'echo', ?2, '', ?3, 'PUBLISHED', ?4, ?4, ?4, 'INITIATED', 0, ?2, 1)",
        prototype,
        "Amina Exemple, " + NAME,
        NAME + " <" + EMAIL + ">",
        People.now());
    People.run(
        system,
        "insert into history.change_line (thing_type, thing_key, version, at, account_id, imported,"
            + " field, before, after) values ('prototype', 'mon-cv', 1, ?1, ?2, false, 'personalContact', '', ?3)",
        People.now(),
        zelie.toString(),
        EMAIL);
    People.run(
        system,
        "insert into drafts.edit_draft values (?1, 'prototype/x', cast(?2 as jsonb), 1, ?3)",
        zelie,
        "{\"creators\": \"" + NAME + " " + EMAIL + "\"}",
        People.now());
    People.run(
        system,
        "insert into prototypes.mistake_report (id, page, text, email, reported_at, version)"
            + " values (?1, '/', ?2, ?3, ?4, 1)",
        UUID.randomUUID(),
        "Écrivez à " + EMAIL + ", pas à marie@example.org.",
        EMAIL,
        People.now());
    People.run(
        system,
        "insert into imports.run (id, source, dry, files, started_by, started_at, state,"
            + " rows_total, rows_done, report, version) values (?1, 'wiki', false, 'a.csv', ?2, ?3,"
            + " 'DONE', 1, 1, ?4, 1)",
        UUID.randomUUID(),
        zelie.toString(),
        People.now(),
        "{\"value\": \"" + EMAIL + "\"}");
    People.run(
        system,
        "insert into drafts.edit_draft values (?1, 'organisation/echo', cast(?2 as jsonb), 1, ?3)",
        UUID.randomUUID(),
        "{\"email\": \"" + EMAIL + "\", \"note\": \"" + NAME + ", " + EMAIL + "\"}",
        People.now());
    People.run(
        system,
        "insert into people.profile (account_id, shown, does, skills, phone, email, photo)"
            + " values (?1, true, ?2, '', '03 20 00 00 00', ?3, cast('photo' as bytea))",
        zelie,
        NAME,
        EMAIL);
    People.run(
        system,
        "insert into participation.testimony (id, prototype_key, account_id, text, signature,"
            + " state, given_at, word, version) values (?1, 'mon-cv', ?2, ?3, ?4, 'ACCEPTED', ?5,"
            + " ?6, 1)",
        UUID.randomUUID(),
        zelie,
        "Écrivez à " + EMAIL,
        NAME,
        People.now(),
        "Merci " + NAME);
    People.run(
        system,
        "insert into participation.idea (id, organisation_key, account_id, title, need, state,"
            + " proposed_at, word, version) values (?1, 'echo', ?2, ?3, ?4, 'PROPOSED', ?5, '', 1)",
        UUID.randomUUID(),
        zelie,
        NAME,
        EMAIL,
        People.now());
    People.run(
        system,
        "insert into identity.former_address values (?1, 'zelie.avant@example.org', ?2)",
        zelie,
        People.now());
    mail("zelie.avant@example.org", "account/" + zelie, "Votre adresse est changée");
    mail("zelie.demain@example.org", "account/" + zelie, "Confirmez zelie.demain@example.org");
    mail(EMAIL, "prototype/mon-cv", "Bonjour");
    mail("marie@example.org", "prototype/mon-cv", "Vu par zelie.avant@example.org");
    People.run(
        system,
        "insert into publication.open_document values"
            + " (1, 'http://essaim.test/doc/prototype/mon-cv', 'prototypes', ?1, 'd', false, ?2)",
        "<a> <b> \"" + NAME + " " + EMAIL + "\" .",
        People.now());
  }

  private void mail(String to, String about, String text) {
    People.run(
        system,
        "insert into mail.message (id, about, recipient, language, subject, text_body, html_body,"
            + " state, created_at, tried_since, next_try_at, version)"
            + " values (?1, ?2, ?3, 'fr', 'Essaim', ?4, ?4, 'WAITING', ?5, ?5, ?5, 1)",
        UUID.randomUUID(),
        about,
        to,
        text,
        People.now());
  }

  private String text(String sql) {
    return system.entityManager().createNativeQuery(sql).getSingleResult().toString();
  }

  private Session session(Session session, List<RetainedByLaw> contexts) {
    return session
        .with(Instance.class, instanceOf(contexts))
        .setting("essaim.base-uri", "https://essaim.test")
        .setting("essaim.erasures", directory.resolve("erasures.jsonl").toString());
  }

  @SuppressWarnings("unchecked")
  private static Instance<RetainedByLaw> instanceOf(List<RetainedByLaw> contexts) {
    return (Instance<RetainedByLaw>)
        Proxy.newProxyInstance(
            ErasureServiceIT.class.getClassLoader(),
            new Class<?>[] {Instance.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("forEach")) {
                contexts.forEach((Consumer<RetainedByLaw>) arguments[0]);
                return null;
              }
              return contexts.iterator();
            });
  }
}
