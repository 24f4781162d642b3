package fr.essaim.core.steering;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.OperationScope;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.steering.domain.Indicator;
import fr.essaim.core.steering.domain.Observation;
import fr.essaim.core.steering.domain.Operation;
import fr.essaim.core.steering.internal.FinanceGuard;
import fr.essaim.core.steering.internal.JpaIndicators;
import fr.essaim.core.steering.internal.OperationBoards;
import fr.essaim.core.steering.internal.OperationSearch;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where centres, operations and the network stand, in a few figures each. */
@Stateless
public class BoardService {

  /** What a centre does, whatever it takes part in. */
  private static final List<Measure> OF_A_CENTRE =
      List.of(
          Measure.PROTOTYPES,
          Measure.INSTALLATIONS,
          Measure.TRANSFERS,
          Measure.HOURS,
          Measure.PLACES);

  private static final int MONTHS = 12;

  @Inject private Access access;
  @Inject private FinanceGuard guard;
  @Inject private Measures measures;
  @Inject private OperationBoards boards;
  @Inject private OperationSearch search;
  @Inject private JpaIndicators indicators;
  @Inject private MoneyAlertService alerts;
  @Inject private OrganisationDirectory organisations;
  @Inject private Clock clock;

  /** The operations that the caller reads, and the network for those who keep its figures. */
  @Requires(Permission.OPERATION_READ)
  public OverviewBoard overview() {
    OperationScope read = access.operations(Permission.OPERATION_READ);
    boolean network = access.allowsSomewhere(Permission.OPERATION_COMPOSE);
    List<OperationRow> operations = operations(read);
    CountedScope all = CountedScope.network(ever().from(), today());
    Map<String, BigDecimal> granted = measures.byOperation(Measure.MONEY_GRANTED, all);
    Map<String, BigDecimal> paid = measures.byOperation(Measure.MONEY_PAID, all);
    Map<String, BigDecimal> declared = measures.byOperation(Measure.MONEY_DECLARED, all);
    Map<String, BigDecimal> received = measures.byOperation(Measure.MONEY_RECEIVED, all);
    return new OverviewBoard(
        network ? kept() : List.of(),
        network ? figure(Measure.HOURS, null).orElse(null) : null,
        paid(operations),
        operations.stream()
            .map(
                each ->
                    new OperationMoney(
                        each,
                        cents(granted.get(each.key())),
                        cents(paid.get(each.key())),
                        cents(declared.get(each.key())),
                        cents(received.get(each.key()))))
            .toList(),
        access.allowsSomewhere(Permission.MONEY_EDIT) ? alerts.all() : List.of());
  }

  @Requires(Permission.OPERATION_READ)
  public OperationBoard operation(String key) {
    Operation operation = guard.readable(key);
    CountedScope whole =
        CountedScope.operation(key, operation.details().centreKeys(), ever().from(), ever().to());
    return boards.of(operation, measures.months(Measure.MONEY_PAID, whole).orElseThrow());
  }

  @Requires(Permission.ORGANISATION_READ)
  public CentreBoard centre(String key) {
    access.require(Permission.ORGANISATION_READ, key, "organisation/" + key);
    OrganisationRef centre =
        Optional.ofNullable(organisations.named(Set.of(key)).get(key))
            .orElseThrow(() -> new UnknownThing("organisation", key));
    return new CentreBoard(
        centre,
        OF_A_CENTRE.stream()
            .map(measure -> figure(measure, key))
            .flatMap(Optional::stream)
            .toList(),
        operations(access.operationsIfAny(Permission.OPERATION_READ)).stream()
            .filter(each -> takesPart(each, key))
            .toList());
  }

  private List<OperationRow> operations(OperationScope scope) {
    return search.list(ListQuery.all().ofSize(ListQuery.MAX_SIZE), scope).rows();
  }

  private static boolean takesPart(OperationRow operation, String centre) {
    return (operation.lead() != null && operation.lead().key().equals(centre))
        || operation.beneficiaries().stream().anyMatch(each -> each.key().equals(centre));
  }

  /** Those that the network is told of, each with its years. */
  private List<IndicatorView> kept() {
    List<Indicator> all = indicators.all();
    Map<String, List<Observation>> observations =
        indicators
            .observations(all.stream().map(Indicator::key).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.groupingBy(Observation::indicatorKey));
    return all.stream()
        .map(
            each ->
                new IndicatorView(
                    each.key(),
                    each.version(),
                    each.details(),
                    each.isPublished(),
                    observations.getOrDefault(each.key(), List.of()).stream()
                        .map(Observation::view)
                        .toList(),
                    true))
        .toList();
  }

  /** Of a centre, or of the network; empty where nobody keeps it. */
  private Optional<BoardFigure> figure(Measure measure, String centre) {
    LocalDate today = today();
    LocalDate yearAgo = today.minusYears(1);
    if (measure == Measure.PROTOTYPES) {
      return measures
          .count(measure, scope(centre, today, today))
          .map(
              now ->
                  new BoardFigure(
                      measure,
                      now.value(),
                      measures
                          .count(measure, scope(centre, yearAgo, yearAgo))
                          .map(Count::value)
                          .orElse(null),
                      Collections.emptySortedMap()));
    }
    CountedScope scope = scope(centre, middle().minusMonths(MONTHS).atDay(1), today);
    return measures.months(measure, scope).map(months -> beside(measure, months));
  }

  /** Money comes in waves: a year alone would often show none. */
  private BoardFigure paid(List<OperationRow> operations) {
    YearMonth first = middle().minusMonths(MONTHS);
    SortedMap<YearMonth, BigDecimal> months =
        measures.months(
            Measure.MONEY_PAID,
            scope(null, first.atDay(1), today()),
            operations.stream().map(OperationRow::key).collect(Collectors.toSet()));
    return new BoardFigure(
        Measure.MONEY_PAID,
        sum(months.tailMap(middle())),
        sum(months.headMap(middle())),
        each(months, first, 2 * MONTHS));
  }

  /** Of the last twelve months, beside the twelve before. */
  private BoardFigure beside(Measure measure, SortedMap<YearMonth, BigDecimal> months) {
    return new BoardFigure(
        measure,
        sum(months.tailMap(middle())),
        sum(months.headMap(middle())),
        each(months, middle(), MONTHS));
  }

  private YearMonth middle() {
    return YearMonth.from(today()).minusMonths(MONTHS - 1L);
  }

  private static CountedScope scope(String centre, LocalDate from, LocalDate to) {
    return centre == null
        ? CountedScope.network(from, to)
        : CountedScope.centres(Set.of(centre), from, to);
  }

  /** All of them, in whichever there was any. */
  private static SortedMap<YearMonth, BigDecimal> each(
      SortedMap<YearMonth, BigDecimal> months, YearMonth first, int many) {
    SortedMap<YearMonth, BigDecimal> each = new TreeMap<>();
    for (int month = 0; month < many; month++) {
      YearMonth at = first.plusMonths(month);
      each.put(at, months.getOrDefault(at, BigDecimal.ZERO));
    }
    return each;
  }

  private static BigDecimal sum(SortedMap<YearMonth, BigDecimal> months) {
    return months.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static CalendarPeriod ever() {
    return new CalendarPeriod("");
  }

  private static long cents(BigDecimal euros) {
    return euros == null ? 0 : euros.movePointRight(2).longValueExact();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
