package fr.essaim.core.spread;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.spread.internal.OverviewReader;
import fr.essaim.core.spread.internal.SpreadGuard;
import fr.essaim.core.spread.internal.TransferSearch;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Where the spread stands: for those who look after several centres, or their own. */
@Stateless
public class SpreadOverviewService {

  private static final int MOST = 12;

  @Inject private Access access;
  @Inject private SpreadGuard guard;
  @Inject private TransferSearch transfers;
  @Inject private OverviewReader reader;

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
        reader.channels(scope),
        reader.months(scope),
        transfers.list(stalled, guard.visible()).rows(),
        reader.countCentres(scope),
        reader.without(scope, MOST),
        reader.countWithout(scope),
        reader.untouched(scope));
  }
}
