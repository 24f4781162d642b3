package fr.essaim.web.spread;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.spread.CampaignAnswerRow;
import fr.essaim.core.spread.CampaignAnswerState;
import fr.essaim.core.spread.CampaignService;
import fr.essaim.core.spread.SpreadFilters;
import fr.essaim.core.spread.SpreadSort;
import fr.essaim.web.history.CallerText;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.ListView;
import fr.essaim.web.shell.Section;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Who answered a campaign, and who did not. */
@ApplicationScoped
public class CampaignAnswerTable implements ListView<CampaignAnswerRow> {

  static final String PATH = "/intranet/reponses";

  private static final String FIELD = "spread.field.";

  @Inject private CampaignService service;
  @Inject private CallerText callers;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "spread.answers";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.SPREAD_READ);
  }

  @Override
  public Optional<Section> preface() {
    return SpreadFeature.tabs(PATH);
  }

  @Override
  public ListResult<CampaignAnswerRow> find(ListQuery query) {
    return service.answers(query);
  }

  @Override
  public void each(ListQuery query, Consumer<CampaignAnswerRow> reader) {
    service.exportAnswers(query, reader);
  }

  @Override
  public List<Column<CampaignAnswerRow>> columns() {
    return List.of(
        Column.of("centre", FIELD + "centre", CampaignAnswerRow::centre)
            .marked(CampaignAnswerRow::centre)
            .linked(row -> AnswerCampaignPage.path(row.key()))
            .sorted(SpreadSort.CENTRE)
            .narrowedBy(SpreadFilters.CENTRE),
        Column.of("campaign", FIELD + "campaign", CampaignAnswerRow::campaign)
            .narrowedBy(SpreadFilters.CAMPAIGN),
        Column.of("state", FIELD + "answer", CampaignAnswerRow::state)
            .tagged(row -> tone(row.state()))
            .narrowedBy(SpreadFilters.STATE),
        Column.day("answered", FIELD + "answeredAt", CampaignAnswerRow::answeredAt)
            .sortedDescending(SpreadSort.LATEST),
        Column.of("by", FIELD + "answeredBy", this::answeredBy),
        Column.of("changed", FIELD + "changes", CampaignAnswerRow::changed),
        Column.day("reminded", FIELD + "remindedAt", CampaignAnswerRow::remindedAt),
        Column.of("told", FIELD + "told", CampaignAnswerRow::told).inFiles(),
        Column.day("asked", FIELD + "askedAt", CampaignAnswerRow::askedAt).inFiles(),
        Column.of("closes", FIELD + "closesOn", CampaignAnswerRow::closesOn).inFiles());
  }

  private String answeredBy(CampaignAnswerRow row) {
    return row.answeredBy() == null ? null : callers.name(row.answeredBy(), false);
  }

  private static String tone(CampaignAnswerState state) {
    return switch (state) {
      case WAITING -> "honey";
      case TOLD -> "good";
      case NOTHING -> "";
    };
  }

  @Override
  public Map<String, ListQuery> presets() {
    Map<String, ListQuery> presets = new LinkedHashMap<>();
    presets.put(
        "spread.answers.to-answer",
        ListQuery.all().with(SpreadFilters.WHICH, List.of(SpreadFilters.TO_ANSWER)));
    presets.put(
        "spread.answers.waiting",
        ListQuery.all().with(SpreadFilters.STATE, CampaignAnswerState.WAITING));
    return presets;
  }
}
