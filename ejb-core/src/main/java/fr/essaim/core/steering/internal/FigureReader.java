package fr.essaim.core.steering.internal;

import fr.essaim.core.disclosure.Cell;
import fr.essaim.core.disclosure.Disclosure;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationFilters;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.network.TerritoryDirectory;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.steering.CalendarPeriod;
import fr.essaim.core.steering.Count;
import fr.essaim.core.steering.CountedScope;
import fr.essaim.core.steering.FigureAnswer;
import fr.essaim.core.steering.FigureQuery;
import fr.essaim.core.steering.FigureScope;
import fr.essaim.core.steering.IndicatorDetails;
import fr.essaim.core.steering.Measure;
import fr.essaim.core.steering.ObservedPart;
import fr.essaim.core.steering.OperationDetails;
import fr.essaim.core.steering.domain.Indicator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Of what somebody may ask a figure, and what is told of the answer. An amount is an operation's;
 * people are counted by year, in the network and in operations, and nowhere smaller.
 */
@ApplicationScoped
public class FigureReader {

  @Inject private Access access;
  @Inject private JpaOperations operations;
  @Inject private OrganisationDirectory organisations;
  @Inject private TerritoryDirectory territories;
  @Inject private Clock clock;

  /** What a question is about, once the caller was found to be allowed to ask it. */
  public record Asked(CountedScope scope, String where) {}

  /** Whether the caller reads what all operations together have: a funder its own alone. */
  public boolean mayReadMoney() {
    return access.allowsSomewhere(Permission.OPERATION_COMPOSE);
  }

  /** Whether the caller reads what a figure is of the network. */
  public boolean mayReadAll(Indicator indicator) {
    Measure measure = indicator.details().measure();
    return measure == null || !measure.isMoney() || indicator.isPublished() || mayReadMoney();
  }

  /**
   * @throws NotAllowed where the caller may not ask this
   * @throws BusinessRuleViolation where it has no answer
   */
  public Asked ask(Indicator indicator, FigureQuery query) {
    refuseUnanswerable(indicator.details().measure(), query);
    if (query.scope() == FigureScope.NETWORK && !mayReadAll(indicator)) {
      throw new NotAllowed(Permission.OPERATION_COMPOSE);
    }
    return switch (query.scope()) {
      case NETWORK ->
          new Asked(CountedScope.network(from(query), to(query)).knownOn(query.knownOn()), null);
      case OPERATION -> ofOperation(query);
      case CENTRE -> ofCentre(query);
      case AREA -> ofArea(query);
    };
  }

  /** With nothing that would give somebody away. */
  public FigureAnswer answer(Indicator indicator, FigureQuery query, Asked asked, Count count) {
    IndicatorDetails details = indicator.details();
    Set<Cell> hidden =
        details.isOfPeople()
            ? Disclosure.first(count.table(), details.effectiveThreshold()).hidden()
            : Set.of();
    return new FigureAnswer(
        indicator.key(),
        details,
        query,
        asked.where(),
        hidden.contains(Cell.TOTAL) ? null : count.value(),
        count.records(),
        count.missing(),
        count.parts().entrySet().stream()
            .map(part -> part(part, hidden.contains(part.getKey())))
            .sorted(Comparator.comparing(ObservedPart::cell))
            .toList(),
        mayList(details.measure(), query, asked.scope()));
  }

  /** Which records they are, whoever reads all of them may see; of people nobody. */
  public boolean mayList(Measure measure, FigureQuery query, CountedScope scope) {
    if (measure.isOfPeople()) {
      return false;
    }
    if (query.scope() == FigureScope.OPERATION && !measure.isMoney()) {
      return scope.centreKeys().stream()
          .allMatch(centre -> access.allows(Permission.ORGANISATION_READ, centre));
    }
    return query.scope() == FigureScope.OPERATION
        || query.scope() == FigureScope.CENTRE
        || mayReadMoney();
  }

  private Asked ofOperation(FigureQuery query) {
    access.requireInOperation(Permission.OPERATION_READ, query.key());
    OperationDetails details = operations.known(query.key()).details();
    CountedScope scope =
        CountedScope.operation(query.key(), details.centreKeys(), from(query), to(query));
    return new Asked(scope.knownOn(query.knownOn()), details.name());
  }

  private Asked ofCentre(FigureQuery query) {
    access.require(Permission.ORGANISATION_READ, query.key(), "organisation/" + query.key());
    Map<String, OrganisationRef> named = organisations.named(Set.of(query.key()));
    if (!named.containsKey(query.key())) {
      throw new UnknownThing("organisation", query.key());
    }
    CountedScope scope = CountedScope.centres(Set.of(query.key()), from(query), to(query));
    return new Asked(scope.knownOn(query.knownOn()), named.get(query.key()).name());
  }

  private Asked ofArea(FigureQuery query) {
    if (!mayReadMoney()) {
      throw new NotAllowed(Permission.OPERATION_COMPOSE);
    }
    String name = territories.publicView(query.key()).name();
    Set<String> keys = new HashSet<>();
    organisations.export(
        ListQuery.all().with(OrganisationFilters.TERRITORY, Set.of(query.key())),
        card -> keys.add(card.key()));
    CountedScope scope = CountedScope.centres(keys, from(query), to(query));
    return new Asked(scope.knownOn(query.knownOn()), name);
  }

  private void refuseUnanswerable(Measure measure, FigureQuery query) {
    if (measure == null) {
      throw new BusinessRuleViolation("steering.indicator.by-hand");
    }
    boolean small = query.scope() == FigureScope.CENTRE || query.scope() == FigureScope.AREA;
    CalendarPeriod period = query.period();
    if (measure.isOfPeople() && (small || !period.isYear() || query.knownOn() != null)) {
      throw new BusinessRuleViolation("steering.figure.people");
    }
    if (measure.isMoney() && small) {
      throw new BusinessRuleViolation("steering.figure.money");
    }
    if (measure.isOfYears() && !period.isYear() && !period.isAll()) {
      throw new BusinessRuleViolation("steering.figure.years").at("period");
    }
    if (query.knownOn() != null && query.knownOn().isAfter(today())) {
      throw new BusinessRuleViolation("steering.figure.known.future").at("known");
    }
  }

  private LocalDate from(FigureQuery query) {
    return query.period().from();
  }

  /** Nothing is counted that is still to happen. */
  private LocalDate to(FigureQuery query) {
    LocalDate to = query.period().to();
    return to.isAfter(today()) && !query.period().isAll() ? today() : to;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static ObservedPart part(Map.Entry<Cell, Long> part, boolean hidden) {
    return new ObservedPart(part.getKey(), hidden ? 0 : part.getValue(), hidden);
  }
}
