package fr.essaim.web.survey;

import static fr.essaim.web.shell.MenuEntry.Part.WORK;
import static fr.essaim.web.shell.Route.forward;
import static fr.essaim.web.shell.Route.reading;
import static fr.essaim.web.shell.Route.stateful;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.shared.Module;
import fr.essaim.core.survey.SurveyFilters;
import fr.essaim.core.survey.SurveyResponseRow;
import fr.essaim.core.survey.SurveyResponseService;
import fr.essaim.core.survey.SurveySort;
import fr.essaim.web.history.HistoryPage;
import fr.essaim.web.shell.AgendaEntry;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.Task;
import fr.essaim.web.shell.Text;
import fr.essaim.web.shell.ThingType;
import fr.essaim.web.shell.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The national yearly survey. */
@ApplicationScoped
public class SurveyFeature implements Feature {

  private static final String CAMPAIGN = SurveyCampaignTable.PATH + "/{key}";
  private static final String RESPONSE = SurveyResponseTable.PATH + "/{key}";
  private static final String NEW = SurveyCampaignTable.PATH + "/" + SurveyCampaignTable.NEW;

  /** How many are shown on the home page, and where they stand there. */
  private static final int WAITING = 5;

  private static final int PLACE = 22;

  @Inject private SurveyResponseService responses;
  @Inject private Access access;
  @Inject private Text text;

  @Override
  public Optional<Module> module() {
    return Optional.of(Module.STEERING);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        stateful(NEW, "/pages/intranet/survey-campaign-edit.xhtml"),
        stateful(CAMPAIGN, "/pages/intranet/survey-campaign.xhtml"),
        stateful(CAMPAIGN + "/modifier", "/pages/intranet/survey-campaign-edit.xhtml"),
        forward(CAMPAIGN + "/reponses.csv", AnswersFile.OF_ALL_CSV).download(),
        forward(CAMPAIGN + "/reponses.xlsx", AnswersFile.OF_ALL_XLSX).download(),
        HistoryPage.route(CAMPAIGN),
        stateful(RESPONSE, "/pages/intranet/survey-response.xhtml"),
        stateful(RESPONSE + "/repondre", "/pages/intranet/survey-answer.xhtml"),
        reading(RESPONSE + "/envois/{revision}", "/pages/intranet/survey-sent.xhtml"),
        forward(RESPONSE + "/reponses.csv", AnswersFile.OF_CENTRE_CSV).download(),
        forward(RESPONSE + "/reponses.xlsx", AnswersFile.OF_CENTRE_XLSX).download(),
        HistoryPage.route(RESPONSE),
        stateful(QuestionnairesPage.PATH, "/pages/intranet/questionnaires.xhtml"),
        forward(QuestionnairesPage.PATH + "/{number}.csv", QuestionnaireServlet.PATH).download());
  }

  @Override
  public List<String> lists() {
    return List.of(SurveyCampaignTable.PATH, SurveyResponseTable.PATH);
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(WORK, 34, SurveyResponseTable.PATH, "survey.nav", Permission.SURVEY_READ)
            .withIcon("list")
            .covering(SurveyCampaignTable.PATH, QuestionnairesPage.PATH));
  }

  @Override
  public List<ThingType> things() {
    return List.of(
        new ThingType(
            "survey-campaign",
            "survey.thing.survey-campaign",
            null,
            CAMPAIGN,
            List.of(
                new ThingType.Form(ThingType.Form.NEW, NEW, "survey.draft.new"),
                new ThingType.Form("", CAMPAIGN + "/modifier", "survey.draft.campaign"))),
        new ThingType(
            "survey-response",
            "survey.thing.survey-response",
            null,
            RESPONSE,
            List.of(new ThingType.Form("", RESPONSE + "/repondre", "survey.draft.response"))));
  }

  @Override
  public List<Waiting> waiting() {
    if (!access.allowsSomewhere(Permission.SURVEY_SEND)) {
      return List.of();
    }
    ListResult<SurveyResponseRow> toSend = toSend(WAITING);
    return List.of(
        new Waiting(
            PLACE,
            "list",
            "survey.waiting",
            toSend.total(),
            SurveyResponseTable.PATH + "?which=" + SurveyFilters.TO_SEND,
            toSend.rows().stream().map(this::task).toList()));
  }

  /** The last days of what is not sent yet. */
  @Override
  public List<AgendaEntry> agenda(int most) {
    return access.allowsSomewhere(Permission.SURVEY_SEND)
        ? toSend(most).rows().stream().map(this::lastDay).toList()
        : List.of();
  }

  @Override
  public List<AgendaEntry> agenda(String token) {
    return responses.agenda(token).stream().map(this::lastDay).toList();
  }

  private ListResult<SurveyResponseRow> toSend(int most) {
    return responses.list(
        ListQuery.all()
            .with(SurveyFilters.WHICH, List.of(SurveyFilters.TO_SEND))
            .sortedBy(SurveySort.CLOSES)
            .ofSize(most));
  }

  private Task task(SurveyResponseRow row) {
    return new Task(
        text.of("survey.response.named", row.campaign(), row.centre()),
        text.of(
            "survey.waiting.why",
            row.progress().answered(),
            row.progress().questions(),
            row.closesOn()),
        row.launchedAt(),
        SurveyResponseTable.path(row.key()),
        "survey.waiting.act",
        null);
  }

  private AgendaEntry lastDay(SurveyResponseRow row) {
    return new AgendaEntry(
        row.closesOn(),
        null,
        null,
        text.of("survey.last-day", row.campaign()),
        "",
        row.centre().name(),
        SurveyResponseTable.path(row.key()),
        row.launchedAt());
  }
}
