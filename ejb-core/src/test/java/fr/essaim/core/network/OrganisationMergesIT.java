package fr.essaim.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.essaim.core.identity.HeldRoles;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.OrganisationTwin.Likeness;
import fr.essaim.core.protection.internal.Purge;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.Session;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records that are one organisation: found, merged, separated again. */
class OrganisationMergesIT {

  private static final String SIRET = "73282932000074";

  private final Database database = Database.emptied();
  private Session session;
  private OrganisationDirectory directory;
  private OrganisationMerges merges;

  @BeforeEach
  void open() {
    session = database.session();
    directory = session.get(OrganisationDirectory.class);
    merges = session.get(OrganisationMerges.class);
    record(RecordTerritory.commune("59599", "Tourcoing"));
    record(RecordTerritory.commune("59512", "Roubaix"));
    create("peupliers", "Centre social des Peupliers (exemple)", "59599", Map.of());
    create(
        "les-peupliers",
        "Les Peupliers (exemple)",
        "59599",
        Map.of("email", "moi@example.org", "siret", SIRET, "website", "https://p.example.org"));
    create("centre", "Centre qui suit (exemple)", "59512", Map.of("manager", "les-peupliers"));
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void suggestsTwinsByNumberAndByNameOfOneKindInOnePlaceAlone() {
    create("ailleurs", "Centre social des Peupliers (exemple)", "59512", Map.of());
    create("autre-nom", "Maison du Lac (exemple)", "59512", Map.of("siret", SIRET));
    create(
        "gestion", "Association Les Peupliers (exemple)", "59599", Map.of("kind", "ASSOCIATION"));

    assertThat(merges.twins("les-peupliers"))
        .extracting(OrganisationTwin::key, OrganisationTwin::likeness)
        .containsExactly(tuple("autre-nom", Likeness.SIRET), tuple("peupliers", Likeness.NAME));
    assertThat(merges.twins("centre")).isEmpty();
    assertThat(twinsInTheList())
        .containsExactlyInAnyOrder("peupliers", "les-peupliers", "autre-nom");
  }

  @Test
  void keepsTheChosenFieldsOfBoth() {
    merge("les-peupliers", "peupliers", "siret", "website");

    OrganisationDetails kept = session.inTransaction(() -> directory.view("peupliers").details());
    assertThat(kept.name()).isEqualTo("Centre social des Peupliers (exemple)");
    assertThat(kept.siret()).isEqualTo(SIRET);
    assertThat(kept.website()).isEqualTo("https://p.example.org");
    assertThat(kept.privateContact().email()).isNull();
    assertThat(twinsInTheList()).isEmpty();
  }

  @Test
  void undoesAMergeAsIfItHadNotBeen() {
    role("les-peupliers", "STAFF");
    OrganisationDetails before = session.inTransaction(() -> directory.view("peupliers").details());
    merge("les-peupliers", "peupliers", "siret", "email");
    assertThat(directory.publicView("les-peupliers").key()).isEqualTo("peupliers");
    assertThat(merges.undoable("peupliers"))
        .extracting(OrganisationMerge::goneKey)
        .containsExactly("les-peupliers");

    List<MergeChange> left = session.inTransaction(() -> merges.undo("les-peupliers"));

    assertThat(left).isEmpty();
    assertThat(directory.publicView("les-peupliers").key()).isEqualTo("les-peupliers");
    assertThat(directory.publicView("peupliers").formerKeys()).isEmpty();
    assertThat(session.inTransaction(() -> directory.view("peupliers").details()))
        .isEqualTo(before);
    assertThat(directory.publicView("centre").manager().key()).isEqualTo("les-peupliers");
    assertThat(session.get(HeldRoles.class).countIn("les-peupliers")).isEqualTo(1);
    assertThat(session.get(HeldRoles.class).countIn("peupliers")).isZero();
    assertThat(merges.undoable("peupliers")).isEmpty();
    assertThat(outbox()).contains("les-peupliers", "peupliers", "centre");
  }

  @Test
  void leavesWhatWasChangedSinceAndSaysSo() {
    merge("les-peupliers", "peupliers", "website");
    edit("peupliers", "website", "https://nouveau.example.org");
    edit("centre", "manager", "");

    List<MergeChange> left = session.inTransaction(() -> merges.undo("les-peupliers"));

    assertThat(left).extracting(MergeChange::key).containsExactlyInAnyOrder("peupliers", "centre");
    assertThat(directory.publicView("peupliers").website())
        .isEqualTo("https://nouveau.example.org");
    assertThat(directory.publicView("centre").manager()).isNull();
    assertThat(directory.publicView("les-peupliers").key()).isEqualTo("les-peupliers");
  }

  @Test
  void undoesTheLaterOfTwoMergesFirst() {
    merge("les-peupliers", "peupliers");
    merge("peupliers", "centre");
    assertThatThrownBy(() -> session.transaction(() -> merges.undo("les-peupliers")))
        .isInstanceOf(BusinessRuleViolation.class)
        .hasMessageContaining("network.undo.later");

    session.transaction(() -> merges.undo("peupliers"));
    session.transaction(() -> merges.undo("les-peupliers"));

    assertThat(directory.publishedKeys()).contains("les-peupliers", "peupliers", "centre");
  }

  @Test
  void forgetsAfterAMonthWhatAMergeMoved() {
    merge("les-peupliers", "peupliers", "email");

    Clock clock = Clock.fixed(Session.NOW.plus(Duration.ofDays(31)), ZoneOffset.UTC);
    try (Session later = database.session().with(Clock.class, clock)) {
      later.with(Instance.class, noContexts()).get(Purge.class).run();
    }

    assertThat(merges.undoable("peupliers")).isEmpty();
    List<?> changes =
        session
            .entityManager()
            .createNativeQuery("select key from network.organisation_merge_change")
            .getResultList();
    assertThat(changes).isEmpty();
    assertThatThrownBy(() -> session.transaction(() -> merges.undo("les-peupliers")))
        .isInstanceOf(UnknownThing.class);
  }

  @Test
  void countsWhatWouldFollow() {
    role("les-peupliers", "STAFF");

    assertThat(
            session.inTransaction(() -> merges.compare("les-peupliers", "peupliers")).following())
        .isEqualTo(Map.of("organisation", 1L, "account", 1L));
  }

  private static Instance<?> noContexts() {
    return (Instance<?>)
        Proxy.newProxyInstance(
            OrganisationMergesIT.class.getClassLoader(),
            new Class<?>[] {Instance.class},
            (proxy, method, arguments) -> null);
  }

  private List<String> twinsInTheList() {
    return directory
        .list(ListQuery.all().with(OrganisationFilters.TWINS, Set.of("yes")))
        .rows()
        .stream()
        .map(OrganisationCard::key)
        .toList();
  }

  private void merge(String gone, String kept, String... fromGone) {
    session.transaction(() -> merges.merge(new MergeOrganisations(gone, kept, Set.of(fromGone))));
  }

  private void role(String organisation, String role) {
    session.transaction(
        () -> {
          UUID account = UUID.randomUUID();
          session
              .entityManager()
              .createNativeQuery(
                  "insert into identity.account (id, email, display_name, password_hash, created_at, version)"
                      + " values (?1, ?2, 'Lou', '', now(), 1)")
              .setParameter(1, account)
              .setParameter(2, account + "@example.org")
              .executeUpdate();
          session
              .entityManager()
              .createNativeQuery(
                  "insert into identity.membership (id, account_id, role, organisation_key, since)"
                      + " values (gen_random_uuid(), ?1, ?2, ?3, now())")
              .setParameter(1, account)
              .setParameter(2, role)
              .setParameter(3, organisation)
              .executeUpdate();
        });
  }

  private void edit(String key, String field, String value) {
    OrganisationView read = session.inTransaction(() -> directory.view(key));
    Map<String, String> fields = read.details().fields();
    fields.put(field, value);
    session.transaction(
        () ->
            directory.edit(
                new EditOrganisation(key, read.version(), OrganisationDetails.of(fields))));
  }

  private void record(RecordTerritory stated) {
    session.inTransaction(() -> session.get(TerritoryDirectory.class).record(stated));
  }

  private void create(String key, String name, String cog, Map<String, String> others) {
    Map<String, String> fields =
        OrganisationDetails.of(name, OrganisationKind.SOCIAL_CENTRE)
            .located(RecordTerritory.communeKey(cog), List.of())
            .fields();
    fields.putAll(others);
    session.transaction(
        () -> directory.create(new CreateOrganisation(key, OrganisationDetails.of(fields))));
    session.transaction(() -> directory.publish(key));
  }

  private List<String> outbox() {
    List<?> keys =
        session
            .entityManager()
            .createNativeQuery("select key from publication.outbox where type = 'organisation'")
            .getResultList();
    return keys.stream().map(String::valueOf).toList();
  }
}
