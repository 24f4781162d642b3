package fr.essaim.web.survey;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.survey.SurveyCampaignRow;
import fr.essaim.core.survey.SurveyCampaignService;
import fr.essaim.core.survey.SurveyFilters;
import fr.essaim.core.survey.SurveySort;
import fr.essaim.core.survey.SurveyState;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.ListView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The surveys of one's federation, year after year. */
@ApplicationScoped
public class SurveyCampaignTable implements ListView<SurveyCampaignRow> {

  static final String PATH = "/intranet/enquetes";

  static final String NEW = "nouvelle";

  private static final String FIELD = "survey.field.";

  @Inject private SurveyCampaignService service;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "survey.campaigns";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.SURVEY_FOLLOW);
  }

  @Override
  public ListResult<SurveyCampaignRow> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<SurveyCampaignRow> reader) {
    service.export(query, reader);
  }

  @Override
  public List<Column<SurveyCampaignRow>> columns() {
    return List.of(
        Column.of("year", FIELD + "surveyYear", (SurveyCampaignRow row) -> year(row.surveyYear()))
            .linked(row -> SurveyCampaignPage.path(row.key()))
            .sortedDescending(SurveySort.YEAR),
        Column.of("data", FIELD + "dataYear", row -> year(row.dataYear())),
        Column.of("state", FIELD + "state", SurveyCampaignRow::state)
            .tagged(row -> row.state() == SurveyState.OPEN ? "good" : "")
            .narrowedBy(SurveyFilters.STATE),
        Column.of("opens", FIELD + "opensOn", SurveyCampaignRow::opensOn),
        Column.of("closes", FIELD + "closesOn", SurveyCampaignRow::closesOn)
            .sorted(SurveySort.CLOSES),
        Column.of("asked", FIELD + "asked", SurveyCampaignRow::asked),
        Column.of("begun", FIELD + "begun", SurveyCampaignRow::begun),
        Column.of("sent", FIELD + "sent", SurveyCampaignRow::sent),
        Column.of("questionnaire", FIELD + "questionnaire", SurveyCampaignRow::questionnaire)
            .inFiles());
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action(PATH + "/" + NEW, "survey.campaigns.new", Permission.SURVEY_LEAD),
        new Action(QuestionnairesPage.PATH, "survey.questionnaires", Permission.SURVEY_FOLLOW));
  }

  static PartialDate year(int year) {
    return new PartialDate(String.valueOf(year));
  }
}
