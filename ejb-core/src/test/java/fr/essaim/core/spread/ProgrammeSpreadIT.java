package fr.essaim.core.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.CreateOrganisation;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.prototypes.VersionService;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.spread.SpreadOverview.ByChannel;
import fr.essaim.core.steering.CreateOperation;
import fr.essaim.core.steering.ObjectiveDetails;
import fr.essaim.core.steering.OperationDetails;
import fr.essaim.core.steering.OperationService;
import fr.essaim.core.testing.Network;
import fr.essaim.core.testing.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The programme as the founding document wants it: nine prototypes, eight metropolitan centres peer
 * to peer, eight regional ones through the federation. Whoever counts finds the same.
 */
class ProgrammeSpreadIT {

  private static final PartialDate AGREED = new PartialDate("2026-02");

  private final Network network = new Network();
  private final Session system = network.system();
  private final List<String> prototypes =
      IntStream.rangeClosed(1, 9)
          .mapToObj(number -> network.published("Prototype " + number, "moulin"))
          .toList();

  @AfterEach
  void close() {
    network.close();
  }

  @Test
  void everyFigureAgrees() {
    List<String> metropolitan = centres("metropole");
    List<String> regional = centres("region");
    String operation = operation(Stream.concat(metropolitan.stream(), regional.stream()).toList());
    List<String> transfers = new ArrayList<>();
    metropolitan.forEach(
        centre -> transfers.add(agree("moulin", centre, Channel.PEER_TO_PEER, operation)));
    regional.forEach(
        centre -> transfers.add(agree("federation", centre, Channel.FEDERATION, operation)));
    transfers.stream().skip(1).forEach(this::accompany);
    system.transaction(
        () ->
            service()
                .abandon(
                    transfers.get(15),
                    EndCause.OTHER,
                    "Plus d'équipe.",
                    new PartialDate("2026-10")));
    List<String> installations = metropolitan.stream().map(this::install).toList();
    system.transaction(
        () ->
            system.get(VersionService.class).draft(prototypes.get(0), VersionNumber.parse("1.0")));
    answer(installations.get(0), "1.0");
    answer(installations.get(1), "1.0");
    answer(installations.get(2), null);

    assertThat(system.inTransaction(() -> operations().open(operation)).objectives())
        .extracting(each -> each.details().measure().name(), each -> each.reached())
        .containsExactlyInAnyOrder(
            tuple("CENTRES_PEER_TO_PEER", 8L), tuple("CENTRES_FEDERATION", 7L));
    SpreadOverview overview =
        system.inTransaction(() -> system.get(SpreadOverviewService.class).overview());
    assertThat(overview.channels())
        .extracting(ByChannel::channel, ByChannel::centres, ByChannel::abandoned, ByChannel::hours)
        .containsExactly(
            tuple(Channel.PEER_TO_PEER, 8L, 0L, "17 h 30"),
            tuple(Channel.FEDERATION, 7L, 1L, "20 h"));
    assertThat(overview.stalled())
        .extracting(row -> row.receiver().key())
        .containsExactly(metropolitan.get(0));
    assertThat(overview.withoutTotal()).isEqualTo(overview.centres() - 8);
    assertThat(found(AdaptationState.ACCEPTED)).isEqualTo(2);
    assertThat(found(AdaptationState.DECLINED)).isEqualTo(1);
    publish(metropolitan);
    SpreadLibrary library = system.get(SpreadLibrary.class);
    assertThat(library.installationKeys()).hasSize(8);
    assertThat(library.transferKeys()).hasSize(8);
    assertThat(library.adaptationKeys()).hasSize(3);
  }

  private List<String> centres(String where) {
    return IntStream.rangeClosed(1, 8)
        .mapToObj(
            number ->
                system.inTransaction(
                    () ->
                        system
                            .get(OrganisationDirectory.class)
                            .create(
                                new CreateOrganisation(
                                    where + "-" + number,
                                    OrganisationDetails.of(
                                            where + " " + number, OrganisationKind.SOCIAL_CENTRE)
                                        .memberOf("federation")))))
        .toList();
  }

  private String operation(List<String> beneficiaries) {
    Map<String, String> fields =
        Map.of(
            "name",
            "Centres connectés",
            "starts",
            "2026",
            "ends",
            "2027",
            "lead",
            "moulin",
            "beneficiaries",
            beneficiaries.stream().collect(Collectors.joining(",")),
            "funders",
            "");
    String key =
        system.inTransaction(
            () ->
                operations().create(new CreateOperation("programme", OperationDetails.of(fields))));
    for (String measure : List.of("CENTRES_PEER_TO_PEER", "CENTRES_FEDERATION")) {
      Map<String, String> promised =
          Map.of(
              "labelFr", measure, "target", "8", "unit", "CENTRE", "starts", "2026", "ends", "2027",
              "measure", measure);
      system.transaction(() -> operations().promise(key, ObjectiveDetails.of(promised)));
    }
    return key;
  }

  private String agree(String mentor, String receiver, Channel channel, String operation) {
    return system.inTransaction(
        () ->
            service()
                .agree(
                    new TransferDetails(
                        mentor, receiver, channel, Set.copyOf(prototypes), operation, "", null, ""),
                    AGREED));
  }

  private void accompany(String transfer) {
    system.transaction(
        () ->
            service()
                .hold(
                    transfer,
                    SessionDetails.of(
                        Map.of(
                            "date",
                            "2026-10-05",
                            "hours",
                            "2 h 30",
                            "supports",
                            "REALISATION,METHOD_TRANSFER",
                            "residents",
                            "4"))));
  }

  private String install(String centre) {
    return system.inTransaction(
        () ->
            system
                .get(InstallationService.class)
                .begin(
                    new InstallationDetails(centre, prototypes.get(0), null, centre + "-moulin"),
                    InstallationState.IN_USE,
                    new PartialDate("2026-06")));
  }

  private void answer(String installation, String version) {
    AdaptationService adaptations = system.get(AdaptationService.class);
    String key =
        system.inTransaction(
            () ->
                adaptations.note(
                    installation,
                    new AdaptationDetails("Autrement", "Le soir.", ""),
                    new PartialDate("2026-07")));
    system.transaction(() -> adaptations.offer(key));
    if (version == null) {
      system.transaction(() -> adaptations.decline(key, "Trop particulier."));
    } else {
      system.transaction(() -> adaptations.accept(key, version, "", Set.of()));
    }
  }

  private long found(AdaptationState state) {
    return system
        .inTransaction(
            () ->
                system
                    .get(AdaptationService.class)
                    .list(ListQuery.all().with(SpreadFilters.STATE, state)))
        .total();
  }

  private void publish(List<String> centres) {
    Stream.concat(Stream.of("moulin"), centres.stream())
        .forEach(
            key -> system.transaction(() -> system.get(OrganisationDirectory.class).publish(key)));
  }

  private TransferService service() {
    return system.get(TransferService.class);
  }

  private OperationService operations() {
    return system.get(OperationService.class);
  }
}
