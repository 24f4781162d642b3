package fr.essaim.core.steering.internal;

import fr.essaim.core.publication.Outbox;
import fr.essaim.core.steering.Count;
import fr.essaim.core.steering.CountedScope;
import fr.essaim.core.steering.DeclareObservation;
import fr.essaim.core.steering.Measures;
import fr.essaim.core.steering.domain.Indicator;
import fr.essaim.core.steering.domain.Observation;
import fr.essaim.core.steering.domain.Telling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Has figures counted, and keeps what they say whenever that is something else. */
@ApplicationScoped
public class Observer {

  @Inject private JpaIndicators indicators;
  @Inject private Measures measures;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  /**
   * Counts what happened in a year, until today in this one.
   *
   * @return whether somebody keeps what is counted
   */
  public boolean count(Indicator indicator, int year) {
    LocalDate today = LocalDate.now(clock);
    LocalDate end = LocalDate.of(year, Month.DECEMBER, 31);
    LocalDate asOf = end.isBefore(today) ? end : today;
    Optional<Count> count =
        measures.count(
            indicator.details().measure(),
            CountedScope.network(LocalDate.of(year, Month.JANUARY, 1), asOf));
    count.ifPresent(each -> keep(indicator, year, each, null, asOf));
    return count.isPresent();
  }

  /** Keeps what somebody declares of a year. */
  public void declare(Indicator indicator, DeclareObservation declared) {
    Count value = Count.of(declared.value(), 0, 0);
    keep(indicator, declared.year(), value, declared, LocalDate.now(clock));
  }

  private void keep(
      Indicator indicator, int year, Count count, DeclareObservation declared, LocalDate asOf) {
    List<Observation> ofYear = new ArrayList<>(indicators.observations(Set.of(indicator.key())));
    ofYear.removeIf(each -> each.year() != year);
    Collections.reverse(ofYear);
    Telling telling =
        Telling.of(
            indicator.details(),
            count,
            year,
            ofYear.stream().filter(Observation::isTold).toList(),
            LocalDate.now(clock));
    Observation latest = ofYear.isEmpty() ? null : ofYear.get(ofYear.size() - 1);
    if (latest != null && declared == null && latest.says(count, telling)) {
      latest.stillSo(asOf, clock.instant());
      return;
    }
    int revision = ofYear.size() + 1;
    indicators.add(
        declared == null
            ? Observation.counted(
                indicator.key(), year, revision, count, telling, asOf, clock.instant())
            : Observation.declared(
                indicator.key(),
                year,
                revision,
                count,
                declared.evidence(),
                declared.reason(),
                telling,
                asOf,
                clock.instant()));
    if (indicator.isPublished() && telling.told()) {
      outbox.changed(Indicator.TYPE, indicator.key());
    }
  }
}
