package fr.essaim.web.spread;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.shared.Module;
import fr.essaim.core.spread.CampaignRow;
import fr.essaim.core.spread.CampaignService;
import fr.essaim.core.spread.CampaignState;
import fr.essaim.core.spread.SpreadFilters;
import fr.essaim.core.spread.SpreadOverview;
import fr.essaim.core.spread.SpreadOverviewService;
import fr.essaim.core.steering.Objective;
import fr.essaim.core.steering.OperationService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;

/** Where the spread stands, against what was promised. */
@Named
@RequestScoped
public class SpreadOverviewPage {

  static final String PATH = "/intranet/essaimage";

  @Inject private SpreadOverviewService service;
  @Inject private CampaignService campaignService;
  @Inject private OperationService operations;
  @Inject private Access access;

  private SpreadOverview overview;
  private List<Promise> promises;
  private List<CampaignRow> campaigns;

  /**
   * What an operation promised and can be counted here.
   *
   * @param share of the target that is reached, in percent, 100 at most
   */
  public record Promise(String operation, String name, Objective objective, int share) {}

  public void load() {
    overview = service.overview();
    campaigns =
        access.allowsSomewhere(Permission.CAMPAIGN_READ)
            ? campaignService
                .list(ListQuery.all().with(SpreadFilters.STATE, CampaignState.OPEN))
                .rows()
            : List.of();
    promises =
        Module.STEERING.isOn() && access.allowsSomewhere(Permission.OPERATION_READ)
            ? operations.list(ListQuery.all().ofSize(ListQuery.MAX_SIZE)).rows().stream()
                .map(row -> operations.open(row.key()))
                .flatMap(
                    operation ->
                        operation.objectives().stream()
                            .filter(objective -> objective.reached() != null)
                            .map(
                                objective ->
                                    new Promise(
                                        operation.key(),
                                        operation.details().name(),
                                        objective,
                                        share(objective))))
                .collect(Collectors.toList())
            : List.of();
  }

  private static int share(Objective objective) {
    double target = objective.details().target().doubleValue();
    return (int) Math.min(100, Math.round(100 * objective.reached() / target));
  }

  public SpreadOverview getOverview() {
    return overview;
  }

  /** Those that run, of the person's federation or operation. */
  public List<CampaignRow> getCampaigns() {
    return campaigns;
  }

  public List<Promise> getPromises() {
    return promises;
  }
}
