package fr.essaim.core.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.core.disclosure.Cell;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.spread.Channel;
import fr.essaim.core.spread.SessionDetails;
import fr.essaim.core.spread.TransferDetails;
import fr.essaim.core.spread.TransferService;
import fr.essaim.core.steering.internal.CountingJob;
import fr.essaim.core.testing.Network;
import fr.essaim.core.testing.Session;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures that are counted from what centres did; it is November 2026. */
class IndicatorIT {

  private static final int LAST = 2025;
  private static final int THIS = 2026;

  private final Network network = new Network();
  private final Session system = network.system();
  private String transfer;

  @BeforeEach
  void aTransfer() {
    String prototype = network.published("La radio", "moulin");
    transfer =
        system.inTransaction(
            () ->
                system
                    .get(TransferService.class)
                    .agree(
                        new TransferDetails(
                            "moulin",
                            "phare",
                            Channel.PEER_TO_PEER,
                            Set.of(prototype),
                            null,
                            "",
                            null,
                            ""),
                        new PartialDate("2025-01")));
  }

  @AfterEach
  void close() {
    network.close();
  }

  @Test
  void countsWhatCentresDidAndSaysFromHowManyRecordsAndWhatIsMissing() {
    hold("2025-03-04", "2 h 30", 20, 3);
    hold("2025-04-04", "1 h", 0, 0);
    String hours = define("HOURS");
    String people = define("ATTENDANCE");

    count(hours, LAST);
    count(people, LAST);

    assertThat(open(hours).latest().value()).isEqualByComparingTo("3.5");
    assertThat(open(hours).latest().records()).isEqualTo(2);
    assertThat(open(people).latest().missing()).isEqualTo(1);
    assertThat(open(define("TRANSFERS")).observations()).isEmpty();
  }

  @Test
  void countsEachMeasureOfTheNetwork() {
    hold("2025-03-04", "2 h", 20, 3);
    Map<Measure, String> counted = new HashMap<>();
    for (Measure measure : Measure.values()) {
      String key = define(measure.name());
      count(key, LAST);
      counted.put(measure, open(key).latest().value().stripTrailingZeros().toPlainString());
    }
    assertThat(counted)
        .containsEntry(Measure.TRANSFERS, "1")
        .containsEntry(Measure.CENTRES_PEER_TO_PEER, "1")
        .containsEntry(Measure.CENTRES_FEDERATION, "0")
        .containsEntry(Measure.SESSIONS, "1")
        .containsEntry(Measure.HOURS, "2")
        .containsEntry(Measure.ATTENDANCE, "23")
        .containsEntry(Measure.INSTALLATIONS, "0")
        .containsEntry(Measure.PLACES, "0")
        .containsEntry(Measure.CONFIRMATIONS, "0")
        .hasSize(Measure.values().length);
  }

  @Test
  void countsAgainWithTheSameResultAndKeepsWhatACorrectionReplaced() {
    hold("2025-03-04", "2 h", 20, 3);
    String key = published("SESSIONS");
    count(key, LAST);
    count(key, LAST);
    assertThat(open(key).observations()).hasSize(1);

    hold("2025-05-04", "2 h", 12, 3);
    count(key, LAST);

    assertThat(open(key).observations())
        .extracting(ObservationView::revision, each -> each.value().intValue())
        .containsExactly(tuple(2, 2), tuple(1, 1));
    assertThat(open(key).superseded()).hasSize(1);
    assertThat(library().get(0).latest().value()).isEqualByComparingTo("2");
  }

  @Test
  void tellsOfPeopleNoGroupThatIsSmallNorOneByWhichItCouldBeHad() {
    hold("2025-03-04", "2 h", 40, 12, 3, 0);
    String key = published("ATTENDANCE");

    count(key, LAST);

    ObservationView told = library().get(0).latest();
    assertThat(told.value()).isEqualByComparingTo("55");
    assertThat(told.parts())
        .extracting(each -> each.cell().toString(), ObservedPart::count, ObservedPart::hidden)
        .containsExactly(
            tuple("group/PARTNERS", 0L, true),
            tuple("group/PROFESSIONALS", 0L, true),
            tuple("group/RESIDENTS", 40L, false),
            tuple("group/VOLUNTEERS", 0L, true));
    assertThat(open(key).latest().parts())
        .contains(new ObservedPart(Cell.of("group", "PROFESSIONALS"), 12, true));
  }

  @Test
  void tellsNothingOfPeopleBeforeTheYearIsSettled() {
    hold("2026-03-04", "2 h", 40, 12);
    String key = published("ATTENDANCE");

    count(key, THIS);

    assertThat(open(key).latest().value()).isEqualByComparingTo("52");
    assertThat(library().get(0).observations()).isEmpty();
    assertThat(library().get(0).keptBack()).containsExactly(THIS);
  }

  @Test
  void keepsBackACorrectionThatWouldGiveSomebodyAway() {
    UUID session = hold("2025-03-04", "2 h", 40, 12, 11, 11);
    String key = published("ATTENDANCE");
    count(key, LAST);
    assertThat(library().get(0).latest().parts()).noneMatch(ObservedPart::hidden);

    system.transaction(() -> system.get(TransferService.class).cancel(transfer, session));
    hold("2025-03-04", "2 h", 40, 12, 11, 4);
    count(key, LAST);

    assertThat(open(key).latest().value()).isEqualByComparingTo("67");
    assertThat(open(key).latest().told()).isFalse();
    assertThat(library().get(0).latest().value()).isEqualByComparingTo("74");
    assertThat(library().get(0).keptBack()).containsExactly(LAST);
  }

  @Test
  void keepsWhatSomebodyDeclaresWithItsEvidenceAndWhyItWasCorrected() {
    String key = published("");
    declare(key, "12", "");
    assertThatThrownBy(() -> declare(key, "13", ""))
        .hasMessageContaining("steering.observation.reason.missing");

    declare(key, "13", "Une ligne oubliée");

    assertThat(open(key).latest().reason()).isEqualTo("Une ligne oubliée");
    assertThat(open(key).latest().records()).isNull();
    assertThat(library().get(0).latest().value()).isEqualByComparingTo("13");
    assertThatThrownBy(() -> count(key, LAST)).hasMessageContaining("steering.indicator.by-hand");
    String counted = define("SESSIONS");
    assertThatThrownBy(() -> declare(counted, "1", ""))
        .hasMessageContaining("steering.indicator.counted");
  }

  @Test
  void countsPeopleForOneFigureAloneAndTheSameThingForGood() {
    String key = define("ATTENDANCE");
    assertThatThrownBy(() -> define("ATTENDANCE")).hasMessageContaining("steering.indicator.taken");
    assertThatThrownBy(() -> create("autre", "ATTENDANCE"))
        .hasMessageContaining("steering.indicator.people.once");
    count(key, LAST);
    long version = open(key).version();
    assertThatThrownBy(
            () -> system.transaction(() -> service().edit(key, version, details("SESSIONS"))))
        .hasMessageContaining("steering.indicator.measure.kept");
  }

  @Test
  void isCountedEveryDayForThisYearAndTheOneBefore() {
    String key = define("SESSIONS");
    define("");

    assertThat(system.get(CountingJob.class).run()).isEqualTo(2);

    assertThat(open(key).current()).extracting(ObservationView::year).containsExactly(THIS, LAST);
  }

  @Test
  void isKeptByTheFederationReadByFundersAndShownToEverybodyOncePublished() {
    String key = define("SESSIONS");
    count(key, LAST);
    Session funder = network.as(network.person("Inès", Role.FUNDER, "phare"));
    Session officer = network.as(network.person("Omar", Role.FEDERATION, "federation"));
    IndicatorService read = funder.get(IndicatorService.class);
    assertThat(funder.inTransaction(() -> read.list(ListQuery.all())).rows())
        .extracting(IndicatorRow::key, IndicatorRow::year)
        .containsExactly(tuple(key, LAST));
    assertThatThrownBy(() -> funder.transaction(() -> read.publish(key)))
        .isInstanceOf(NotAllowed.class);
    assertThat(library()).isEmpty();

    officer.transaction(() -> officer.get(IndicatorService.class).publish(key));

    assertThat(library()).extracting(PublishedIndicator::key).containsExactly(key);
    officer.transaction(() -> officer.get(IndicatorService.class).withdraw(key));
    assertThat(library()).isEmpty();
  }

  private IndicatorService service() {
    return system.get(IndicatorService.class);
  }

  private String define(String measure) {
    return create(
        measure.isEmpty() ? "a-la-main" : measure.toLowerCase(Locale.ROOT).replace('_', '-'),
        measure);
  }

  private String create(String key, String measure) {
    return system.inTransaction(() -> service().create(key, details(measure)));
  }

  private String published(String measure) {
    String key = define(measure);
    system.transaction(() -> service().publish(key));
    return key;
  }

  private static IndicatorDetails details(String measure) {
    return IndicatorDetails.of(
        Map.of(
            "labelFr", "Un chiffre",
            "definitionFr", "Ce qu'il compte.",
            "measure", measure,
            "unit", "CENTRE"));
  }

  private void count(String key, int year) {
    system.transaction(() -> service().count(key, year));
  }

  private void declare(String key, String value, String reason) {
    system.transaction(
        () ->
            service()
                .declare(
                    key,
                    new DeclareObservation(LAST, new BigDecimal(value), "Bilan, page 3", reason)));
  }

  private IndicatorView open(String key) {
    return system.inTransaction(() -> service().open(key));
  }

  private List<PublishedIndicator> library() {
    IndicatorLibrary library = system.get(IndicatorLibrary.class);
    return system.inTransaction(() -> library.published(library.keys()));
  }

  private void hold(String date, String hours, int residents, int professionals) {
    hold(date, hours, residents, professionals, 0, 0);
  }

  private UUID hold(
      String date, String hours, int residents, int professionals, int volunteers, int partners) {
    return system.inTransaction(
        () ->
            system
                .get(TransferService.class)
                .hold(
                    transfer,
                    session(date, hours, residents, professionals, volunteers, partners)));
  }

  private static SessionDetails session(
      String date, String hours, int residents, int professionals, int volunteers, int partners) {
    return SessionDetails.of(
        Map.of(
            "date", date,
            "hours", hours,
            "supports", "REALISATION",
            "residents", String.valueOf(residents),
            "professionals", String.valueOf(professionals),
            "volunteers", String.valueOf(volunteers),
            "partners", String.valueOf(partners)));
  }
}
