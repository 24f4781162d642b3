package fr.essaim.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.identity.domain.Account;
import fr.essaim.core.identity.domain.Accounts;
import fr.essaim.core.identity.internal.Sessions;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.testing.Session;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How people come in. */
class InvitationsIT {

  private final People people = new People();

  @Test
  void letSomebodyInByTheLinkOfTheirLetterAndOnceOnly() {
    UUID id = people.invited("lou", Role.STAFF, "moulin");
    assertThat(people.emails("lou@example.org"))
        .singleElement()
        .asString()
        .contains("Centre moulin", "Choisir mon mot de passe");
    String token = people.token("lou");

    try (Session visitor = people.visitor()) {
      Invitations invitations = visitor.get(Invitations.class);
      assertThat(visitor.inTransaction(() -> invitations.read(token)))
          .isEqualTo(new Invitation("lou@example.org", "lou"));
      visitor.transaction(() -> invitations.accept(token, "Lou", People.PASSWORD));

      assertThat(visitor.get(Accounts.class).find(id).map(Account::state))
          .contains(AccountState.OPEN);
      assertRefused("identity.link.used", desk -> desk.accept(token, "Lou", "autre chose 12"));
      assertThat(people.audited("invitation.accept")).containsExactly(id + " account/" + id);
    }
  }

  @Test
  void keepNoTokenButItsDigest() {
    people.invited("lou", Role.STAFF, "moulin");

    assertThat(
            people
                .system()
                .entityManager()
                .createNativeQuery("select digest from identity.one_time_link")
                .getSingleResult()
                .toString())
        .matches("[0-9a-f]{64}")
        .doesNotContain(people.token("lou"));
  }

  @Test
  void openNothingWithAWeakPasswordNorWithAWrongLink() {
    people.invited("lou", Role.STAFF, "moulin");
    String token = people.token("lou");

    try (Session visitor = people.visitor()) {
      Invitations invitations = visitor.get(Invitations.class);
      assertRefused("identity.password.short", desk -> desk.accept(token, "Lou", "court"));
      assertRefused("identity.link.unknown", desk -> desk.read("x" + token));
      visitor.transaction(() -> invitations.accept(token, "Lou", People.PASSWORD));
    }
  }

  @Test
  void tellSomebodyWhoHasAnAccountOfTheRoleInstead() {
    UUID id = people.person("lou", Role.STAFF, "moulin");

    assertThat(people.invited("LOU", Role.MANAGER, "riviere")).isEqualTo(id);
    assertThat(people.emails("lou@example.org").get(0)).contains("nouveau rôle", "Centre riviere");
  }

  @Test
  void showAManagerTheSameWhetherThereIsAnAccountOrNot() {
    UUID manager = people.person("chef", Role.MANAGER, "moulin");
    people.person("sam", Role.STAFF, "riviere");

    try (Session managers = people.as(manager)) {
      Invitations invitations = managers.get(Invitations.class);
      AccountRegister register = managers.get(AccountRegister.class);
      for (String name : List.of("sam", "lou")) {
        InviteSomebody wish =
            new InviteSomebody(name + "@example.org", "Xavier " + name, "en", Role.STAFF, "moulin");
        UUID id = managers.inTransaction(() -> invitations.invite(wish));

        assertThat(managers.inTransaction(() -> register.view(id)))
            .isEqualTo(
                new AccountCard(
                    id,
                    name + "@example.org",
                    "Xavier " + name,
                    "en",
                    AccountState.INVITED,
                    false,
                    Session.NOW,
                    List.of(new Grant(Role.STAFF, "moulin"))));
        assertThatThrownBy(() -> managers.transaction(() -> register.sendReset(id)))
            .hasMessageContaining("identity.account.notOpen");
        managers.transaction(() -> invitations.sendAgain(id));
      }
      assertThat(managers.inTransaction(() -> register.list(inCentre("moulin"))).rows())
          .filteredOn(card -> card.state() == AccountState.INVITED)
          .extracting(AccountCard::displayName)
          .containsExactly("Xavier lou", "Xavier sam");
      UUID sam = cardOf(managers, "Xavier sam");
      managers.transaction(() -> invitations.withdraw(sam));
      managers.transaction(() -> invitations.withdraw(cardOf(managers, "Xavier lou")));
      assertThat(managers.inTransaction(() -> register.list(inCentre("moulin"))).rows())
          .extracting(AccountCard::displayName)
          .containsExactly("chef");
      assertThat(people.system().get(Accounts.class).find(sam)).isPresent();
    }
  }

  @Test
  void showWhoeverSignedInAsTheyAre() {
    UUID manager = people.person("chef", Role.MANAGER, "moulin");
    UUID sam = people.person("sam", Role.STAFF, "riviere");
    try (Session managers = people.as(manager)) {
      managers.transaction(
          () -> managers.get(Invitations.class).invite(wish(Role.STAFF, "moulin")));
      assertThat(managers.inTransaction(() -> cardOf(managers, "Sam"))).isEqualTo(sam);

      people
          .system()
          .transaction(() -> people.system().get(Sessions.class).begin(sam, "un navigateur"));

      assertThat(managers.inTransaction(() -> managers.get(AccountRegister.class).view(sam)))
          .extracting(AccountCard::state, AccountCard::displayName)
          .containsExactly(AccountState.OPEN, "sam");
    }
  }

  @Test
  void areLimitedForAManagerByAddresseeAndInAllInADay() {
    UUID manager = people.person("chef", Role.MANAGER, "moulin");

    try (Session managers = people.as(manager)) {
      Invitations invitations = managers.get(Invitations.class);
      for (int i = 0; i < 3; i++) {
        managers.transaction(() -> invitations.invite(wish(Role.STAFF, "moulin")));
      }
      assertThatThrownBy(
              () -> managers.transaction(() -> invitations.invite(wish(Role.STAFF, "moulin"))))
          .hasMessageContaining("identity.invitation.again");
      for (int i = 3; i < 30; i++) {
        String name = "u" + i;
        InviteSomebody wish =
            new InviteSomebody(name + "@example.org", name, "fr", Role.STAFF, "moulin");
        managers.transaction(() -> invitations.invite(wish));
      }
      assertThatThrownBy(
              () ->
                  managers.transaction(
                      () ->
                          invitations.invite(
                              new InviteSomebody(
                                  "one@more.org", "One", "fr", Role.STAFF, "moulin"))))
          .hasMessageContaining("identity.invitation.tooMany");
    }
  }

  private static UUID cardOf(Session session, String displayName) {
    return session.get(AccountRegister.class).list(inCentre("moulin")).rows().stream()
        .filter(card -> card.displayName().equals(displayName))
        .map(AccountCard::id)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void areSentAgainWithALinkThatReplacesTheOneBefore() {
    UUID manager = people.person("chef", Role.MANAGER, "moulin");
    UUID id = people.invited("lou", Role.STAFF, "moulin");
    String before = people.token("lou");

    try (Session managers = people.as(manager)) {
      managers.transaction(() -> managers.get(Invitations.class).sendAgain(id));
    }

    String after = people.token("lou");
    assertThat(after).isNotEqualTo(before);
    try (Session visitor = people.visitor()) {
      Invitations invitations = visitor.get(Invitations.class);
      assertRefused("identity.link.expired", desk -> desk.read(before));
      assertThat(visitor.inTransaction(() -> invitations.read(after)).displayName())
          .isEqualTo("lou");
    }
  }

  @Test
  void leaveNothingBehindWhenTakenBack() {
    UUID id = people.invited("lou", Role.STAFF, "moulin");
    String token = people.token("lou");

    Session system = people.system();
    system.transaction(() -> system.get(Invitations.class).withdraw(id));

    assertThat(system.get(Accounts.class).find(id)).isEmpty();
    assertRefused("identity.link.unknown", desk -> desk.read(token));
  }

  @Test
  void areForAManagerToTheirOwnCentreAndItsRolesOnly() {
    UUID manager = people.person("chef", Role.MANAGER, "moulin");
    UUID foreign = people.invited("lou", Role.STAFF, "riviere");

    try (Session managers = people.as(manager)) {
      Invitations invitations = managers.get(Invitations.class);
      assertThatThrownBy(() -> invitations.invite(wish(Role.STAFF, "riviere")))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> invitations.invite(wish(Role.FUNDER, "moulin")))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> invitations.sendAgain(foreign)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> invitations.withdraw(foreign)).isInstanceOf(NotAllowed.class);
    }
  }

  @Test
  void areToOrganisationsThatExist() {
    Invitations invitations = people.system().get(Invitations.class);

    assertThatThrownBy(() -> invitations.invite(wish(Role.STAFF, "nulle-part")))
        .isInstanceOf(UnknownThing.class);
  }

  private static InviteSomebody wish(Role role, String organisationKey) {
    return new InviteSomebody("sam@example.org", "Sam", "fr", role, organisationKey);
  }

  private void assertRefused(String code, Consumer<Invitations> work) {
    try (Session visitor = people.visitor()) {
      Invitations invitations = visitor.get(Invitations.class);
      assertThatThrownBy(() -> visitor.transaction(() -> work.accept(invitations)))
          .isInstanceOf(BusinessRuleViolation.class)
          .extracting(refused -> ((BusinessRuleViolation) refused).code())
          .isEqualTo(code);
    }
  }

  private static ListQuery inCentre(String key) {
    return ListQuery.all().with(AccountFilters.ORGANISATION, Set.of(key));
  }

  @Test
  void saysWhatAnInvitationWouldWithoutSendingIt() {
    people.person("mona", Role.MANAGER, "moulin");
    UUID manager = people.invited("chef", Role.MANAGER, "moulin");
    people.invited("ailleurs", Role.STAFF, "riviere");
    try (Session session = people.as(manager)) {
      Invitations invitations = session.get(Invitations.class);

      assertThat(invitations.check(wish("mona", Role.STAFF, "moulin"))).isTrue();
      assertThat(invitations.check(wish("ailleurs", Role.STAFF, "moulin"))).isFalse();
      assertThatThrownBy(() -> invitations.check(wish("x", Role.STAFF, "riviere")))
          .hasMessageContaining("identity.invitation.notYours");
      assertThatThrownBy(() -> invitations.check(wish("x", Role.FEDERATION, "moulin")))
          .hasMessageContaining("identity.invitation.notYours");
      assertThatThrownBy(() -> invitations.check(new InviteSomebody("x", "", "fr", null, "moulin")))
          .satisfies(wrong -> assertThat(((BusinessRuleViolation) wrong).all()).hasSize(3));
    }
    assertThat(people.emails("x@example.org")).isEmpty();
  }

  private static InviteSomebody wish(String name, Role role, String organisation) {
    return new InviteSomebody(People.email(name), name, "fr", role, organisation);
  }
}
