package fr.essaim.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.testing.Network;
import fr.essaim.core.testing.Session;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an officer of a federation does with the accounts of its member centres. */
class FederationAccountsIT {

  private final Network network = new Network();
  private final UUID officer = network.person("Officer", Role.FEDERATION, "federation");
  private Session session;

  @BeforeEach
  void open() {
    session = network.as(officer).setting("essaim.base-uri", "https://essaim.test");
  }

  @AfterEach
  void close() {
    session.close();
    network.close();
  }

  @Test
  void invitesTheTeamsOfMemberCentresAndNobodyElse() {
    UUID lou = invite("lou", Role.MANAGER, "moulin");
    invite("ana", Role.STAFF, "moulin");

    assertThat(session.inTransaction(() -> register().view(lou)).grants())
        .containsExactly(new Grant(Role.MANAGER, "moulin"));
    for (Role role : Role.values()) {
      if (role != Role.STAFF && role != Role.MANAGER && role != Role.MODERATOR) {
        assertThatThrownBy(() -> invite("x", role, "moulin"))
            .as(role.name())
            .isInstanceOf(NotAllowed.class);
      }
    }
    assertThatThrownBy(() -> invite("x", Role.STAFF, "phare")).isInstanceOf(NotAllowed.class);
  }

  @Test
  void seesTheTeamsOfMemberCentresAndNoneOfThoseTheyServe() {
    UUID sam = network.person("Sam", Role.STAFF, "moulin");
    UUID hawa = network.person("Hawa", Role.RESIDENT, "moulin");
    network.person("Ana", Role.STAFF, "phare");

    assertThat(session.inTransaction(() -> register().list(ListQuery.all())).rows())
        .extracting(AccountCard::displayName)
        .containsExactly("Officer", "Sam");
    assertThat(session.inTransaction(() -> register().view(sam)).displayName()).isEqualTo("Sam");
    assertThatThrownBy(() -> session.inTransaction(() -> register().view(hawa)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(
            () ->
                session.transaction(
                    () -> register().take(hawa, new Grant(Role.RESIDENT, "moulin"))))
        .isInstanceOf(NotAllowed.class);
  }

  private AccountRegister register() {
    return session.get(AccountRegister.class);
  }

  private UUID invite(String name, Role role, String organisation) {
    return session.inTransaction(
        () ->
            session
                .get(Invitations.class)
                .invite(new InviteSomebody(name + "@example.org", name, "fr", role, organisation)));
  }
}
