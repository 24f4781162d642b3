package fr.essaim.core.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.fetch.FetchFault;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.peers.PeerLedger.Reading;
import fr.essaim.core.prototypes.Audience;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.PrototypeDossier;
import fr.essaim.core.prototypes.PrototypeKind;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.prototypes.VersionService;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.spread.InstallationService;
import fr.essaim.core.spread.InstallationState;
import fr.essaim.core.testing.Network;
import fr.essaim.core.testing.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of other networks, and how a centre takes up what they publish. */
class PeersIT {

  private static final Peer SOMME = new Peer("https://somme.example", "La Somme");
  private static final String SETTING =
      "https://somme.example=La Somme; https://oise.example=L'Oise; nonsense";
  private static final PartialDate NEXT_YEAR = new PartialDate("2027");

  private final Network network = new Network();
  private final UUID staff = network.person("Sam", Role.STAFF, "moulin");
  private final UUID manager = network.person("Mia", Role.MANAGER, "moulin");
  private final UUID neighbour = network.person("Ana", Role.STAFF, "phare");
  private final UUID partner = network.person("Paul", Role.PARTNER, "federation");
  private final PeerLedger ledger =
      network.system().setting("essaim.peers", SETTING).get(PeerLedger.class);

  @BeforeEach
  void known() {
    ledger.due(true);
  }

  @AfterEach
  void close() {
    network.close();
  }

  private <S, T> T with(UUID account, Class<S> service, Function<S, T> work) {
    Session session = network.as(account).setting("essaim.peers", SETTING);
    return session.inTransaction(() -> work.apply(session.get(service)));
  }

  private static ForeignPrototype foreign(String key, Licence licence, String derivedKey) {
    return new ForeignPrototype(
        key,
        "Le CV " + key,
        "Un CV.",
        "fr",
        licence == null ? null : licence.uri().toString(),
        PrototypeKind.SOFTWARE,
        PrototypeState.APPLIED,
        Set.of(Audience.RESIDENTS),
        Set.of("parentalite", "inconnu"),
        "1.2",
        derivedKey,
        Session.NOW);
  }

  private void read(ForeignPrototype... prototypes) {
    ledger.keep(SOMME, List.of(prototypes), Map.of(), "page", 1);
  }

  private ForeignRow row(String key) {
    return with(
            staff,
            ForeignPrototypeService.class,
            service -> service.list(ListQuery.words("CV " + key)))
        .rows()
        .get(0);
  }

  private String takeUp(UUID account, String key, String centre) {
    UUID id = row(key).id();
    return with(
        account,
        ForeignPrototypeService.class,
        service -> service.takeUp(new TakeFromPeer(id, centre, NEXT_YEAR)));
  }

  private void release(String key, Licence licence) {
    with(
        manager,
        VersionService.class,
        service -> {
          PrototypeDossier dossier = network.as(manager).get(PrototypeService.class).open(key);
          service.describe(key, VersionNumber.FIRST, dossier.version(), licence, "");
          return null;
        });
  }

  @Test
  void everybodyInsideFindsWhatOthersPublishWithItsLicenceAndItsNetwork() {
    read(foreign("a", Licence.CC_BY_SA_4_0, null), foreign("b", null, null));

    ForeignRow found = row("a");
    assertThat(found.network()).isEqualTo(SOMME);
    assertThat(found.page()).isEqualTo("https://somme.example/prototypes/a");
    assertThat(found.licence()).isEqualTo(Licence.CC_BY_SA_4_0);
    assertThat(found.themes()).extracting("key").containsExactly("parentalite");
    assertThat(row("b").licence()).isNull();
    ListQuery narrowed =
        ListQuery.all()
            .with(PeerFilters.NETWORK, Set.of(SOMME.base()))
            .with(PeerFilters.THEME, Set.of("parentalite"))
            .with(PeerFilters.KIND, PrototypeKind.SOFTWARE);
    long total =
        with(partner, ForeignPrototypeService.class, service -> service.list(narrowed)).total();
    assertThat(total).isEqualTo(2);
  }

  @Test
  void aCentreTakesOneUpAsAPrototypeOfItsOwnThatSaysWhereItComesFrom() {
    read(foreign("a", Licence.CC_BY_SA_4_0, null));

    String key = takeUp(staff, "a", "moulin");

    PrototypeDossier dossier = with(staff, PrototypeService.class, service -> service.open(key));
    assertThat(dossier.steward().key()).isEqualTo("moulin");
    assertThat(dossier.details().summary()).isEqualTo("Un CV.");
    assertThat(dossier.missingToPublish()).isEmpty();
    assertThat(dossier.derivedFrom().uri()).isEqualTo("https://somme.example/id/prototype/a");
    assertThat(dossier.derivedFrom().network()).isEqualTo("La Somme");
    assertThat(dossier.versions().get(0).licence()).isEqualTo(Licence.CC_BY_SA_4_0);
    assertThat(dossier.versions().get(0).resources().get(0).url())
        .isEqualTo("https://somme.example/prototypes/a");
    assertThat(
            with(staff, InstallationService.class, service -> service.list(ListQuery.all())).rows())
        .singleElement()
        .satisfies(row -> assertThat(row.state()).isEqualTo(InstallationState.PLANNED))
        .satisfies(row -> assertThat(row.prototype().key()).isEqualTo(key));

    with(
        manager,
        PrototypeService.class,
        service -> {
          service.publish(key);
          return null;
        });
    assertThat(network.system().get(PrototypeLibrary.class).prototype(key).derivedFrom().licence())
        .isEqualTo(Licence.CC_BY_SA_4_0);
    assertThat(row("a").takenKey()).isEqualTo(key);
  }

  @Test
  void whatIsSharedAlikeKeepsItsLicence() {
    read(foreign("a", Licence.CC_BY_SA_4_0, null), foreign("b", Licence.CC_BY_4_0, null));
    String alike = takeUp(staff, "a", "moulin");
    String free = takeUp(staff, "b", "moulin");

    assertThatThrownBy(() -> release(alike, Licence.CC_BY_4_0))
        .hasMessageContaining("prototypes.version.licence-of-origin");
    release(alike, Licence.CC_BY_SA_4_0);
    release(free, Licence.CC_BY_NC_4_0);
  }

  @Test
  void aLicenceThatForbidsChangesRefusesAndOneThatIsUnknownDoesNot() {
    read(foreign("a", Licence.CC_BY_ND_4_0, null), foreign("b", null, null));

    assertThat(row("a").isFree()).isFalse();
    assertThatThrownBy(() -> takeUp(staff, "a", "moulin"))
        .hasMessageContaining("prototypes.derived.no-changes");
    String unknown = takeUp(staff, "b", "moulin");
    assertThat(
            with(staff, PrototypeService.class, service -> service.open(unknown))
                .versions()
                .get(0)
                .licence())
        .isNull();
  }

  @Test
  void aNetworkTakesOneUpOnceAndOnlyForCentresOfTheCallers() {
    read(foreign("a", Licence.CC_BY_4_0, null));

    assertThatThrownBy(() -> takeUp(neighbour, "a", "moulin")).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> takeUp(partner, "a", "moulin")).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> takeUp(staff, "a", "")).hasMessageContaining("spread.centre.missing");
    takeUp(staff, "a", "moulin");
    assertThatThrownBy(() -> takeUp(neighbour, "a", "phare")).hasMessageContaining("peers.taken");
    assertThat(row("a").takenKey()).as("a draft is named to nobody").isNull();
  }

  @Test
  void whatItsNetworkTakesBackShowsSinceWhenAndWhatWasMadeOfItStays() {
    read(foreign("a", Licence.CC_BY_4_0, null), foreign("b", Licence.CC_BY_4_0, null));
    String key = takeUp(staff, "a", "moulin");
    Instant day = Instant.parse("2026-11-20T10:00:00Z");

    ledger.keep(SOMME, List.of(), Map.of("a", day, "b", day), "page", 2);

    assertThat(row("a").withdrawnAt()).isEqualTo(day);
    assertThat(with(staff, PeerLibrary.class, library -> library.of(key)).withdrawnAt())
        .isEqualTo(day);
    assertThat(with(staff, PrototypeService.class, service -> service.open(key)).details().title())
        .isEqualTo("Le CV a");
    assertThatThrownBy(() -> takeUp(staff, "b", "moulin")).hasMessageContaining("peers.withdrawn");
    read(foreign("b", Licence.CC_BY_4_0, null));
    assertThat(row("b").withdrawnAt()).as("published again").isNull();
  }

  @Test
  void oursSaysWhoTookItUpAndNoMoreWhenTheNetworkIsNotFollowed() {
    String ours = network.published("La radio", "moulin");
    read(foreign("a", Licence.CC_BY_4_0, ours), foreign("b", Licence.CC_BY_4_0, null));

    assertThat(with(staff, PeerLibrary.class, library -> library.of(ours)).taken())
        .containsExactly(
            new Elsewhere.Taken("Le CV a", "fr", "https://somme.example/prototypes/a", "La Somme"));
    assertThat(network.as(staff).get(PeerLibrary.class).of(ours).isEmpty()).isTrue();
    assertThat(network.as(staff).get(ForeignPrototypeService.class).list(ListQuery.all()).total())
        .isZero();
  }

  @Test
  void aNetworkThatCannotBeReadIsLeftAloneForLongerEachTimeAndLosesNothing() {
    read(foreign("a", Licence.CC_BY_4_0, null));
    ledger.failed(SOMME, FetchFault.TOO_SLOW);

    assertThat(bases(Duration.ofMinutes(4))).containsExactly("https://oise.example");
    assertThat(bases(Duration.ofMinutes(6))).contains(SOMME.base());
    ledger.failed(SOMME, FetchFault.MALFORMED);
    assertThat(bases(Duration.ofMinutes(9))).doesNotContain(SOMME.base());
    assertThat(bases(Duration.ofMinutes(11))).contains(SOMME.base());
    for (int i = 0; i < 40; i++) {
      ledger.failed(SOMME, FetchFault.UNREACHABLE);
    }
    assertThat(bases(Duration.ofHours(25))).contains(SOMME.base());
    assertThat(row("a").title()).isEqualTo("Le CV a");

    UUID administrator = network.person("Ada", Role.ADMINISTRATOR, "federation");
    PeerRow failing = peer(administrator);
    assertThat(failing.state()).isEqualTo(PeerState.FAILING);
    assertThat(failing.fault()).isEqualTo(FetchFault.UNREACHABLE);
    assertThat(failing.prototypes()).isOne();
    ledger.seen(SOMME);
    assertThat(peer(administrator).state()).isEqualTo(PeerState.FOLLOWED);
    assertThat(peer(administrator).seenAt()).isEqualTo(Session.NOW);
    assertThat(ledger.due(true))
        .contains(new Reading(SOMME, "page", 1))
        .contains(new Reading(new Peer("https://oise.example", "L'Oise"), null, 0));
    ledger.beginAgain(SOMME);
    assertThat(ledger.due(true)).contains(new Reading(SOMME, null, 0));
  }

  private PeerRow peer(UUID administrator) {
    return with(administrator, PeerService.class, service -> service.list(ListQuery.all()))
        .rows()
        .stream()
        .filter(row -> row.base().equals(SOMME.base()))
        .findFirst()
        .orElseThrow();
  }

  /** The networks whose time has come, so long after now. */
  private List<String> bases(Duration later) {
    Session then = network.as(staff).setting("essaim.peers", SETTING);
    then.with(Clock.class, Clock.fixed(Session.NOW.plus(later), ZoneOffset.UTC));
    return then.get(PeerLedger.class).due(false).stream()
        .map(reading -> reading.peer().base())
        .toList();
  }
}
