package fr.essaim.core.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.identity.AccountState;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.Role;
import fr.essaim.core.shared.BusinessRuleViolation;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  private final Account account = Account.open(" camille@example.org ", "Camille", "hash", NOW);

  @Test
  void opensWithoutRolesAndInFrench() {
    assertThat(account.email()).isEqualTo("camille@example.org");
    assertThat(account.displayName()).isEqualTo("Camille");
    assertThat(account.language()).isEqualTo("fr");
    assertThat(account.memberships()).isEmpty();
    assertThat(account.isClosed()).isFalse();
  }

  @Test
  void refusesAnAddressThatIsNone() {
    assertThatThrownBy(() -> Account.open("camille", "Camille", "hash", NOW))
        .isInstanceOf(BusinessRuleViolation.class)
        .hasMessageContaining("identity.email.invalid");
    assertThatThrownBy(() -> Account.open(null, "Camille", "hash", NOW))
        .hasMessageContaining("identity.email.missing");
  }

  @Test
  void holdsARoleOnceInAnOrganisationAndInSeveralOrganisations() {
    account.grant(new Grant(Role.STAFF, "moulin"), NOW);
    account.grant(new Grant(Role.STAFF, "moulin"), NOW.plusSeconds(1));
    account.grant(new Grant(Role.STAFF, "riviere"), NOW);

    assertThat(account.memberships())
        .extracting(Membership::role, Membership::organisationKey)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Role.STAFF, "moulin"),
            org.assertj.core.groups.Tuple.tuple(Role.STAFF, "riviere"));
    assertThat(account.memberships().get(0).since()).isEqualTo(NOW);
    assertThat(account.memberships().get(0).account()).isEqualTo(account);
  }

  @Test
  void changesItsPassword() {
    account.changePassword("other");

    assertThat(account.passwordHash()).isEqualTo("other");
  }

  @Test
  void speaksFrenchOrEnglishOnly() {
    account.speak("en");

    assertThat(account.language()).isEqualTo("en");
    assertThatThrownBy(() -> account.speak("de")).isInstanceOf(BusinessRuleViolation.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b@example.org", "a@example.org, b@example.org", "a@", "-a@b"})
  void refusesAnAddressThatAnEmailCannotGoTo(String email) {
    assertThatThrownBy(() -> Account.checkAddress(email)).isInstanceOf(BusinessRuleViolation.class);
  }

  @Test
  void isOpenedByThePersonWhoWasInvited() {
    Account invited = Account.invite("lou@example.org", "Lou", "en", NOW);
    assertThat(invited.state()).isEqualTo(AccountState.INVITED);
    assertThat(invited.passwordHash()).isNull();
    assertThat(invited.language()).isEqualTo("en");

    invited.accept(" Lou Exemple ", "hash", NOW);

    assertThat(invited.state()).isEqualTo(AccountState.OPEN);
    assertThat(invited.displayName()).isEqualTo("Lou Exemple");
    assertThatThrownBy(() -> invited.accept("Lou", "other", NOW))
        .isInstanceOf(BusinessRuleViolation.class)
        .hasMessageContaining("identity.invitation.answered");
  }

  @Test
  void losesOneRoleOrAllOfAnOrganisation() {
    account.grant(new Grant(Role.STAFF, "moulin"), NOW);
    account.grant(new Grant(Role.MANAGER, "moulin"), NOW);
    account.grant(new Grant(Role.ADMINISTRATOR, "federation"), NOW);

    account.revoke(new Grant(Role.MANAGER, "moulin"));
    assertThat(account.holds(Role.MANAGER)).isFalse();
    assertThat(account.holds(Role.STAFF)).isTrue();

    account.leave("moulin");
    assertThat(account.memberships())
        .extracting(Membership::organisationKey)
        .containsExactly("federation");
  }

  @Test
  void isOverOnceClosed() {
    account.grant(new Grant(Role.STAFF, "moulin"), NOW);

    account.close(NOW);

    assertThat(account.state()).isEqualTo(AccountState.CLOSED);
    assertThat(account.memberships()).isEmpty();
    assertThat(account.passwordHash()).isNull();
    assertThatThrownBy(() -> account.changePassword("again"))
        .isInstanceOf(BusinessRuleViolation.class)
        .hasMessageContaining("identity.account.closed");
  }

  @Test
  void hasAnotherNameAndAddressWhenItsPersonWantsSo() {
    account.rename("Camille Exemple");
    account.moveTo("camille@example.net");

    assertThat(account.displayName()).isEqualTo("Camille Exemple");
    assertThat(account.email()).isEqualTo("camille@example.net");
    assertThat(account.createdAt()).isEqualTo(NOW);
    assertThatThrownBy(() -> account.rename(" ")).isInstanceOf(BusinessRuleViolation.class);
  }

  @Test
  void actsForAnOrganisationOfItsOwnWhileItHasARoleThere() {
    account.grant(new Grant(Role.STAFF, "moulin"), NOW);
    account.grant(new Grant(Role.STAFF, "riviere"), NOW);
    assertThat(account.actsFor()).isEmpty();

    account.actFor("moulin");
    assertThat(account.actsFor()).contains("moulin");
    account.leave("moulin");
    assertThat(account.actsFor()).isEmpty();

    account.actFor("riviere");
    account.actFor("");
    assertThat(account.actsFor()).isEmpty();
    assertThatThrownBy(() -> account.actFor("moulin"))
        .isInstanceOf(BusinessRuleViolation.class)
        .hasMessageContaining("identity.organisation.notYours");
  }

  @Test
  void opensWithoutAPasswordWhenItsPersonIsVouchedFor() {
    Account invited = Account.invite("lou@example.org", "Lou", "fr", NOW);

    invited.openVouched(NOW);
    invited.openVouched(NOW.plusSeconds(1));

    assertThat(invited.state()).isEqualTo(AccountState.OPEN);
    assertThat(invited.passwordHash()).isNull();
  }

  @Test
  void isItselfAndNoOther() {
    Account namesake = Account.open("camille@example.org", "Camille", "hash", NOW);

    assertThat(Set.of(account)).contains(account).doesNotContain(namesake);
  }
}
