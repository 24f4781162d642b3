package fr.essaim.core.survey;

import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.history.ChangeRecorder;
import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.history.EditGuard;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.AgendaAddresses;
import fr.essaim.core.identity.Callers;
import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.notifications.NotificationKind;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.survey.domain.SentVersion;
import fr.essaim.core.survey.domain.SurveyCampaign;
import fr.essaim.core.survey.domain.SurveyResponse;
import fr.essaim.core.survey.internal.ResponseReader;
import fr.essaim.core.survey.internal.SurveyGuard;
import fr.essaim.core.survey.internal.SurveyNotifier;
import fr.essaim.core.survey.internal.SurveyResponseSearch;
import fr.essaim.core.survey.internal.SurveyRows;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What centres answer to the survey: theirs to say, and their federation's to read. */
@Stateless
public class SurveyResponseService {

  @Inject private Access access;
  @Inject private SurveyGuard guard;
  @Inject private SurveyRows rows;
  @Inject private SurveyResponseSearch search;
  @Inject private ResponseReader reader;
  @Inject private SurveyNotifier notifier;
  @Inject private AgendaAddresses agendas;
  @Inject private AccountService accounts;
  @Inject private ChangeRecorder recorder;
  @Inject private ChangeHistory history;
  @Inject private EditGuard edits;
  @Inject private Clock clock;

  /** Those of the caller's centres, or of all centres of the caller's federation. */
  @Requires(Permission.SURVEY_READ)
  public ListResult<SurveyResponseRow> list(ListQuery query) {
    return search.list(query, access.scope(Permission.SURVEY_READ), guard.run());
  }

  /** Hands over all that {@link #list} finds, whatever the page, in the asked order. */
  @Requires(Permission.SURVEY_READ)
  public void export(ListQuery query, Consumer<SurveyResponseRow> row) {
    search.each(query, access.scope(Permission.SURVEY_READ), guard.run(), row);
  }

  /** Those that are open and not sent, of the centres that a secret address of an agenda names. */
  @OpenToAll
  public List<SurveyResponseRow> agenda(String token) {
    ListQuery query =
        ListQuery.all()
            .with(SurveyFilters.WHICH, Set.of(SurveyFilters.TO_SEND))
            .ofSize(ListQuery.MAX_SIZE);
    OrganisationScope centres = agendas.centres(token);
    return search.list(query, centres, centres).rows();
  }

  /** What a centre answers now; once it is sent, what was sent. */
  @Requires(Permission.SURVEY_READ)
  public SurveyResponseView open(String key) {
    SurveyResponse response = guard.response(key);
    return view(response, reader.lines(response), response.isSent() ? response.revision() : 0);
  }

  /**
   * A version as it was sent.
   *
   * @throws UnknownThing if there is none of this number
   */
  @Requires(Permission.SURVEY_READ)
  public SurveyResponseView openSent(String key, int revision) {
    SurveyResponse response = guard.response(key);
    SentVersion version =
        rows.sent(List.of(key)).stream()
            .filter(each -> each.revision() == revision)
            .findFirst()
            .orElseThrow(() -> new UnknownThing(SurveyResponse.TYPE, key + "/" + revision));
    Map<String, String> before =
        rows.sentBefore(response).map(SentVersion::values).orElse(Map.of());
    return view(response, version.lines(reader.questions(response.campaign()), before), revision);
  }

  /** What was said in the name of a centre, by whom and when, the latest first. */
  @Requires(Permission.SURVEY_READ)
  public List<ChangeLine> history(String key) {
    return history.of(guard.response(key));
  }

  /**
   * Answers in the name of a centre.
   *
   * @param fields as {@link GivenAnswers#fields()} gives them
   * @throws ConflictingEdit when somebody else answered one of these questions otherwise since
   * @throws BusinessRuleViolation with all that is wrong, each at its field
   */
  @Requires(value = Permission.SURVEY_ANSWER, act = "survey-response.answer")
  public void answer(String key, long expectedVersion, Map<String, String> fields) {
    SurveyResponse response = guard.responseToChange(key, Permission.SURVEY_ANSWER);
    response.campaign().guardOpen(today());
    List<Question> questions = reader.questions(response.campaign());
    GivenAnswers given =
        GivenAnswers.of(
            questions,
            reader.prefills(response),
            response.campaign().details().surveyYear(),
            fields);
    edits.check(response, expectedVersion, "", given.fields(), response.fields(questions));
    response.give(given);
    recorder.record(response);
  }

  /** Sends what is answered: it stands as it is from now on, and what was counted with it. */
  @Requires(value = Permission.SURVEY_SEND, act = "survey-response.send")
  public void send(String key) {
    SurveyResponse response = guard.responseToChange(key, Permission.SURVEY_SEND);
    response.campaign().guardOpen(today());
    List<AnswerLine> lines = reader.lines(response);
    if (Progress.of(lines).answered() == 0) {
      throw new BusinessRuleViolation("survey.response.nothing");
    }
    response.send(clock.instant());
    rows.add(SentVersion.of(response, lines, access.callerName(), clock.instant()));
    recorder.record(response);
  }

  /** Lets a centre correct what it sent; that stays as a version of its own. */
  @Requires(value = Permission.SURVEY_LEAD, act = "survey-response.reopen")
  public void reopen(String key, String because) {
    SurveyResponse response = guard.responseToReopen(key);
    response.campaign().guardOpen(today());
    response.reopen(because);
    recorder.record(response);
    notifier.tell(NotificationKind.SURVEY_REOPENED, List.of(response), response.reopenedBecause());
  }

  private SurveyResponseView view(SurveyResponse response, List<AnswerLine> lines, int shown) {
    SurveyCampaign campaign = response.campaign();
    SurveyCampaignDetails details = campaign.details();
    SurveyState state = campaign.state(today());
    boolean isOpen = state == SurveyState.OPEN && !response.isSent();
    return new SurveyResponseView(
        response.key(),
        response.version(),
        new SurveyRef(campaign.key(), details.surveyYear()),
        details.dataYear(),
        details.opensOn(),
        details.closesOn(),
        guard.named(details.federationKey()),
        details.words(),
        state,
        guard.named(response.centreKey()),
        response.state().in(state),
        lines,
        response.fields(lines.stream().map(AnswerLine::question).toList()),
        response.revision(),
        shown,
        sent(response),
        response.reopenedBecause(),
        isOpen && access.allows(Permission.SURVEY_ANSWER, response.centreKey()),
        isOpen && access.allows(Permission.SURVEY_SEND, response.centreKey()),
        state == SurveyState.OPEN && response.isSent() && guard.leads(response));
  }

  private List<SurveyResponseView.Sent> sent(SurveyResponse response) {
    List<SentVersion> versions = rows.sent(List.of(response.key()));
    Map<String, String> names =
        Callers.named(versions.stream().map(SentVersion::sentBy).toList(), accounts::names);
    return versions.stream()
        .map(
            version ->
                new SurveyResponseView.Sent(
                    version.revision(), version.sentAt(), names.get(version.sentBy())))
        .toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
