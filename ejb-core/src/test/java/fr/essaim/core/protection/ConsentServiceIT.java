package fr.essaim.core.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.protection.internal.ConsentTexts;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.Session;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agreeing to a text, and no longer agreeing. */
class ConsentServiceIT {

  private Database database;
  private Session session;
  private UUID person;

  @BeforeEach
  void open() {
    database = Database.emptied();
    try (Session system = database.session()) {
      person = People.account(system, "z@example.org", "Z", Role.STAFF);
    }
    session = database.sessionOf(person.toString());
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void remembersWhichVersionAndWhenAndUntilWhen() {
    give(1);
    give(1);
    assertThat(session.inTransaction(service()::own))
        .containsExactly(new ConsentView(person, "studies", 1, Session.NOW, null));

    session.transaction(() -> service().withdraw("studies"));

    assertThat(session.inTransaction(service()::own))
        .containsExactly(new ConsentView(person, "studies", 1, Session.NOW, Session.NOW));
    give(1);
    assertThat(session.inTransaction(service()::own)).hasSize(2);
  }

  @Test
  void isGivenToTheVersionThatOneReadOnly() {
    assertThatThrownBy(() -> give(2))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refusal -> assertThat(refusal.code()).isEqualTo("protection.consent.outdated"));
    assertThatThrownBy(() -> session.transaction(() -> service().give("unknown", 1)))
        .isInstanceOf(UnknownThing.class);
  }

  @Test
  void isReadByWhoeverAnswersForTheInstance() {
    give(1);
    assertThatThrownBy(() -> session.inTransaction(() -> service().about("studies")))
        .isInstanceOf(NotAllowed.class);

    try (Session system = database.session()) {
      assertThat(system.inTransaction(() -> system.get(ConsentService.class).about("studies")))
          .extracting(ConsentView::account)
          .containsExactly(person);
    }
  }

  @Test
  void hasATextInBothLanguagesForEveryVersionUpToTheLatest() {
    ConsentTexts texts = new ConsentTexts();

    texts
        .latest()
        .forEach(
            (key, latest) -> {
              for (int version = 1; version <= latest; version++) {
                for (String language : new String[] {"fr", "en"}) {
                  assertThat(texts.read(key, version, language))
                      .hasValueSatisfying(
                          text -> {
                            assertThat(text.title()).isNotBlank();
                            assertThat(text.text()).isNotBlank();
                          });
                }
              }
            });
    assertThat(texts.read("studies", 99, "fr")).isEmpty();
  }

  private ConsentService service() {
    return session.get(ConsentService.class);
  }

  private void give(int version) {
    session.transaction(() -> service().give("studies", version));
  }
}
