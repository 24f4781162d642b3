package fr.essaim.web.spread;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.spread.CampaignRow;
import fr.essaim.core.spread.CampaignService;
import fr.essaim.core.spread.CampaignState;
import fr.essaim.core.spread.SpreadFilters;
import fr.essaim.core.spread.SpreadSort;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.ListView;
import fr.essaim.web.shell.Section;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The campaigns of one's federation or operation. */
@ApplicationScoped
public class CampaignTable implements ListView<CampaignRow> {

  static final String PATH = "/intranet/campagnes";

  private static final String FIELD = "spread.field.";

  @Inject private CampaignService service;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "spread.campaigns";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.CAMPAIGN_READ);
  }

  @Override
  public Optional<Section> preface() {
    return SpreadFeature.tabs(PATH);
  }

  @Override
  public ListResult<CampaignRow> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<CampaignRow> reader) {
    service.export(query, reader);
  }

  @Override
  public List<Column<CampaignRow>> columns() {
    return List.of(
        Column.of("title", FIELD + "title", CampaignRow::title)
            .linked(row -> CampaignPage.path(row.key())),
        Column.of("state", FIELD + "state", CampaignRow::state)
            .tagged(row -> row.state() == CampaignState.OPEN ? "good" : "")
            .narrowedBy(SpreadFilters.STATE),
        Column.day("sent", FIELD + "sentAt", CampaignRow::sentAt),
        Column.of("closes", FIELD + "closesOn", CampaignRow::closesOn).sorted(SpreadSort.CLOSES),
        Column.of("asked", FIELD + "asked", CampaignRow::asked),
        Column.of("answered", FIELD + "answered", CampaignRow::answered));
  }

  @Override
  public Map<String, ListQuery> presets() {
    return Map.of(
        "spread.campaigns.open", ListQuery.all().with(SpreadFilters.STATE, CampaignState.OPEN));
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action(PATH + "/nouvelle", "spread.campaigns.new", Permission.CAMPAIGN_EDIT));
  }
}
