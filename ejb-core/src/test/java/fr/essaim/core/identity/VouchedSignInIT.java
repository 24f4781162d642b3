package fr.essaim.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.identity.SignInAnswer.Outcome;
import fr.essaim.core.identity.domain.Account;
import fr.essaim.core.identity.domain.Accounts;
import fr.essaim.core.testing.Session;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Signing in by what a provider of identities says. */
class VouchedSignInIT {

  private static final String ISSUER = "https://provider.test";

  private final People people = new People();

  @Test
  void opensTheAccountThatWasInvitedToTheVerifiedAddress() {
    people.set("essaim.openid.issuer", ISSUER);
    UUID lou = people.invited("lou", Role.STAFF, "moulin");
    assertThat(people.emails("lou@example.org").get(0))
        .contains("connectez-vous comme d\u2019habitude", "https://essaim.test/connexion?lang=fr");

    assertThat(vouch("subject-1", "lou@example.org"))
        .isEqualTo(SignInAnswer.of(Outcome.PROVEN, lou));

    try (Session session = people.visitor()) {
      assertThat(session.get(Accounts.class).find(lou).map(Account::state))
          .contains(AccountState.OPEN);
    }
    assertThat(people.audited("sign-in.vouch")).containsExactly(lou + " account/" + lou);
  }

  @Test
  void knowsThemByTheSubjectFromThenOnWhateverTheirAddress() {
    UUID lou = people.person("lou", Role.STAFF, "moulin");
    vouch("subject-1", "lou@example.org");

    assertThat(vouch("subject-1", "other@example.org").account()).isEqualTo(lou);
    assertThat(vouch("subject-1", null).account()).isEqualTo(lou);
  }

  @Test
  void givesNobodyAnAccountByItself() {
    assertThat(vouch("subject-1", "nobody@example.org")).isEqualTo(SignInAnswer.refused());
    assertThat(vouch("subject-1", null)).isEqualTo(SignInAnswer.refused());
  }

  @Test
  void letsNoSecondSubjectIntoAnAccountThatIsJoined() {
    people.person("lou", Role.STAFF, "moulin");
    vouch("subject-1", "lou@example.org");

    assertThat(vouch("subject-2", "lou@example.org")).isEqualTo(SignInAnswer.refused());
  }

  @Test
  void forgetsWhoWasJoinedToAnAccountThatCloses() {
    UUID lou = people.person("lou", Role.STAFF, "moulin");
    vouch("subject-1", "lou@example.org");
    Session system = people.system();
    system.transaction(() -> system.get(AccountRegister.class).close(lou));

    assertThat(vouch("subject-1", "lou@example.org")).isEqualTo(SignInAnswer.refused());
    UUID again = people.invited("lou", Role.STAFF, "moulin");
    assertThat(vouch("subject-1", "lou@example.org").account()).isEqualTo(again);
  }

  private SignInAnswer vouch(String subject, String email) {
    try (Session visitor = people.visitor()) {
      return visitor.get(SignIn.class).vouch(new VouchedIdentity(ISSUER, subject, email));
    }
  }
}
