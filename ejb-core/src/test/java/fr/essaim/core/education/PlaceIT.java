package fr.essaim.core.education;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.education.internal.FreshnessJob;
import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.EditOrganisation;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationView;
import fr.essaim.core.network.RecordTerritory;
import fr.essaim.core.network.TerritoryDirectory;
import fr.essaim.core.network.TerritoryKind;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.shared.WithdrawnThing;
import fr.essaim.core.testing.MovingClock;
import fr.essaim.core.testing.Network;
import fr.essaim.core.testing.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Places and offers, and who keeps them where. */
class PlaceIT {

  private static final String LILLE = "commune-59350";
  private static final String LENS = "commune-62498";
  private static final String DOUAI = "commune-59178";

  private final Network network = new Network();
  private final UUID volunteer = network.person("Mona", Role.MODERATOR, "moulin");
  private final UUID elsewhere = network.person("Ana", Role.STAFF, "phare");
  private final UUID officer = network.person("Fatou", Role.FEDERATION, "federation");
  private final UUID resident = network.person("Hawa", Role.RESIDENT, "moulin");

  @BeforeEach
  void theMillIsInLilleAndTheLighthouseInLens() {
    locate("moulin", LILLE);
    locate("phare", LENS);
  }

  @AfterEach
  void close() {
    network.close();
  }

  private void locate(String key, String commune, String... areas) {
    Session system = network.system();
    OrganisationDirectory directory = system.get(OrganisationDirectory.class);
    system.transaction(
        () -> {
          OrganisationView seen = directory.view(key);
          directory.edit(
              new EditOrganisation(
                  key, seen.version(), seen.details().located(commune, List.of(areas))));
        });
  }

  private <T> T with(UUID account, Function<PlaceService, T> work) {
    Session session = network.as(account);
    return session.inTransaction(() -> work.apply(session.get(PlaceService.class)));
  }

  private void does(UUID account, Consumer<PlaceService> work) {
    with(
        account,
        service -> {
          work.accept(service);
          return null;
        });
  }

  private String shown(UUID account, String commune) {
    return with(account, service -> service.create(Places.library(commune), Places.storyHour()));
  }

  private String shown(String name, LocalDate confirmed, OfferDetails... offers) {
    Session system = network.system();
    PlaceService service = system.get(PlaceService.class);
    return system.inTransaction(
        () -> {
          String key = service.create(Places.library(LILLE, "name", name), null, confirmed);
          List.of(offers).forEach(offer -> service.addOffer(key, offer));
          return key;
        });
  }

  private List<String> keys(UUID account, ListQuery query) {
    return with(account, service -> service.list(query)).rows().stream()
        .map(PlaceRow::key)
        .toList();
  }

  private List<String> found(String filter, String... values) {
    Session system = network.system();
    return system.inTransaction(
        () ->
            system
                .get(EducationMap.class)
                .search(ListQuery.all().with(filter, List.of(values)))
                .rows()
                .stream()
                .map(PlaceRow::key)
                .toList());
  }

  private PlaceView publicView(String key) {
    Session system = network.system();
    return system.inTransaction(() -> system.get(EducationMap.class).publicView(key));
  }

  @Test
  void aVolunteerKeepsThePlacesOfTheCommuneOfTheirCentreAndNoOther() {
    String key = shown(volunteer, LILLE);

    does(volunteer, service -> service.confirm(key));
    does(officer, service -> service.confirm(key));
    assertThatThrownBy(() -> does(elsewhere, service -> service.confirm(key)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> shown(elsewhere, LILLE)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> shown(resident, LILLE)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(
            () -> does(volunteer, service -> service.edit(key, version(key), Places.library(LENS))))
        .isInstanceOf(NotAllowed.class);
    assertThat(with(volunteer, service -> service.open(key)).mayEdit()).isTrue();
    assertThat(with(resident, service -> service.open(key)).mayEdit()).isFalse();
  }

  private long version(String key) {
    return with(officer, service -> service.open(key)).version();
  }

  @Test
  void aCentreKeepsThoseOfItsAreasAndItsOwnPlacesAnywhere() {
    String inArea = shown(officer, LILLE);
    Session system = network.system();
    TerritoryDirectory territories = system.get(TerritoryDirectory.class);
    for (String code : List.of("59178", "62498")) {
      system.transaction(() -> territories.record(RecordTerritory.commune(code, code)));
    }
    system.transaction(
        () ->
            territories.record(
                new RecordTerritory(
                    RecordTerritory.areaKey("Bassin minier"),
                    TerritoryKind.PROGRAMME_AREA,
                    null,
                    null,
                    "Bassin minier",
                    null,
                    null,
                    List.of(LENS, DOUAI))));
    String own =
        system.inTransaction(
            () ->
                system
                    .get(PlaceService.class)
                    .create(Places.library(LILLE, "centre", "phare"), null));
    assertThatThrownBy(() -> shown(elsewhere, DOUAI)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(
            () ->
                with(
                    officer,
                    service -> service.create(Places.library(LILLE, "centre", "phare"), null)))
        .hasMessageContaining("education.centre.not-yours");

    locate("phare", LENS, RecordTerritory.areaKey("Bassin minier"));

    String douai = shown(elsewhere, DOUAI);
    does(elsewhere, service -> service.confirm(own));
    assertThat(with(elsewhere, service -> service.open(own)).confirmedBy())
        .isEqualTo(ConfirmedBy.CENTRE);
    assertThat(with(elsewhere, service -> service.open(douai)).confirmedBy())
        .isEqualTo(ConfirmedBy.AUTHOR);
    assertThat(keys(elsewhere, ListQuery.all().with(PlaceFilters.OWN, List.of("yes"))))
        .containsExactlyInAnyOrder(own, douai);
    assertThat(keys(elsewhere, ListQuery.all())).containsExactlyInAnyOrder(inArea, own, douai);
  }

  @Test
  void aPlaceAndItsFirstOfferComeTogetherOrNotAtAll() {
    OfferDetails untitled =
        new OfferDetails("", "", null, null, null, false, null, "", "", null, null, "");
    assertThatThrownBy(
            () -> does(volunteer, service -> service.create(Places.library(LILLE), untitled)))
        .hasMessageContaining("education.offer.title.missing");
    assertThat(keys(volunteer, ListQuery.all())).isEmpty();

    String key = shown(volunteer, LILLE);

    assertThat(publicView(key).offers())
        .extracting(offer -> offer.details().title())
        .containsExactly("Heure du conte");
    assertThat(shown(volunteer, LILLE)).isEqualTo(key + "-2");
  }

  @Test
  void whatIsNamedMustBeThere() {
    assertThatThrownBy(
            () ->
                does(
                    volunteer,
                    service -> service.create(Places.library(LILLE, "centre", "nulle-part"), null)))
        .isInstanceOf(UnknownThing.class);
    assertThatThrownBy(() -> shown(officer, "commune-00000")).isInstanceOf(UnknownThing.class);
  }

  @Test
  void whatIsHiddenOrClosedIsForThoseWhoKeepItAlone() {
    String key = shown(volunteer, LILLE);
    does(volunteer, service -> service.close(key, "Déménagé"));

    assertThatThrownBy(() -> publicView(key)).isInstanceOf(WithdrawnThing.class);
    assertThatThrownBy(() -> with(resident, service -> service.open(key)))
        .isInstanceOf(UnknownThing.class);
    assertThatThrownBy(() -> with(elsewhere, service -> service.open(key)))
        .isInstanceOf(UnknownThing.class);
    assertThat(keys(elsewhere, ListQuery.all())).isEmpty();
    assertThat(keys(volunteer, ListQuery.all())).containsExactly(key);
    assertThat(with(volunteer, service -> service.open(key)).stateReason()).isEqualTo("Déménagé");

    does(volunteer, service -> service.reopen(key));
    assertThat(publicView(key).state()).isEqualTo(PlaceState.SHOWN);
  }

  @Test
  void aConfirmationIsTakenBackUntilSomethingElseIsSaid() {
    String key = shown("Médiathèque", LocalDate.of(2025, 9, 1));
    assertThat(later(1, service -> service.confirm(key))).isTrue();
    assertThat(later(2, service -> service.confirm(key))).isFalse();
    assertThat(publicView(key).confirmedBy()).isEqualTo(ConfirmedBy.MODERATOR);

    later(3, service -> takenBack(service, key));

    assertThat(publicView(key).confirmedOn()).isEqualTo(LocalDate.of(2025, 9, 1));
    assertThat(publicView(key).confirmedBy()).isEqualTo(ConfirmedBy.AUTHOR);
    later(4, service -> service.confirm(key));
    later(
        5,
        service -> {
          service.edit(key, service.open(key).version(), Places.library(LILLE, "name", "Le Phare"));
          return true;
        });
    assertThatThrownBy(() -> later(6, service -> takenBack(service, key)))
        .hasMessageContaining("education.confirmed.changed-since");
  }

  private static boolean takenBack(PlaceService service, String key) {
    service.takeBack(key);
    return true;
  }

  private boolean later(int minutes, Function<PlaceService, Boolean> work) {
    MovingClock clock = new MovingClock();
    clock.pass(Duration.ofMinutes(minutes));
    try (Session session = network.as(volunteer).with(Clock.class, clock)) {
      return session.inTransaction(() -> work.apply(session.get(PlaceService.class)));
    }
  }

  @Test
  void aContactWithoutAgreementIsForThoseWhoKeepThePlaceAlone() {
    String key =
        with(
            volunteer,
            service ->
                service.create(Places.library(LILLE, "publicPhone", "03 20 00 00 00"), null));

    assertThat(publicView(key).details().contact().isEmpty()).isTrue();
    assertThat(with(resident, service -> service.open(key)).details().contact().isEmpty()).isTrue();
    assertThat(with(volunteer, service -> service.open(key)).details().contact().phone())
        .contains("20 00 00 00");
    assertThat(with(resident, service -> service.list(ListQuery.all())).rows().get(0).phone())
        .isEmpty();
  }

  @Test
  void twoPeopleAtOnceLoseNothing() {
    String key = shown(volunteer, LILLE);
    long seen = version(key);
    does(
        volunteer,
        service -> service.edit(key, seen, Places.library(LILLE, "street", "1 rue du Port")));
    does(
        officer,
        service -> {
          PlaceDetails other =
              Places.library(LILLE, "street", "1 rue du Port", "postcode", "59000");
          service.edit(key, seen, other);
        });

    assertThatThrownBy(
            () ->
                does(
                    officer,
                    service ->
                        service.edit(key, seen, Places.library(LILLE, "street", "2 rue du Port"))))
        .isInstanceOf(ConflictingEdit.class);
    List<ChangeLine> history = with(volunteer, service -> service.history(key));
    assertThat(history)
        .extracting(line -> line.change().field())
        .contains("street", "postcode", "name", "confirmed");
    assertThatThrownBy(() -> with(elsewhere, service -> service.history(key)))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void anOfferIsEditedWithdrawnAndRestoredAndKeepsItsHistory() {
    String place = shown(volunteer, LILLE);
    OfferView offer = publicView(place).offers().get(0);

    does(
        volunteer,
        service ->
            service.editOffer(
                offer.key(), offer.version(), Places.storyHour("costNote", "goûter 1 €")));
    does(volunteer, service -> service.withdrawOffer(offer.key()));
    assertThat(publicView(place).offers()).isEmpty();
    assertThat(with(volunteer, service -> service.open(place)).offers()).hasSize(1);
    does(volunteer, service -> service.restoreOffer(offer.key()));

    assertThat(publicView(place).offers()).hasSize(1);
    List<ChangeLine> history = with(volunteer, service -> service.offerHistory(offer.key()));
    assertThat(history)
        .extracting(ChangeLine::change)
        .extracting(change -> change.field() + " " + change.after())
        .contains("withdrawn true", "withdrawn false", "costNote goûter 1 €");
    assertThatThrownBy(() -> does(elsewhere, service -> service.withdrawOffer(offer.key())))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> with(elsewhere, service -> service.openOffer(offer.key())))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void whatIsAskedOfAnOfferMustHoldForOneAndTheSame() {
    LocalDate today = LocalDate.of(2026, 11, 24);
    String both =
        shown(
            "Les deux",
            today,
            Places.storyHour("title", "Conte", "ageFrom", "3", "ageTo", "5"),
            Places.storyHour("title", "Judo", "themes", "SPORT", "cost", "PAID", "ageFrom", "8"));
    String parents = shown("Parents", today, Places.storyHour("parents", "true", "ageTo", "2"));

    assertThat(found(PlaceFilters.STAGE, "from-3")).containsExactly(both);
    assertThat(found(PlaceFilters.STAGE, "parents")).containsExactly(parents);
    assertThat(found(PlaceFilters.AGE, "12")).containsExactly(both);
    assertThat(found(PlaceFilters.AGE, "1")).containsExactly(parents);
    assertThat(found(PlaceFilters.COST, "free")).containsExactlyInAnyOrder(both, parents);
    Session system = network.system();
    ListQuery freeSport =
        ListQuery.all()
            .with(PlaceFilters.THEME, List.of("sport"))
            .with(PlaceFilters.COST, List.of("free"));
    system.transaction(
        () -> assertThat(system.get(EducationMap.class).search(freeSport).rows()).isEmpty());
    system.transaction(
        () ->
            assertThat(system.get(EducationMap.class).search(ListQuery.words("judo")).rows())
                .extracting(PlaceRow::name)
                .containsExactly("Les deux"));
  }

  @Test
  void whatChangesWithTheSeasonIsFoundAsItIsByThen() {
    MovingClock clock = new MovingClock();
    Session later = network.as(officer).with(Clock.class, clock);
    FreshnessJob job = later.get(FreshnessJob.class);
    String key =
        with(
            volunteer,
            service ->
                service.create(Places.library(LILLE, "hours", "Jun Mo-Su 10:00-12:00"), null));
    ListQuery mondays = ListQuery.all().with(PlaceFilters.DAY, List.of("1"));

    assertThat(publicKeys(mondays)).doesNotContain(key);
    clock.pass(Duration.between(Session.NOW, Instant.parse(nextJune() + "T08:00:00Z")));
    job.run();
    assertThat(publicKeys(mondays)).contains(key);
  }

  private static LocalDate nextJune() {
    LocalDate june =
        LocalDate.ofInstant(Session.NOW, ZoneOffset.UTC).with(Month.JUNE).withDayOfMonth(2);
    return june.isAfter(LocalDate.ofInstant(Session.NOW, ZoneOffset.UTC))
        ? june
        : june.plusYears(1);
  }

  private List<String> publicKeys(ListQuery query) {
    Session system = network.system();
    return system.inTransaction(
        () ->
            system.get(EducationMap.class).search(query).rows().stream()
                .map(PlaceRow::key)
                .toList());
  }

  @Test
  void asTimePassesAPlaceIsToBeCheckedThenHiddenAndShownAgainOnceConfirmed() {
    MovingClock clock = new MovingClock();
    Session later = network.as(officer).with(Clock.class, clock);
    String key = shown(volunteer, LILLE);
    FreshnessJob job = later.get(FreshnessJob.class);
    PlaceService service = later.get(PlaceService.class);

    clock.pass(Duration.ofDays(366));
    assertThat(job.run()).isZero();
    later.transaction(
        () ->
            assertThat(
                    service
                        .list(
                            ListQuery.all()
                                .with(PlaceFilters.OWN, List.of("yes"))
                                .with(PlaceFilters.FRESHNESS, Freshness.TO_CHECK))
                        .rows())
                .extracting(PlaceRow::key)
                .containsExactly(key));
    clock.pass(Duration.ofDays(183));
    assertThat(job.run()).isEqualTo(1);
    assertThat(job.run()).isZero();
    assertThatThrownBy(() -> publicView(key)).isInstanceOf(WithdrawnThing.class);
    assertThat(found(PlaceFilters.KEY, key)).isEmpty();

    later.transaction(() -> service.confirm(key));

    assertThat(publicView(key).state()).isEqualTo(PlaceState.SHOWN);
    assertThat(found(PlaceFilters.KEY, key)).containsExactly(key);
  }

  @Test
  void theMapAnswersAnewAsSoonAsSomethingHasChanged() {
    Session system = network.system();
    EducationMap map = system.get(EducationMap.class);
    Supplier<List<String>> asked =
        () ->
            system.inTransaction(
                () -> map.search(ListQuery.all()).rows().stream().map(PlaceRow::name).toList());
    LocalDate today = LocalDate.ofInstant(Session.NOW, ZoneOffset.UTC);
    String key = shown("Ludothèque", today);
    assertThat(asked.get()).containsExactly("Ludothèque");

    shown("Bibliothèque", today);
    assertThat(asked.get()).containsExactly("Bibliothèque", "Ludothèque");

    does(officer, service -> service.close(key, "Partie ailleurs."));
    assertThat(asked.get()).containsExactly("Bibliothèque");
    assertThat(asked.get()).containsExactly("Bibliothèque");
  }
}
