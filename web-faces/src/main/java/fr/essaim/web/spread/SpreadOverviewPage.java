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
import fr.essaim.core.steering.OperationService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

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
  private List<Promised> promises;
  private List<CampaignRow> campaigns;

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
                .flatMap(
                    row ->
                        service.promises(row.key()).stream()
                            .map(promise -> Promised.of(row, promise)))
                .toList()
            : List.of();
  }

  public SpreadOverview getOverview() {
    return overview;
  }

  /** Those that run, of the person's federation or operation. */
  public List<CampaignRow> getCampaigns() {
    return campaigns;
  }

  public List<Promised> getPromises() {
    return promises;
  }

  /** What federations set out to reach with their networks. */
  public List<Promised> getGoals() {
    return Module.STEERING.isOn()
        ? overview.goals().stream().map(Promised::of).toList()
        : List.of();
  }

  /** Where this person may say what a network is to reach; null where they may not. */
  public String getGoalAddress() {
    return access.grants().stream()
        .filter(grant -> Permission.OPERATION_COMPOSE.roles().contains(grant.role()))
        .findFirst()
        .map(grant -> "/intranet/buts/" + grant.organisationKey())
        .orElse(null);
  }
}
