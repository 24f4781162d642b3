package fr.essaim.core.education;

import fr.essaim.core.education.internal.PlaceRows;
import fr.essaim.core.education.internal.PlaceSearch;
import fr.essaim.core.education.internal.PlaceSearch.Visible;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.TerritoryRef;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Which places near a centre are to be looked at this month, in the order of a walk. */
@Stateless
public class WalkService {

  /** As far as one walks for it. */
  private static final int WITHIN = 2000;

  /** As many as somebody looks at in an afternoon. */
  private static final int MOST = 40;

  @Inject private Access access;
  @Inject private PlaceRows rows;
  @Inject private PlaceSearch search;
  @Inject private OrganisationDirectory organisations;
  @Inject private Clock clock;

  /**
   * The stops of the walk: within two kilometres where it is known where the centre is, otherwise
   * in its commune.
   */
  @Requires(Permission.INTRANET_READ)
  public List<WalkStop> around(String centreKey) {
    access.scope(Permission.INTRANET_READ);
    Position start = rows.positionOf(centreKey).orElse(null);
    TerritoryRef commune = organisations.view(centreKey).commune();
    ListQuery query = ListQuery.all().sortedBy(PlaceSort.CONFIRMED).ofSize(ListQuery.MAX_SIZE);
    if (start != null) {
      String point = Position.text(start.latitude()) + "," + Position.text(start.longitude());
      query =
          query
              .with(PlaceFilters.NEAR, List.of(point))
              .with(PlaceFilters.WITHIN, List.of(Integer.toString(WITHIN)));
    } else if (commune != null) {
      query = query.with(PlaceFilters.COMMUNE, List.of(commune.key()));
    } else {
      return List.of();
    }
    LocalDate due =
        LocalDate.now(clock)
            .with(TemporalAdjusters.lastDayOfMonth())
            .minusMonths(Freshness.CHECK_AFTER_MONTHS);
    return ConfirmationWalk.of(
        start,
        search.page(query, Visible.TO_EVERYBODY).rows().stream()
            .filter(place -> !place.confirmedOn().isAfter(due))
            .limit(MOST)
            .toList());
  }
}
