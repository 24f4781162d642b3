package fr.essaim.core.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.core.disclosure.Cell;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.ResultPage;
import fr.essaim.core.spread.Channel;
import fr.essaim.core.spread.SessionDetails;
import fr.essaim.core.spread.TransferDetails;
import fr.essaim.core.spread.TransferService;
import fr.essaim.core.steering.internal.CountingJob;
import fr.essaim.core.testing.Network;
import fr.essaim.core.testing.Session;
import java.math.BigDecimal;
import java.time.LocalDate;
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
        .containsEntry(Measure.MONEY_PAID, "0")
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

  @Test
  void listsAsManyRecordsAsEachFigureCounts() {
    hold("2025-03-04", "2 h", 20, 3);
    hold("2025-03-05", "1 h", 0, 0);
    for (Measure measure : Measure.values()) {
      String key = define(measure.name());
      FigureQuery query = asked(FigureScope.NETWORK, null, "2025");
      FigureAnswer answer = ask(key, query);
      assertThat(answer.mayList()).as(measure.name()).isEqualTo(!measure.isOfPeople());
      if (answer.mayList()) {
        ResultPage<CountedRecord> records =
            system.inTransaction(() -> service().records(key, query, 1));
        assertThat(records.rows()).as(measure.name()).hasSize((int) answer.records());
        assertThat(records.total()).isEqualTo(answer.records());
        BigDecimal sum =
            records.rows().stream()
                .map(CountedRecord::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!measure.isOfReached()) {
          assertThat(sum).as(measure.name()).isEqualByComparingTo(answer.value());
        }
      } else {
        assertThatThrownBy(() -> system.transaction(() -> service().records(key, query, 1)))
            .isInstanceOf(NotAllowed.class);
      }
      count(key, LAST);
      if (!measure.isOfPeople()) {
        assertThat(open(key).latest().value())
            .as(measure.name())
            .isEqualByComparingTo(answer.value());
      }
    }
  }

  @Test
  void countsCentresTerritoriesQuartersAndMonths() {
    hold("2025-03-04", "2 h", 20, 3);
    hold("2025-05-05", "1 h", 20, 3);
    String hours = define("HOURS");

    assertThat(value(hours, FigureScope.CENTRE, "phare", "2025")).isEqualByComparingTo("3");
    assertThat(value(hours, FigureScope.CENTRE, "moulin", "2025")).isEqualByComparingTo("0");
    assertThat(value(hours, FigureScope.CENTRE, "phare", "2025-Q2")).isEqualByComparingTo("1");
    assertThat(value(hours, FigureScope.CENTRE, "phare", "2025-03")).isEqualByComparingTo("2");
    assertThat(value(hours, FigureScope.CENTRE, "phare", "")).isEqualByComparingTo("3");
    assertThat(value(hours, FigureScope.AREA, "departement-59", "2025")).isEqualByComparingTo("0");
    assertThat(value(define("PROTOTYPES"), FigureScope.CENTRE, "moulin", "2025-03"))
        .isEqualByComparingTo("1");
  }

  @Test
  void seesAsOfADayNothingThatWasNotedAfterIt() {
    hold("2025-03-04", "2 h", 20, 3);
    String key = define("SESSIONS");
    noteAllOn("2025-06-01");
    hold("2025-03-18", "1 h", 20, 3);

    assertThat(ask(key, asOf("2025-05-31")).value()).isEqualByComparingTo("0");
    assertThat(ask(key, asOf("2025-06-01")).value()).isEqualByComparingTo("1");
    assertThat(ask(key, asOf("2025-06-01"))).isEqualTo(ask(key, asOf("2025-06-01")));
    assertThat(ask(key, asOf("2026-11-24")).value()).isEqualByComparingTo("2");
    assertThat(ask(define("HOURS"), asOf("2025-06-01")).value()).isEqualByComparingTo("2");
    refused("known.future", key, asOf("2999-01-01"));
  }

  @Test
  void tellsOfPeopleAndMoneyNothingSmallerThanAnOperation() {
    String people = define("ATTENDANCE");
    refused("figure.people", people, asked(FigureScope.CENTRE, "phare", "2025"));
    refused("figure.people", people, asked(FigureScope.NETWORK, null, "2025-03"));
    refused("figure.people", people, asOf("2025-06-01"));
    hold("2025-03-04", "2 h", 5, 3);
    assertThat(ask(people, asked(FigureScope.NETWORK, null, "2025")).value()).isNull();
    refused("figure.money", define("MONEY_PAID"), asked(FigureScope.CENTRE, "phare", "2025"));
    refused("figure.years", define("PROTOTYPES_NEW"), asked(FigureScope.NETWORK, null, "2025-03"));
    refused("by-hand", define(""), asked(FigureScope.NETWORK, null, "2025"));
    assertThatThrownBy(() -> new CalendarPeriod("2025-13"))
        .hasMessageContaining("steering.figure.period");
  }

  @Test
  void asksOfACentreOnlyWhoReadsItAndOfTheMoneyOfAllOnlyWhoKeepsFigures() {
    String sessions = define("SESSIONS");
    String money = define("MONEY_PAID");
    count(money, LAST);
    Session funder = network.as(network.person("Inès", Role.FUNDER, "phare"));
    IndicatorService read = funder.get(IndicatorService.class);
    assertThatThrownBy(
            () ->
                funder.transaction(
                    () -> read.ask(sessions, asked(FigureScope.CENTRE, "moulin", "2025"))))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(
            () ->
                funder.transaction(() -> read.ask(money, asked(FigureScope.NETWORK, null, "2025"))))
        .isInstanceOf(NotAllowed.class);
    FigureAnswer answer =
        funder.inTransaction(() -> read.ask(sessions, asked(FigureScope.NETWORK, null, "2025")));
    assertThat(answer.mayList()).isFalse();
    assertThat(funder.inTransaction(() -> read.open(money)).observations()).isEmpty();
    assertThat(open(money).observations()).hasSize(1);
  }

  private static FigureQuery asked(FigureScope scope, String key, String period) {
    return new FigureQuery(scope, key, new CalendarPeriod(period), null);
  }

  private static FigureQuery asOf(String day) {
    return new FigureQuery(
        FigureScope.NETWORK, null, new CalendarPeriod("2025"), LocalDate.parse(day));
  }

  private FigureAnswer ask(String key, FigureQuery query) {
    return system.inTransaction(() -> service().ask(key, query));
  }

  private BigDecimal value(String key, FigureScope scope, String of, String period) {
    return ask(key, asked(scope, of, period)).value();
  }

  private void refused(String code, String key, FigureQuery query) {
    assertThatThrownBy(() -> ask(key, query)).hasMessageContaining(code);
  }

  /** As if all that was noted until now had been noted on a day. */
  private void noteAllOn(String day) {
    system.transaction(
        () ->
            system
                .entityManager()
                .createNativeQuery(
                    "update history.change_line set at = cast('" + day + " 12:00Z' as timestamptz)")
                .executeUpdate());
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
