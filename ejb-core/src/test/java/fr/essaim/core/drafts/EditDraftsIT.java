package fr.essaim.core.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.identity.domain.Account;
import fr.essaim.core.identity.domain.Accounts;
import fr.essaim.core.prototypes.PrototypeDetails;
import fr.essaim.core.prototypes.Prototypes;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.Session;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people typed and have not saved. */
class EditDraftsIT {

  private static final String THING = "prototype/mon-cv-numerique";

  private Database database;
  private Session amina;
  private Session luc;

  @BeforeEach
  void open() {
    database = Database.emptied();
    amina = sessionOf("amina@example.org");
    luc = sessionOf("luc@example.org");
  }

  @AfterEach
  void close() {
    amina.close();
    luc.close();
  }

  @Test
  void offersAgainWhatOneTyped() {
    Map<String, String> typed = Prototypes.details("L'été \"numérique\"\nà deux").fields();

    keep(amina, THING, typed, 3);

    EditDraft draft = amina.inTransaction(() -> drafts(amina).find(THING)).orElseThrow();
    assertThat(draft.fields()).isEqualTo(typed);
    assertThat(PrototypeDetails.of(draft.fields()))
        .isEqualTo(Prototypes.details("L'été \"numérique\"\nà deux"));
    assertThat(draft.baseVersion()).isEqualTo(3);
    assertThat(draft.keptAt()).isEqualTo(Session.NOW);
  }

  @Test
  void keepsOneRowAPersonAndThing() {
    keep(amina, THING, Map.of("title", "un"), 1);
    keep(amina, THING, Map.of("title", "deux"), 2);
    keep(amina, THING + "/sheet", Map.of("NEED", "trois"), 2);
    keep(luc, THING, Map.of("title", "quatre"), 2);

    assertThat(amina.inTransaction(() -> drafts(amina).all()))
        .extracting(draft -> draft.thing() + draft.fields().values())
        .containsExactlyInAnyOrder(THING + "[deux]", THING + "/sheet[trois]");
    assertThat(luc.inTransaction(() -> drafts(luc).find(THING)).orElseThrow().fields())
        .containsEntry("title", "quatre");
  }

  @Test
  void forgetsWhatIsSaved() {
    keep(amina, THING, Map.of("title", "un"), 1);
    keep(luc, THING, Map.of("title", "deux"), 1);

    amina.transaction(() -> drafts(amina).discard(THING));

    assertThat(amina.inTransaction(() -> drafts(amina).find(THING))).isEmpty();
    assertThat(luc.inTransaction(() -> drafts(luc).find(THING))).isPresent();
  }

  @Test
  void bringsBackWhatWasGivenUpAndPutsAsideWhatWasTypedSince() {
    keep(amina, THING, Map.of("title", "un"), 1);
    keep(luc, THING, Map.of("title", "deux"), 1);

    amina.transaction(() -> drafts(amina).abandon(THING));

    assertThat(title(() -> drafts(amina).find(THING))).isEmpty();
    assertThat(amina.inTransaction(() -> drafts(amina).all())).isEmpty();
    assertThat(title(() -> drafts(amina).abandoned(THING))).contains("un");
    assertThat(luc.inTransaction(() -> drafts(luc).find(THING))).isPresent();

    keep(amina, THING, Map.of("title", "trois"), 1);
    amina.transaction(() -> drafts(amina).takeUp(THING));

    assertThat(title(() -> drafts(amina).find(THING))).contains("un");
    assertThat(title(() -> drafts(amina).abandoned(THING))).contains("trois");
  }

  @Test
  void givingUpNothingLosesNothing() {
    keep(amina, THING, Map.of("title", "un"), 1);

    amina.transaction(() -> drafts(amina).abandon(THING));
    amina.transaction(() -> drafts(amina).abandon(THING));

    assertThat(title(() -> drafts(amina).abandoned(THING))).contains("un");
  }

  @Test
  void keepsEachNewThingThatOneBegan() {
    keep(amina, "prototype/nouveau/a", Map.of("title", "un"), 0);
    keep(amina, "prototype/nouveau/b", Map.of("title", "deux"), 0);
    keep(amina, "prototype/nouveau-monde", Map.of("title", "autre"), 1);
    keep(luc, "prototype/nouveau/c", Map.of("title", "trois"), 0);
    amina.transaction(() -> drafts(amina).abandon("prototype/nouveau/a"));
    amina.transaction(() -> drafts(amina).abandon("prototype/nouveau/b"));

    assertThat(amina.inTransaction(() -> drafts(amina).begun("prototype/nouveau")))
        .extracting(draft -> draft.fields().get("title"))
        .containsExactlyInAnyOrder("un", "deux");
  }

  @Test
  void refusesMoreThanAnyFormHolds() {
    assertThatThrownBy(() -> keep(amina, THING, Map.of("title", "x".repeat(200_001)), 1))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refusal -> assertThat(refusal.code()).isEqualTo("drafts.too-long"));
  }

  @Test
  void keepsNothingForVisitors() {
    try (Session visitor = database.sessionOf(null)) {
      assertThatThrownBy(() -> keep(visitor, THING, Map.of(), 1)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> visitor.inTransaction(() -> drafts(visitor).all()))
          .isInstanceOf(NotAllowed.class);
    }
  }

  private Optional<String> title(Supplier<Optional<EditDraft>> read) {
    return amina.inTransaction(read::get).map(draft -> draft.fields().get("title"));
  }

  private static EditDrafts drafts(Session session) {
    return session.get(EditDrafts.class);
  }

  private static void keep(
      Session session, String thing, Map<String, String> fields, long baseVersion) {
    session.transaction(() -> drafts(session).keep(thing, fields, baseVersion));
  }

  private Session sessionOf(String email) {
    Account account = Account.open(email, email, "hash", Session.NOW);
    account.grant(new Grant(Role.STAFF, "belencontre"), Session.NOW);
    try (Session system = database.session()) {
      system.transaction(() -> system.get(Accounts.class).add(account));
    }
    return database.sessionOf(account.id().toString());
  }
}
