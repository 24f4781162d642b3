package fr.essaim.core.spread;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.OperationTree;
import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.spread.SpreadFigures.Figure;
import fr.essaim.core.spread.SpreadOverview.Month;
import fr.essaim.core.spread.internal.ForecastReader;
import fr.essaim.core.spread.internal.OverviewReader;
import fr.essaim.core.spread.internal.SpreadGuard;
import fr.essaim.core.spread.internal.TransferSearch;
import fr.essaim.core.steering.NetworkGoalService;
import fr.essaim.core.steering.NetworkGoalView;
import fr.essaim.core.steering.ObjectiveDetails;
import fr.essaim.core.steering.OperationService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Where the spread stands: for those who look after several centres, or their own. */
@Stateless
public class SpreadOverviewService {

  private static final int MOST = 12;

  @Inject private Access access;
  @Inject private SpreadGuard guard;
  @Inject private TransferSearch transfers;
  @Inject private OverviewReader reader;
  @Inject private ForecastReader forecasts;
  @Inject private NetworkGoalService goals;
  @Inject private OperationTree tree;
  @Inject private OperationService operations;

  /** Where it stands in the organisations of which the caller reads all. */
  @Requires(Permission.SPREAD_READ)
  public SpreadOverview overview() {
    OrganisationScope scope = access.scope(Permission.SPREAD_READ);
    ListQuery stalled =
        ListQuery.all()
            .with(SpreadFilters.WHICH, List.of(SpreadFilters.STALLED, SpreadFilters.OWN))
            .sortedBy(SpreadSort.QUIET)
            .ofSize(MOST);
    return new SpreadOverview(
        goals.all().stream().map(this::reach).toList(),
        reader.channels(scope),
        reader.months(scope),
        transfers.list(stalled, guard.visible()).rows(),
        reader.countCentres(scope),
        reader.without(scope, MOST),
        reader.countWithout(scope),
        reader.untouched(scope));
  }

  /** What an operation promised and can be counted here, with what is to be expected of it. */
  @Requires(Permission.OPERATION_READ)
  public List<Promise> promises(String operationKey) {
    access.requireInOperation(Permission.OPERATION_READ, operationKey);
    return operations.open(operationKey).objectives().stream()
        .filter(objective -> objective.reached() != null)
        .map(objective -> new Promise(objective, forecast(operationKey, objective.details())))
        .toList();
  }

  /** How many sessions its transfers had in the last twelve months, the earliest first. */
  @Requires(Permission.OPERATION_READ)
  public List<Month> months(String operationKey) {
    access.requireInOperation(Permission.OPERATION_READ, operationKey);
    return reader.months(operationKey);
  }

  private GoalReach reach(NetworkGoalView goal) {
    String federation = goal.federation().key();
    Figure using = reader.using(federation, false);
    LocalDate end = goal.details().ends().lastDay();
    return new GoalReach(goal, using, forecasts.ofNetwork(federation, end, using.of()));
  }

  private SpreadForecast forecast(String operationKey, ObjectiveDetails objective) {
    Channel channel =
        switch (objective.measure()) {
          case CENTRES_PEER_TO_PEER -> Channel.PEER_TO_PEER;
          case CENTRES_FEDERATION -> Channel.FEDERATION;
          default -> null;
        };
    return channel == null
        ? null
        : forecasts.ofOperation(
            operationKey,
            channel,
            objective.starts().firstDay(),
            objective.ends().lastDay(),
            tree.centresOf(operationKey).size());
  }
}
