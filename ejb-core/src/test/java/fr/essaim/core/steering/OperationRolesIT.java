package fr.essaim.core.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.identity.AccountRegister;
import fr.essaim.core.identity.Correspondents;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Role;
import fr.essaim.core.identity.domain.Account;
import fr.essaim.core.identity.domain.Accounts;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.prototypes.CreatePrototype;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.Prototypes;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.testing.Network;
import fr.essaim.core.testing.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the roles of an operation reach, in {@code moulin} and not in {@code phare}. */
class OperationRolesIT {

  private static final String OPERATION = "ateliers";

  private final Network network = new Network();
  private final List<Session> sessions = new ArrayList<>();

  @BeforeEach
  void anOperationOfTheMill() {
    create(OPERATION, "federation", "moulin", "phare");
  }

  @AfterEach
  void close() {
    sessions.forEach(Session::close);
    network.close();
  }

  @Test
  void aCoordinatorReadsWhatACentreOfTheOperationHasNotPublishedAndNoOtherCentres() {
    String within = draft("Au moulin", "moulin");
    String elsewhere = draft("Au phare", "phare");
    UUID account = network.person("Colin", Role.PARTNER, "phare");
    Session colin = as(account);
    assertThatThrownBy(() -> colin.inTransaction(() -> prototypes(colin).open(within)))
        .isInstanceOf(NotAllowed.class);

    give(account, new Grant(Role.OPERATION_COORDINATOR, "phare", OPERATION));

    Session now = as(account);
    assertThat(now.inTransaction(() -> prototypes(now).open(within)).mayEdit()).isFalse();
    assertThatThrownBy(() -> now.inTransaction(() -> prototypes(now).open(elsewhere)))
        .isInstanceOf(NotAllowed.class);
    assertThat(now.inTransaction(() -> now.get(OrganisationDirectory.class).view("moulin")).whole())
        .isTrue();
    assertThat(now.inTransaction(() -> now.get(OrganisationDirectory.class).cards(ListQuery.all())))
        .extracting(card -> card.key())
        .containsExactlyInAnyOrder("federation", "moulin");
    assertThat(
            network
                .system()
                .get(Correspondents.class)
                .whoMayAmong(Set.of(account), Permission.PROTOTYPE_READ, "moulin"))
        .containsExactly(account);
    assertThat(
            network
                .system()
                .get(Correspondents.class)
                .whoMayAmong(Set.of(account), Permission.PROTOTYPE_READ, "phare"))
        .isEmpty();
  }

  @Test
  void aRoleThatWasGivenWithoutAnOperationReachesNothing() {
    String within = draft("Au moulin", "moulin");
    Account odile = Account.open("odile@example.org", "Odile", "hash", Session.NOW);
    odile.grant(new Grant(Role.OPERATION_ASSISTANT, "moulin"), Session.NOW);
    Session system = network.system();
    system.transaction(() -> system.get(Accounts.class).add(odile));
    Session old = as(odile.id());

    assertThatThrownBy(() -> old.inTransaction(() -> prototypes(old).open(within)))
        .isInstanceOf(NotAllowed.class);
    assertThat(old.inTransaction(() -> operations(old).list(ListQuery.all())).total()).isZero();
  }

  @Test
  void aFunderReadsTheOperationsThatItPaysForAndChangesNone() {
    create("autre", "federation", "moulin", "federation");
    Session funder = as(network.person("Inès", Role.FUNDER, "phare"));

    assertThat(funder.inTransaction(() -> operations(funder).list(ListQuery.all())).rows())
        .extracting(OperationRow::key)
        .containsExactly(OPERATION);
    assertThatThrownBy(() -> funder.inTransaction(() -> operations(funder).open("autre")))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> funder.transaction(() -> operations(funder).close(OPERATION, null)))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void aClosedOperationStaysReadableWithWhatItsRolesReach() {
    String within = draft("Au moulin", "moulin");
    Session colin = coordinator();

    colin.transaction(() -> operations(colin).close(OPERATION, null));

    OperationView closed = colin.inTransaction(() -> operations(colin).open(OPERATION));
    assertThat(closed.isOpen()).isFalse();
    assertThat(colin.inTransaction(() -> prototypes(colin).open(within)).key()).isEqualTo(within);
    assertThatThrownBy(
            () -> colin.transaction(() -> operations(colin).promise(OPERATION, objective("8"))))
        .hasMessageContaining("steering.operation.closed");
    colin.transaction(() -> operations(colin).reopen(OPERATION));
    assertThat(colin.inTransaction(() -> operations(colin).history(OPERATION)))
        .extracting(line -> line.change().field())
        .contains("closedOn");
  }

  @Test
  void aCoordinatorCannotBringACentreInToReadIt() {
    Session colin = coordinator();
    Map<String, String> fields = new LinkedHashMap<>(fields("federation", "moulin", "phare"));
    fields.put("beneficiaries", "moulin,phare");
    long seen = colin.inTransaction(() -> operations(colin).open(OPERATION)).version();

    assertThatThrownBy(
            () ->
                colin.transaction(
                    () -> operations(colin).edit(OPERATION, seen, OperationDetails.of(fields))))
        .isInstanceOf(NotAllowed.class);
    Session officer = as(network.person("Fanny", Role.FEDERATION, "federation"));
    assertThatThrownBy(
            () ->
                officer.transaction(
                    () -> operations(officer).edit(OPERATION, seen, OperationDetails.of(fields))))
        .isInstanceOf(BusinessRuleViolation.class)
        .hasMessageContaining("steering.organisation.not-yours");
  }

  @Test
  void twoPeopleAtOneObjectiveLoseNothing() {
    Session colin = coordinator();
    String key = colin.inTransaction(() -> operations(colin).promise(OPERATION, objective("8")));
    long seen = colin.inTransaction(() -> operations(colin).open(OPERATION)).version();
    network
        .system()
        .transaction(
            () -> operations(network.system()).restate(OPERATION, key, seen, objective("9")));

    assertThatThrownBy(
            () ->
                colin.transaction(
                    () -> operations(colin).restate(OPERATION, key, seen, objective("10"))))
        .isInstanceOf(ConflictingEdit.class);
  }

  private Session coordinator() {
    UUID account = network.person("Colin", Role.PARTNER, "moulin");
    give(account, new Grant(Role.OPERATION_COORDINATOR, "moulin", OPERATION));
    return as(account);
  }

  private void give(UUID account, Grant grant) {
    network
        .system()
        .setting("essaim.base-uri", "https://essaim.test")
        .transaction(() -> network.system().get(AccountRegister.class).give(account, grant));
  }

  private void create(String key, String lead, String beneficiary, String funder) {
    network
        .system()
        .transaction(
            () ->
                operations(network.system())
                    .create(
                        new CreateOperation(
                            key, OperationDetails.of(fields(lead, beneficiary, funder)))));
  }

  private static Map<String, String> fields(String lead, String beneficiary, String funder) {
    return Map.of(
        "name",
        "Ateliers",
        "starts",
        "2018",
        "ends",
        "2019",
        "lead",
        lead,
        "beneficiaries",
        beneficiary,
        "funders",
        funder);
  }

  private static ObjectiveDetails objective(String target) {
    return ObjectiveDetails.of(
        Map.of(
            "labelFr", "Centres", "target", target, "unit", "CENTRE", "starts", "2018", "ends",
            "2019"));
  }

  private String draft(String title, String organisation) {
    Session system = network.system();
    return system.inTransaction(
        () ->
            prototypes(system)
                .create(
                    new CreatePrototype(
                        organisation, Prototypes.details(title), new PartialDate("2024"))));
  }

  private Session as(UUID account) {
    Session session = network.as(account);
    sessions.add(session);
    return session;
  }

  private static OperationService operations(Session session) {
    return session.get(OperationService.class);
  }

  private static PrototypeService prototypes(Session session) {
    return session.get(PrototypeService.class);
  }
}
