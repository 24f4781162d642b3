package fr.essaim.web.survey;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.survey.ResponseState;
import fr.essaim.core.survey.SurveyFilters;
import fr.essaim.core.survey.SurveyResponseRow;
import fr.essaim.core.survey.SurveyResponseService;
import fr.essaim.core.survey.SurveySort;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.ListView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** How far centres are with the national survey: one's own, or all of one's federation. */
@ApplicationScoped
public class SurveyResponseTable implements ListView<SurveyResponseRow> {

  static final String PATH = "/intranet/enquete-nationale";

  private static final String FIELD = "survey.field.";

  @Inject private SurveyResponseService service;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "survey.responses";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.SURVEY_READ);
  }

  @Override
  public ListResult<SurveyResponseRow> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<SurveyResponseRow> reader) {
    service.export(query, reader);
  }

  @Override
  public List<Column<SurveyResponseRow>> columns() {
    return List.of(
        Column.of("centre", FIELD + "centre", SurveyResponseRow::centre)
            .marked(SurveyResponseRow::centre)
            .linked(row -> path(row.key()))
            .sorted(SurveySort.CENTRE)
            .narrowedBy(SurveyFilters.CENTRE),
        Column.of("survey", FIELD + "surveyYear", SurveyResponseRow::campaign)
            .sortedDescending(SurveySort.YEAR)
            .narrowedBy(SurveyFilters.CAMPAIGN),
        Column.of("state", FIELD + "state", SurveyResponseRow::state)
            .tagged(row -> tone(row.state()))
            .narrowedBy(SurveyFilters.STATE),
        Column.of("questions", FIELD + "questions", row -> row.progress().questions()),
        Column.of("prefilled", FIELD + "prefilled", row -> row.progress().prefilled()),
        Column.of("answered", FIELD + "answered", row -> row.progress().answered()),
        Column.of("unknown", FIELD + "not-known", row -> row.progress().unknown()),
        Column.of("closes", FIELD + "closesOn", SurveyResponseRow::closesOn)
            .sortedDescending(SurveySort.CLOSES),
        Column.day("sent", FIELD + "sentAt", SurveyResponseRow::sentAt),
        Column.of("typed", FIELD + "typed", (SurveyResponseRow row) -> row.progress().typed())
            .inFiles(),
        Column.of("revision", FIELD + "revision", SurveyResponseRow::revision).inFiles(),
        Column.day("reminded", FIELD + "remindedAt", SurveyResponseRow::remindedAt).inFiles());
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action(SurveyCampaignTable.PATH, "survey.campaigns.title", Permission.SURVEY_FOLLOW));
  }

  @Override
  public Map<String, ListQuery> presets() {
    return Map.of(
        "survey.responses.to-send",
        ListQuery.all().with(SurveyFilters.WHICH, List.of(SurveyFilters.TO_SEND)));
  }

  static String path(String key) {
    return PATH + "/" + key;
  }

  private static String tone(ResponseState state) {
    return switch (state) {
      case WAITING, REOPENED -> "honey";
      case BEGUN, UNSENT -> "";
      case SENT -> "good";
    };
  }
}
