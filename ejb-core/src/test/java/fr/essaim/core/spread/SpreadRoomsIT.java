package fr.essaim.core.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.core.identity.AccountRegister;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.CreateOrganisation;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.prototypes.CreatePrototype;
import fr.essaim.core.prototypes.PrototypeRef;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.Prototypes;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.spread.SpreadFigures.Figure;
import fr.essaim.core.spread.SpreadOverview.Month;
import fr.essaim.core.steering.CreateOperation;
import fr.essaim.core.steering.NetworkGoalService;
import fr.essaim.core.steering.NetworkGoalView;
import fr.essaim.core.steering.ObjectiveDetails;
import fr.essaim.core.steering.OperationDetails;
import fr.essaim.core.steering.OperationService;
import fr.essaim.core.testing.Network;
import fr.essaim.core.testing.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What those read of the spread who do no part of it: who pays for an operation, who runs it, and
 * partners. The centres are not published.
 */
class SpreadRoomsIT {

  private static final String OPERATION = "ateliers";
  private static final String OTHER = "autre";
  private static final ListQuery OF_OPERATION =
      ListQuery.all().with(SpreadFilters.OPERATION, Set.of(OPERATION));

  private final Network network = new Network();
  private final Session system = network.system();
  private final String prototype = network.published("La radio", "moulin");
  private String draft;
  private String transfer;

  @BeforeEach
  void anOperationWithAStalledTransfer() {
    organisation("fonds", OrganisationKind.FUNDER);
    organisation("autre-fonds", OrganisationKind.FUNDER);
    operation(OPERATION, "fonds");
    operation(OTHER, "autre-fonds");
    draft =
        system.inTransaction(
            () ->
                system
                    .get(PrototypeService.class)
                    .create(
                        new CreatePrototype(
                            "moulin", Prototypes.details("Secret"), new PartialDate("2024"))));
    transfer = agree(OPERATION);
    system.transaction(
        () ->
            transfers(system)
                .hold(
                    transfer,
                    SessionDetails.of(
                        Map.of(
                            "date",
                            "2026-04-01",
                            "hours",
                            "2",
                            "supports",
                            "REALISATION",
                            "note",
                            "Avec Hawa."))));
  }

  @AfterEach
  void close() {
    network.close();
  }

  @Test
  void aFunderReadsTheFactsOfItsOperationAndNoFreeText() {
    UUID funder = network.person("Inès", Role.FUNDER, "fonds");

    List<TransferRow> rows = list(funder, OF_OPERATION);

    assertThat(rows).extracting(TransferRow::key).containsExactly(transfer);
    assertThat(rows.get(0).isStalled()).isTrue();
    assertThat(rows.get(0).minutes()).isEqualTo(120);
    assertThat(rows.get(0).prototypes()).extracting(PrototypeRef::key).containsExactly(prototype);
    assertThat(rows.get(0).nextStep()).isEmpty();
    assertThat(rows.get(0).blocker()).isEmpty();
    assertThat(rows.get(0).mayEdit()).isFalse();
    TransferView opened = as(funder, session -> transfers(session).open(transfer));
    assertThat(opened.sessions()).isEmpty();
    assertThat(opened.toString()).doesNotContain("Hawa", "Personne le mardi");
    List<Month> months =
        as(funder, session -> session.get(SpreadOverviewService.class).months(OPERATION));
    assertThat(months).hasSize(12);
    assertThat(months)
        .filteredOn(month -> month.sessions() != 0)
        .extracting(month -> month.month().value(), Month::hours)
        .containsExactly(tuple("2026-04", "2 h"));
    List<Promise> promises =
        as(funder, session -> session.get(SpreadOverviewService.class).promises(OPERATION));
    assertThat(promises)
        .extracting(promise -> promise.objective().reached(), promise -> promise.forecast().state())
        .containsExactly(tuple(1L, SpreadForecast.State.TOO_FEW_FACTS));
  }

  @Test
  void aFunderOfAnotherOperationSeesNothingOfIt() {
    UUID funder = network.person("Omar", Role.FUNDER, "autre-fonds");

    assertThat(list(funder, ListQuery.all())).isEmpty();
    assertThat(list(funder, OF_OPERATION)).isEmpty();
    assertThatThrownBy(() -> as(funder, session -> transfers(session).open(transfer)))
        .isInstanceOf(UnknownThing.class);
    assertThatThrownBy(
            () -> as(funder, session -> session.get(SpreadOverviewService.class).months(OPERATION)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(
            () ->
                as(funder, session -> session.get(SpreadOverviewService.class).promises(OPERATION)))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void aPartnerSeesWhatIsPublicNoObjectivesAndNoReasons() {
    UUID partner = network.person("Paul", Role.PARTNER, "federation");
    assertThat(list(partner, ListQuery.all())).isEmpty();

    publish("moulin", "phare");

    assertThat(list(partner, ListQuery.all()))
        .extracting(TransferRow::key, TransferRow::blocker)
        .containsExactly(tuple(transfer, ""));
    assertThat(list(partner, OF_OPERATION)).isEmpty();
    assertThatThrownBy(
            () ->
                as(
                    partner,
                    session -> session.get(SpreadOverviewService.class).promises(OPERATION)))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void aCoordinatorAndAnAssistantReadWhyItIsStalled() {
    for (Role role : List.of(Role.OPERATION_COORDINATOR, Role.OPERATION_ASSISTANT)) {
      UUID account = network.person("Colin " + role.name(), Role.PARTNER, "federation");
      network
          .system()
          .setting("essaim.base-uri", "https://essaim.test")
          .transaction(
              () ->
                  system
                      .get(AccountRegister.class)
                      .give(account, new Grant(role, "federation", OPERATION)));

      assertThat(
              list(account, OF_OPERATION.with(SpreadFilters.WHICH, Set.of(SpreadFilters.STALLED))))
          .extracting(TransferRow::blocker)
          .containsExactly("Personne le mardi");
      assertThat(list(account, ListQuery.all().with(SpreadFilters.OPERATION, Set.of(OTHER))))
          .isEmpty();
    }
  }

  @Test
  void aFunderSeesWhatAnOperationBroughtToACentreUnlessThePrototypeIsADraft() {
    UUID funder = network.person("Inès", Role.FUNDER, "fonds");
    String shown = install(prototype);
    install(draft);

    assertThat(
            as(funder, session -> session.get(InstallationService.class).list(ListQuery.all()))
                .rows())
        .extracting(InstallationRow::key)
        .containsExactly(shown);
  }

  @Test
  void aFederationStatesTheGoalOfItsNetworkAndEverybodyReadsHowFarItIs() {
    UUID officer = network.person("Fanny", Role.FEDERATION, "federation");
    UUID manager = network.person("Mia", Role.MANAGER, "moulin");
    assertThatThrownBy(() -> state(manager, 0, goal("150", "CENTRE")))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> state(officer, 0, goal("150", "PERSON")))
        .isInstanceOf(BusinessRuleViolation.class)
        .hasMessageContaining("steering.goal.unit");

    state(officer, 0, goal("150", "CENTRE"));
    state(officer, version(officer), goal("2", "CENTRE"));

    organisation("digue", OrganisationKind.SOCIAL_CENTRE);
    system.transaction(
        () ->
            system
                .get(InstallationService.class)
                .begin(
                    new InstallationDetails("moulin", prototype, null, null),
                    InstallationState.IN_USE,
                    new PartialDate("2026-06")));
    GoalReach inside =
        system
            .inTransaction(() -> system.get(SpreadOverviewService.class).overview())
            .goals()
            .get(0);
    assertThat(inside.goal().details().target()).isEqualByComparingTo("2");
    assertThat(inside.using()).isEqualTo(new Figure(1, 2, 1));
    assertThat(inside.forecast().state()).isEqualTo(SpreadForecast.State.TOO_FEW_FACTS);
    assertThat(known()).isEqualTo(new Figure(0, 0, 0));
    publish("moulin");
    assertThat(known()).isEqualTo(new Figure(1, 1, 0));
  }

  @Test
  void whatOperationsPromisedIsCountedForEverybodyByWhatIsPublished() {
    assertThat(promised()).containsExactlyInAnyOrder(tuple("ateliers", 0L), tuple("autre", 0L));

    publish("moulin", "phare");

    assertThat(promised()).containsExactlyInAnyOrder(tuple("ateliers", 1L), tuple("autre", 0L));
  }

  private List<Tuple> promised() {
    return system.inTransaction(() -> system.get(SpreadPictures.class).promises()).stream()
        .map(promise -> tuple(promise.operation(), promise.reached()))
        .toList();
  }

  private Figure known() {
    return system.inTransaction(() -> system.get(SpreadPictures.class).goals()).get(0).using();
  }

  private long version(UUID account) {
    NetworkGoalView goal =
        as(account, session -> session.get(NetworkGoalService.class).open("federation"));
    return goal.version();
  }

  private void state(UUID account, long version, ObjectiveDetails details) {
    Session session = network.as(account);
    session.transaction(
        () -> session.get(NetworkGoalService.class).state("federation", version, details));
  }

  private static ObjectiveDetails goal(String target, String unit) {
    return ObjectiveDetails.of(
        Map.of(
            "labelFr",
            "Le réseau",
            "target",
            target,
            "unit",
            unit,
            "starts",
            "2021",
            "ends",
            "2028",
            "source",
            "Projet de réseau"));
  }

  private void operation(String key, String funder) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", key);
    fields.put("starts", "2026");
    fields.put("ends", "2027");
    fields.put("lead", "federation");
    fields.put("beneficiaries", "phare");
    fields.put("funders", funder);
    OperationService operations = system.get(OperationService.class);
    system.transaction(
        () -> operations.create(new CreateOperation(key, OperationDetails.of(fields))));
    system.transaction(
        () ->
            operations.promise(
                key,
                ObjectiveDetails.of(
                    Map.of(
                        "labelFr",
                        "Centres",
                        "target",
                        "8",
                        "unit",
                        "CENTRE",
                        "starts",
                        "2026",
                        "ends",
                        "2027",
                        "measure",
                        "CENTRES_PEER_TO_PEER"))));
  }

  private String agree(String operation) {
    return system.inTransaction(
        () ->
            transfers(system)
                .agree(
                    new TransferDetails(
                        "moulin",
                        "phare",
                        Channel.PEER_TO_PEER,
                        Set.of(prototype, draft),
                        operation,
                        "Choisir le jour",
                        null,
                        "Personne le mardi"),
                    new PartialDate("2026-03")));
  }

  private String install(String key) {
    return system.inTransaction(
        () ->
            system
                .get(InstallationService.class)
                .begin(
                    new InstallationDetails("phare", key, null, transfer),
                    InstallationState.IN_USE,
                    new PartialDate("2026-06")));
  }

  private void organisation(String key, OrganisationKind kind) {
    OrganisationDetails details = OrganisationDetails.of(key, kind);
    system.transaction(
        () ->
            system
                .get(OrganisationDirectory.class)
                .create(
                    new CreateOrganisation(
                        key, kind.isCentre() ? details.memberOf("federation") : details)));
  }

  private void publish(String... keys) {
    for (String key : keys) {
      system.transaction(() -> system.get(OrganisationDirectory.class).publish(key));
    }
  }

  private List<TransferRow> list(UUID account, ListQuery query) {
    return as(account, session -> transfers(session).list(query)).rows();
  }

  private <T> T as(UUID account, Function<Session, T> work) {
    Session session = network.as(account);
    return session.inTransaction(() -> work.apply(session));
  }

  private static TransferService transfers(Session session) {
    return session.get(TransferService.class);
  }
}
