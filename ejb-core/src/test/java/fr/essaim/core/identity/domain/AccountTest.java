package fr.essaim.core.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.identity.Role;
import fr.essaim.core.shared.BusinessRuleViolation;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
  }

  @Test
  void holdsARoleOnceInAnOrganisationAndInSeveralOrganisations() {
    account.grant(Role.STAFF, "moulin", NOW);
    account.grant(Role.STAFF, "moulin", NOW.plusSeconds(1));
    account.grant(Role.STAFF, "riviere", NOW);

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

  @Test
  void isItselfAndNoOther() {
    Account namesake = Account.open("camille@example.org", "Camille", "hash", NOW);

    assertThat(Set.of(account)).contains(account).doesNotContain(namesake);
  }
}
