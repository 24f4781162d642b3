package fr.essaim.core.steering;

import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.history.ChangeRecorder;
import fr.essaim.core.history.EditGuard;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.publication.Outbox;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.ResultPage;
import fr.essaim.core.steering.domain.Indicator;
import fr.essaim.core.steering.domain.Observation;
import fr.essaim.core.steering.internal.FigureReader;
import fr.essaim.core.steering.internal.IndicatorSearch;
import fr.essaim.core.steering.internal.JpaIndicators;
import fr.essaim.core.steering.internal.Observer;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The figures of the network: what they count, and what they are year after year. */
@Stateless
public class IndicatorService {

  /** Nothing is counted before there was anything to count. */
  private static final int FIRST_YEAR = 2000;

  @Inject private Access access;
  @Inject private JpaIndicators indicators;
  @Inject private IndicatorSearch search;
  @Inject private FigureReader figures;
  @Inject private Measures measures;
  @Inject private Observer observer;
  @Inject private ChangeRecorder recorder;
  @Inject private ChangeHistory history;
  @Inject private EditGuard guard;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  @Requires(Permission.OPERATION_READ)
  public ListResult<IndicatorRow> list(ListQuery query) {
    access.requireSomewhere(Permission.OPERATION_READ, null);
    return search.list(query, figures.mayReadMoney());
  }

  /** Hands over every one that matches, whatever the page, in the asked order. */
  @Requires(Permission.OPERATION_READ)
  public void export(ListQuery query, Consumer<IndicatorRow> reader) {
    access.requireSomewhere(Permission.OPERATION_READ, null);
    search.each(query, figures.mayReadMoney(), reader);
  }

  @Requires(Permission.OPERATION_READ)
  public IndicatorView open(String key) {
    Indicator indicator = readable(key);
    return new IndicatorView(
        key,
        indicator.version(),
        indicator.details(),
        indicator.isPublished(),
        figures.mayReadAll(indicator)
            ? indicators.observations(Set.of(key)).stream().map(Observation::view).toList()
            : List.of(),
        access.allowsSomewhere(Permission.OPERATION_COMPOSE));
  }

  /** What people changed of it, the latest first. */
  @Requires(Permission.OPERATION_READ)
  public List<ChangeLine> history(String key) {
    return history.of(readable(key));
  }

  /** Counts a figure anew of an operation, a centre, a territory or a period; nothing is kept. */
  @Requires(Permission.OPERATION_READ)
  public FigureAnswer ask(String key, FigureQuery query) {
    Indicator indicator = readable(key);
    FigureReader.Asked asked = figures.ask(indicator, query);
    return figures.answer(indicator, query, asked, counted(indicator, asked));
  }

  /**
   * What a figure of the network was of a year by a day of it; nothing is kept. Empty where it is
   * told by hand or kept from the caller, and of people, who are counted by whole years alone.
   */
  @Requires(Permission.OPERATION_READ)
  public Optional<Count> countUntil(String key, LocalDate day) {
    Indicator indicator = readable(key);
    Measure measure = indicator.details().measure();
    if (measure == null || measure.isOfPeople() || !figures.mayReadAll(indicator)) {
      return Optional.empty();
    }
    LocalDate first = day.withDayOfYear(1);
    LocalDate today = LocalDate.now(clock);
    return first.isAfter(today)
        ? Optional.empty()
        : measures.count(measure, CountedScope.network(first, day.isAfter(today) ? today : day));
  }

  /**
   * The records behind a figure, the latest first.
   *
   * @param page the first is 1
   */
  @Requires(Permission.OPERATION_READ)
  public ResultPage<CountedRecord> records(String key, FigureQuery query, int page) {
    Indicator indicator = readable(key);
    FigureReader.Asked asked = figures.ask(indicator, query);
    Measure measure = indicator.details().measure();
    if (!figures.mayList(measure, query, asked.scope())) {
      throw new NotAllowed(Permission.OPERATION_READ);
    }
    return measures.records(measure, asked.scope(), counted(indicator, asked).records(), page);
  }

  /**
   * Defines a figure.
   *
   * @param key never to change; null or empty to make one of what it is called
   * @return its key
   */
  @Requires(value = Permission.OPERATION_COMPOSE, act = "indicator.create")
  public String create(String key, IndicatorDetails details) {
    Indicator indicator = Indicator.define(key, details);
    require(indicator.key());
    if (indicators.find(indicator.key()).isPresent()) {
      throw new BusinessRuleViolation("steering.indicator.taken", indicator.key()).at("key");
    }
    requireOnce(indicator.key(), details);
    indicators.add(indicator);
    recorder.record(indicator);
    return indicator.key();
  }

  /**
   * States a figure anew.
   *
   * @param version the one that the caller saw
   */
  @Requires(value = Permission.OPERATION_COMPOSE, act = "indicator.edit")
  public void edit(String key, long version, IndicatorDetails details) {
    Indicator indicator = toChange(key);
    guard.check(indicator, version, "", details.fields(), indicator.details().fields());
    requireOnce(key, details);
    indicator.restate(details, !indicators.observations(Set.of(key)).isEmpty());
    if (!recorder.record(indicator).isEmpty() && indicator.isPublished()) {
      outbox.changed(Indicator.TYPE, key);
    }
  }

  /** Counts a year now, of what happened until today. */
  @Requires(value = Permission.OPERATION_COMPOSE, act = "indicator.count")
  public void count(String key, int year) {
    Indicator indicator = toChange(key);
    if (indicator.details().measure() == null) {
      throw new BusinessRuleViolation("steering.indicator.by-hand");
    }
    requireYear(year);
    if (!observer.count(indicator, year)) {
      throw new BusinessRuleViolation("steering.indicator.not-kept");
    }
  }

  /** Says what a figure was of a year, where nothing here counts it. */
  @Requires(value = Permission.OPERATION_COMPOSE, act = "indicator.declare")
  public void declare(String key, DeclareObservation declared) {
    Indicator indicator = toChange(key);
    if (indicator.details().measure() != null) {
      throw new BusinessRuleViolation("steering.indicator.counted");
    }
    requireYear(declared.year());
    boolean known =
        indicators.observations(Set.of(key)).stream()
            .anyMatch(each -> each.year() == declared.year());
    if (known && declared.reason().isEmpty()) {
      throw new BusinessRuleViolation("steering.observation.reason.missing").at("correction");
    }
    if (indicator.details().isOfPeople() && declared.value().stripTrailingZeros().scale() > 0) {
      throw new BusinessRuleViolation("steering.observation.whole").at("value");
    }
    observer.declare(indicator, declared);
  }

  /** Shows a figure to everybody, with what may be told of it. */
  @Requires(value = Permission.OPERATION_COMPOSE, act = "indicator.publish")
  public void publish(String key) {
    Indicator indicator = toChange(key);
    indicator.publish();
    recorder.record(indicator);
    outbox.changed(Indicator.TYPE, key);
  }

  /** Shows it no longer. */
  @Requires(value = Permission.OPERATION_COMPOSE, act = "indicator.withdraw")
  public void withdraw(String key) {
    Indicator indicator = toChange(key);
    indicator.withdraw();
    recorder.record(indicator);
    outbox.changed(Indicator.TYPE, key);
  }

  /** Two figures that count the same people could each tell what the other hides. */
  private void requireOnce(String key, IndicatorDetails details) {
    if (details.isOfPeople()
        && details.measure() != null
        && indicators.isCountedElsewhere(details.measure(), key)) {
      throw new BusinessRuleViolation("steering.indicator.people.once").at("measure");
    }
  }

  private void requireYear(int year) {
    if (year < FIRST_YEAR || year > LocalDate.now(clock).getYear()) {
      throw new BusinessRuleViolation("steering.observation.year", String.valueOf(year)).at("year");
    }
  }

  private Indicator readable(String key) {
    access.requireSomewhere(Permission.OPERATION_READ, Indicator.TYPE + "/" + key);
    return indicators.known(key);
  }

  private Count counted(Indicator indicator, FigureReader.Asked asked) {
    return measures
        .count(indicator.details().measure(), asked.scope())
        .orElseThrow(() -> new BusinessRuleViolation("steering.indicator.not-kept"));
  }

  private Indicator toChange(String key) {
    require(key);
    return indicators.toChange(key);
  }

  private void require(String key) {
    access.requireSomewhere(Permission.OPERATION_COMPOSE, Indicator.TYPE + "/" + key);
  }
}
