package fr.essaim.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.network.domain.Organisation;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.Session;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logos: who sees them, who gives them, and where they go. */
class OrganisationLogosIT {

  private static final byte[] ONE = {1};
  private static final byte[] OTHER = {2};

  private Database database;
  private Session system;
  private Session visitor;

  @BeforeEach
  void open() {
    database = Database.emptied();
    system = database.session();
    visitor = database.sessionOf(null);
    register("echo");
    register("belencontre");
  }

  @AfterEach
  void close() {
    visitor.close();
    system.close();
  }

  @Test
  void isSeenByEverybodyOnceTheOrganisationIsPublishedAndWithinBefore() {
    keep(system, "echo", ONE);

    String file = within("echo");
    assertThat(visible(visitor)).isEmpty();
    assertThatThrownBy(() -> published("echo", file)).isInstanceOf(UnknownThing.class);
    assertThatThrownBy(() -> visitor.get(OrganisationLogos.class).within("echo", file))
        .isInstanceOf(NotAllowed.class);
    assertThat(system.get(OrganisationLogos.class).within("echo", file)).isEqualTo(ONE);

    system.transaction(() -> system.get(OrganisationDirectory.class).publish("echo"));

    assertThat(visible(visitor))
        .containsExactly(Map.entry("echo", new OrganisationLogo(file, true)));
    assertThat(published("echo", file)).isEqualTo(ONE);
    assertThatThrownBy(() -> published("belencontre", file)).isInstanceOf(UnknownThing.class);
    assertThat(visitor.get(OrganisationDirectory.class).publicView("echo").logo()).isEqualTo(file);

    system.transaction(() -> system.get(OrganisationDirectory.class).withdraw("echo"));
    assertThatThrownBy(() -> published("echo", file)).isInstanceOf(UnknownThing.class);
  }

  @Test
  void isGivenByThoseWhoEditTheOrganisationAlone() {
    try (Session manager = sessionOf(Role.MANAGER, "echo")) {
      keep(manager, "echo", ONE);
      assertThatThrownBy(() -> keep(manager, "belencontre", ONE)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(
              () ->
                  manager.transaction(
                      () -> manager.get(OrganisationLogos.class).remove("belencontre")))
          .isInstanceOf(NotAllowed.class);
    }
    assertThat(visible(system)).containsOnlyKeys("echo");
  }

  @Test
  void goesWhenAnotherTakesItsPlaceAndWithTheOrganisation() {
    keep(system, "echo", ONE);
    String former = within("echo");
    keep(system, "echo", OTHER);

    assertThat(within("echo")).isNotEqualTo(former);
    assertThat(kept()).isEqualTo(1);

    system.transaction(() -> system.get(OrganisationLogos.class).remove("echo"));
    assertThat(visible(system)).isEmpty();
    assertThat(kept()).isZero();
    assertThat(system.inTransaction(() -> system.get(OrganisationDirectory.class).history("echo")))
        .filteredOn(line -> line.change().field().equals(Organisation.LOGO))
        .hasSize(3);
  }

  @Test
  void goesToTheSurvivorOfAMergeThatHasNoneAndComesBackWhenItIsUndone() {
    keep(system, "echo", ONE);
    String file = within("echo");
    merge("echo", "belencontre");
    assertThat(within("belencontre")).isEqualTo(file);

    system.transaction(() -> system.get(OrganisationMerges.class).undo("echo"));
    assertThat(visible(system)).containsOnlyKeys("echo");
    assertThat(within("echo")).isEqualTo(file);

    keep(system, "belencontre", OTHER);
    String own = within("belencontre");
    merge("echo", "belencontre");
    assertThat(within("belencontre")).isEqualTo(own);
    assertThat(kept()).isEqualTo(2);
  }

  private void merge(String gone, String kept) {
    system.transaction(
        () ->
            system
                .get(OrganisationMerges.class)
                .merge(new MergeOrganisations(gone, kept, Set.of())));
  }

  private long kept() {
    return ((Number)
            system
                .entityManager()
                .createNativeQuery("select count(*) from network.logo")
                .getSingleResult())
        .longValue();
  }

  private static Map<String, OrganisationLogo> visible(Session session) {
    return session.inTransaction(() -> session.get(OrganisationLogos.class).visible());
  }

  private String within(String key) {
    return visible(system).get(key).file();
  }

  private byte[] published(String key, String file) {
    return visitor.get(OrganisationLogos.class).published(key, file);
  }

  private static void keep(Session session, String key, byte[] picture) {
    session.transaction(() -> session.get(OrganisationLogos.class).keep(key, picture));
  }

  private void register(String key) {
    system.transaction(
        () ->
            system
                .get(OrganisationDirectory.class)
                .create(
                    new CreateOrganisation(
                        key,
                        OrganisationDetails.of("Centre " + key, OrganisationKind.SOCIAL_CENTRE))));
  }

  private Session sessionOf(Role role, String organisationKey) {
    String email = role + "@" + organisationKey + ".example";
    system.transaction(
        () ->
            system.get(AccountService.class).open(email, email, new Grant(role, organisationKey)));
    Object id =
        system
            .entityManager()
            .createNativeQuery("select cast(id as text) from identity.account where email = ?1")
            .setParameter(1, email)
            .getSingleResult();
    return database.sessionOf(id.toString());
  }
}
