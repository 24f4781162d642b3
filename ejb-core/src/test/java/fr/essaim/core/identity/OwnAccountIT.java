package fr.essaim.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.identity.SignInAnswer.Outcome;
import fr.essaim.core.identity.domain.Account;
import fr.essaim.core.identity.domain.Accounts;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.testing.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person does with their own account, signed in or by an e-mail. */
class OwnAccountIT {

  private static final String OTHER = "cinq autres mots sans suite";

  @TempDir private Path directory;

  private final People people = new People();
  private final UUID lou = people.person("lou", Role.STAFF, "moulin");

  @Test
  void isGivenBackByTheEmailForAForgottenPasswordWhichEndsEverySession() {
    SignedIn before = begin();
    ask("lou@example.org");
    String token = people.token("lou");

    visit(visitor -> visitor.get(PasswordReset.class).choose(token, OTHER));

    assertThat(verify(People.PASSWORD)).isEqualTo(Outcome.REFUSED);
    assertThat(verify(OTHER)).isEqualTo(Outcome.PROVEN);
    try (Session session = people.in(before)) {
      assertThat(session.get(Access.class).isOver()).isTrue();
    }
    assertThat(people.emails("lou@example.org").get(0)).contains("mot de passe a été changé");
    assertThatThrownBy(() -> visit(v -> v.get(PasswordReset.class).choose(token, OTHER)))
        .hasMessageContaining("identity.link.used");
  }

  @Test
  void aPasswordThatSomebodyElseMadeIsChangedBeforeAnythingElse() throws IOException {
    people.set("essaim.data-dir", directory.toString());
    Path handedOver =
        Files.writeString(directory.resolve("administrator.txt"), "email=max@example.org\n");
    OpenedAccount opened = open("max@example.org");
    SignedIn signedIn = begin("max@example.org", opened.password());

    try (Session max = people.in(signedIn)) {
      Access access = max.get(Access.class);
      assertThat(access.isPasswordGiven()).isTrue();
      assertThat(access.grants()).isEmpty();
      assertThat(access.allowsSomewhere(Permission.PARTICIPATE)).isFalse();

      assertThatThrownBy(
              () ->
                  max.transaction(
                      () ->
                          max.get(AccountService.class)
                              .changePassword(opened.password(), opened.password())))
          .hasMessageContaining("identity.password.same");
      assertThat(access.isPasswordGiven()).isTrue();

      max.transaction(() -> max.get(AccountService.class).changePassword(opened.password(), OTHER));

      assertThat(access.isPasswordGiven()).isFalse();
      assertThat(access.grants()).extracting(Grant::role).containsExactly(Role.STAFF);
    }
    assertThat(handedOver).doesNotExist();
    try (Session again = people.in(begin("max@example.org", OTHER))) {
      assertThat(again.get(Access.class).isPasswordGiven()).isFalse();
    }
    Files.writeString(handedOver, "email=max@example.org\n");
    people
        .system()
        .transaction(() -> people.system().get(AccountService.class).reset("max@example.org"));
    assertThat(verify("max@example.org", OTHER).outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(handedOver).doesNotExist();
  }

  @Test
  void isOpenedWhereThereIsAnOrganisationAlone() {
    assertThatThrownBy(() -> open("max@example.org", "nowhere"))
        .hasMessageContaining("[organisation, nowhere]");
  }

  private OpenedAccount open(String email) {
    return open(email, "moulin");
  }

  private OpenedAccount open(String email, String organisation) {
    Session system = people.system();
    Grant grant = new Grant(Role.STAFF, organisation);
    return system.inTransaction(() -> system.get(AccountService.class).open(email, "Max", grant));
  }

  private SignedIn begin(String email, String password) {
    try (Session visitor = people.visitor()) {
      return visitor.get(SignIn.class).begin(verify(email, password).account(), "Firefox");
    }
  }

  private SignInAnswer verify(String email, String password) {
    try (Session visitor = people.visitor()) {
      return visitor.get(SignIn.class).verify(email, password, "192.0.2.77");
    }
  }

  @Test
  void hearsNothingMoreAfterThreeEmailsInAnHour() {
    int before = people.emails("lou@example.org").size();

    for (int i = 0; i < 5; i++) {
      ask("lou@example.org");
    }
    ask("nobody@example.org");

    assertThat(people.emails("lou@example.org")).hasSize(before + 3);
    assertThat(people.emails("nobody@example.org")).isEmpty();
  }

  @Test
  void getsTheInvitationOnceMoreIfItNeverAnsweredIt() {
    people.invited("sam", Role.STAFF, "moulin");

    ask("sam@example.org");

    assertThat(people.emails("sam@example.org")).hasSize(2).allMatch(l -> l.contains("invite"));
  }

  @Test
  void itsAgendaIsReadAtASecretAddressUntilThatIsRenewedOrClosed() {
    String first = openAgenda(lou);
    assertThat(centres(first).organisationKeys()).containsExactly("moulin");
    assertThat(centres(first).everywhere()).isFalse();

    String second = openAgenda(lou);
    assertThatThrownBy(() -> centres(first)).isInstanceOf(UnknownThing.class);
    assertThat(centres(second).organisationKeys()).containsExactly("moulin");

    asLou(session -> session.get(AgendaAddresses.class).close());
    assertThatThrownBy(() -> centres(second)).isInstanceOf(UnknownThing.class);
  }

  @Test
  void theAddressOfAnAgendaGivesWhatItsOwnerMayReadNow() {
    UUID chief = people.person("chief", Role.ADMINISTRATOR, "moulin");
    UUID former = people.person("former", Role.STAFF, "riviere");
    String closed = openAgenda(former);
    try (Session session = people.as(former)) {
      session.transaction(() -> session.get(AccountService.class).close(People.PASSWORD));
    }

    assertThat(centres(openAgenda(chief))).isEqualTo(new OrganisationScope(false, Set.of()));
    assertThatThrownBy(() -> centres(closed)).isInstanceOf(UnknownThing.class);
  }

  private String openAgenda(UUID account) {
    try (Session session = people.as(account)) {
      return session.inTransaction(() -> session.get(AgendaAddresses.class).open());
    }
  }

  private OrganisationScope centres(String token) {
    try (Session visitor = people.visitor()) {
      return visitor.inTransaction(() -> visitor.get(AgendaAddresses.class).centres(token));
    }
  }

  @Test
  void movesToAnAddressOnceItsEmailWasAnsweredAndTellsTheOldOne() {
    asLou(
        session -> session.get(AccountService.class).askToMove("new@example.org", People.PASSWORD));
    assertThat(account().email()).isEqualTo("lou@example.org");
    String token = people.token("new");

    visit(visitor -> visitor.get(AddressChange.class).confirm(token));

    assertThat(account().email()).isEqualTo("new@example.org");
    assertThat(people.emails("lou@example.org").get(0)).contains("new@example.org");
    assertThat(people.audited("account.change-address")).containsExactly(lou + " account/" + lou);
  }

  @Test
  void tellsItsAddressThatAnotherWasAskedFor() {
    asLou(
        session -> session.get(AccountService.class).askToMove("new@example.org", People.PASSWORD));

    assertThat(people.emails("lou@example.org").get(0))
        .contains("Une autre adresse est demandée")
        .doesNotContain("new@example.org");
  }

  @Test
  void keepsItsAddressWhenWhatWasAskedIsOlderThanItsPasswordOrItsSessions() {
    List<Work> ends =
        List.of(
            session -> session.get(AccountService.class).changePassword(People.PASSWORD, OTHER),
            session -> session.get(SignedInSessions.class).endElsewhere());
    String password = People.PASSWORD;
    for (Work end : ends) {
      String asked = password;
      asLou(session -> session.get(AccountService.class).askToMove("new@example.org", asked));
      String token = people.token("new");

      asLou(end);
      password = OTHER;

      assertThatThrownBy(() -> visit(visitor -> visitor.get(AddressChange.class).confirm(token)))
          .hasMessageContaining("identity.link.expired");
      assertThat(people.emails("lou@example.org"))
          .anyMatch(text -> text.contains("Votre compte garde son adresse"));
    }
  }

  @Test
  void keepsItsAddressWhenThePasswordIsChosenAnewByALinkOrByAnAdministrator() {
    asLou(
        session -> session.get(AccountService.class).askToMove("new@example.org", People.PASSWORD));
    String first = people.token("new");
    ask("lou@example.org");
    String reset = people.token("lou");
    visit(visitor -> visitor.get(PasswordReset.class).choose(reset, OTHER));
    assertThatThrownBy(() -> visit(visitor -> visitor.get(AddressChange.class).confirm(first)))
        .hasMessageContaining("identity.link.expired");

    asLou(session -> session.get(AccountService.class).askToMove("new@example.org", OTHER));
    String second = people.token("new");
    Session system = people.system();
    system.transaction(() -> system.get(AccountService.class).reset("lou@example.org"));
    assertThatThrownBy(() -> visit(visitor -> visitor.get(AddressChange.class).confirm(second)))
        .hasMessageContaining("identity.link.expired");
    assertThat(account().email()).isEqualTo("lou@example.org");
  }

  @Test
  void isCalledByAName() {
    for (String name : new String[] {"", " ", "1234", "de la", "À  la", "--", "x".repeat(201)}) {
      assertThatThrownBy(() -> asLou(session -> session.get(AccountService.class).rename(name)))
          .as(name)
          .hasMessageContaining("identity.displayName.invalid");
    }
    asLou(session -> session.get(AccountService.class).rename("Lou de la Tour"));
    assertThat(account().displayName()).isEqualTo("Lou de la Tour");
  }

  @Test
  void doesNotTellThatAnAddressIsSomebodyElses() {
    people.person("sam", Role.STAFF, "moulin");
    int before = people.emails("sam@example.org").size();

    asLou(
        session -> session.get(AccountService.class).askToMove("sam@example.org", People.PASSWORD));

    assertThat(people.emails("sam@example.org")).hasSize(before);
  }

  @Test
  void asksForThePasswordBeforeWhatCannotBeUndone() {
    assertThatThrownBy(
            () -> asLou(session -> session.get(AccountService.class).askToMove("n@e.org", "wrong")))
        .hasMessageContaining("identity.password.wrong");
    assertThatThrownBy(() -> asLou(session -> session.get(AccountService.class).close("wrong")))
        .hasMessageContaining("identity.password.wrong");
  }

  @Test
  void saysAllThatIsWrongWithAChangeOfPasswordAtOnce() {
    assertThatThrownBy(
            () -> asLou(session -> session.get(AccountService.class).changePassword("", "court")))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refused ->
                assertThat(refused.all())
                    .extracting(BusinessRuleViolation::code)
                    .containsExactly("identity.password.own-missing", "identity.password.short"));
  }

  @Test
  void endsItsOtherSessionsWhenItsPasswordChanges() {
    SignedIn here = begin();
    SignedIn there = begin();

    try (Session session = people.in(here)) {
      session.transaction(
          () -> session.get(AccountService.class).changePassword(People.PASSWORD, OTHER));
    }

    try (Session mine = people.in(here);
        Session theirs = people.in(there)) {
      assertThat(mine.get(Access.class).isOver()).isFalse();
      assertThat(theirs.get(Access.class).isOver()).isTrue();
    }
  }

  @Test
  void leavesAnOrganisationAndStillFindsItsOwnPage() {
    asLou(session -> session.get(AccountService.class).leave("moulin"));

    asLou(session -> assertThat(session.get(AccountService.class).own().grants()).isEmpty());
    asLou(
        session ->
            assertThat(session.get(Access.class).allowsSomewhere(Permission.PROTOTYPE_READ))
                .isFalse());
  }

  @Test
  void closesAtOnceAndForGood() {
    SignedIn here = begin();

    asLou(session -> session.get(AccountService.class).close(People.PASSWORD));

    assertThat(account().state()).isEqualTo(AccountState.CLOSED);
    assertThat(verify(People.PASSWORD)).isEqualTo(Outcome.REFUSED);
    try (Session session = people.in(here)) {
      assertThat(session.get(Access.class).isOver()).isTrue();
    }
  }

  @Test
  void isKeptOpenIfNobodyElseAdministersTheInstance() {
    UUID only = people.person("admin", Role.ADMINISTRATOR, "moulin");

    try (Session session = people.as(only)) {
      assertThatThrownBy(
              () ->
                  session.transaction(
                      () -> session.get(AccountService.class).close(People.PASSWORD)))
          .isInstanceOf(BusinessRuleViolation.class)
          .hasMessageContaining("identity.administrator.last");
      assertThatThrownBy(
              () -> session.transaction(() -> session.get(AccountService.class).leave("moulin")))
          .hasMessageContaining("identity.administrator.last");
    }
    people.person("second", Role.ADMINISTRATOR, "moulin");
    try (Session session = people.as(only)) {
      session.transaction(() -> session.get(AccountService.class).close(People.PASSWORD));
    }
  }

  private interface Work {
    void with(Session session);
  }

  private void asLou(Work work) {
    try (Session session = people.as(lou)) {
      session.transaction(() -> work.with(session));
    }
  }

  private void visit(Work work) {
    try (Session session = people.visitor()) {
      session.transaction(() -> work.with(session));
    }
  }

  private void ask(String email) {
    visit(visitor -> visitor.get(PasswordReset.class).ask(email));
  }

  private Account account() {
    try (Session session = people.visitor()) {
      return session.get(Accounts.class).find(lou).orElseThrow();
    }
  }

  private SignedIn begin() {
    try (Session session = people.visitor()) {
      return session.get(SignIn.class).begin(lou, "Firefox, Windows");
    }
  }

  private Outcome verify(String password) {
    try (Session session = people.visitor()) {
      return session.get(SignIn.class).verify("lou@example.org", password, "192.0.2.1").outcome();
    }
  }
}
