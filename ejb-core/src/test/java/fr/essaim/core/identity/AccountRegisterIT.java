package fr.essaim.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.testing.Session;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who has an account, and the giving and taking of roles. */
class AccountRegisterIT {

  private final People people = new People();

  @Test
  void findsByNameWhateverTheAccentsAndAnEmailWrong() {
    people.invited("helene", Role.STAFF, "moulin");
    people.invited("sam", Role.STAFF, "moulin");

    assertThat(names(find("Hélène"))).containsExactly("helene");
    assertThat(names(find("helèn"))).containsExactly("helene");
    assertThat(names(find("example.org"))).containsExactly("helene", "sam");
    assertThat(names(find("sam@example.org"))).containsExactly("sam");
    assertThat(find("personne-de-ce-nom").total()).isZero();
  }

  @Test
  void narrowsByRoleOrganisationAndStateAndTurnsPages() {
    people.person("open", Role.MANAGER, "moulin");
    people.invited("invited", Role.STAFF, "riviere");
    UUID closed = people.person("closed", Role.STAFF, "moulin");
    Session system = people.system();
    system.transaction(() -> system.get(AccountRegister.class).close(closed));

    assertThat(names(list(query(Set.of(Role.MANAGER), Set.of(), Set.of()))))
        .containsExactly("open");
    assertThat(names(list(query(Set.of(), Set.of("riviere"), Set.of()))))
        .containsExactly("invited");
    assertThat(names(list(query(Set.of(), Set.of(), Set.of(AccountState.CLOSED)))))
        .containsExactly("closed");
    assertThat(names(list(query(Set.of(), Set.of(), Set.of())))).containsExactly("invited", "open");
    ListResult<AccountCard> second = list(query(Set.of(), Set.of(), Set.of()).atPage(2).ofSize(1));
    assertThat(second.total()).isEqualTo(2);
    assertThat(names(second)).containsExactly("open");
  }

  @Test
  void showsAManagerTheirOwnCentresPeopleAndRolesAlone() {
    UUID manager = people.person("chef", Role.MANAGER, "moulin");
    UUID both = people.person("both", Role.STAFF, "moulin");
    people.invited("both", Role.MANAGER, "riviere");
    UUID foreign = people.person("foreign", Role.STAFF, "riviere");

    try (Session managers = people.as(manager)) {
      AccountRegister register = managers.get(AccountRegister.class);
      assertThat(register.list(query(Set.of(), Set.of(), Set.of())).rows())
          .extracting(AccountCard::displayName)
          .containsExactly("both", "chef");
      assertThat(register.view(both).grants()).containsExactly(new Grant(Role.STAFF, "moulin"));
      assertThat(register.list(inCentre("riviere")).rows()).isEmpty();
      assertThatThrownBy(() -> register.view(foreign)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> register.give(foreign, new Grant(Role.STAFF, "moulin")))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> register.take(both, new Grant(Role.MANAGER, "riviere")))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> register.give(both, new Grant(Role.ADMINISTRATOR, "moulin")))
          .isInstanceOf(NotAllowed.class);
    }
  }

  @Test
  void givesAndTakesRolesAtOnceAndTellsThePerson() {
    UUID manager = people.person("chef", Role.MANAGER, "moulin");
    UUID lou = people.person("lou", Role.STAFF, "moulin");

    try (Session managers = people.as(manager)) {
      AccountRegister register = managers.get(AccountRegister.class);
      managers.transaction(() -> register.give(lou, new Grant(Role.MANAGER, "moulin")));
      managers.transaction(() -> register.take(lou, new Grant(Role.STAFF, "moulin")));
    }

    assertThat(people.emails("lou@example.org").get(0)).contains("nouveau rôle");
    try (Session theirs = people.as(lou)) {
      assertThat(theirs.get(Access.class).grants())
          .containsExactly(new Grant(Role.MANAGER, "moulin"));
    }
  }

  @Test
  void leavesTheInstanceItsLastAdministrator() {
    UUID only = people.person("admin", Role.ADMINISTRATOR, "moulin");
    Session system = people.system();
    AccountRegister register = system.get(AccountRegister.class);

    assertThatThrownBy(
            () ->
                system.transaction(
                    () -> register.take(only, new Grant(Role.ADMINISTRATOR, "moulin"))))
        .hasMessageContaining("identity.administrator.last");
    assertThatThrownBy(() -> system.transaction(() -> register.close(only)))
        .hasMessageContaining("identity.administrator.last");
  }

  @Test
  void saysHowManyThereAreBeyondTheLastPageToo() {
    people.person("lou", Role.STAFF, "moulin");

    ListResult<AccountCard> beyond = list(inCentre("moulin").atPage(9));

    assertThat(beyond.rows()).isEmpty();
    assertThat(beyond.total()).isEqualTo(1);
    assertThat(beyond.page().number()).isEqualTo(9);
  }

  private ListResult<AccountCard> find(String text) {
    return list(ListQuery.words(text));
  }

  private ListResult<AccountCard> list(ListQuery query) {
    return people.system().get(AccountRegister.class).list(query);
  }

  private static ListQuery query(
      Set<Role> roles, Set<String> organisations, Set<AccountState> states) {
    return ListQuery.all()
        .with(AccountFilters.ROLE, roles.toArray(Role[]::new))
        .with(AccountFilters.ORGANISATION, organisations)
        .with(AccountFilters.STATE, states.toArray(AccountState[]::new));
  }

  private static List<String> names(ListResult<AccountCard> page) {
    return page.rows().stream().map(AccountCard::displayName).toList();
  }

  private static ListQuery inCentre(String key) {
    return ListQuery.all().with(AccountFilters.ORGANISATION, Set.of(key));
  }
}
