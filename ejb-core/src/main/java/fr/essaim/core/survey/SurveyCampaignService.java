package fr.essaim.core.survey;

import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.history.ChangeRecorder;
import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.history.EditGuard;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.notifications.NotificationKind;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.survey.domain.SurveyCampaign;
import fr.essaim.core.survey.domain.SurveyResponse;
import fr.essaim.core.survey.internal.ResponseReader;
import fr.essaim.core.survey.internal.SurveyCampaignSearch;
import fr.essaim.core.survey.internal.SurveyGuard;
import fr.essaim.core.survey.internal.SurveyNotifier;
import fr.essaim.core.survey.internal.SurveyResponseSearch;
import fr.essaim.core.survey.internal.SurveyRows;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The surveys of a federation: prepared, launched, followed and closed by it. */
@Stateless
public class SurveyCampaignService {

  /** A centre that was reminded is left alone for so many days. */
  private static final int PATIENCE = 3;

  @Inject private Access access;
  @Inject private SurveyGuard guard;
  @Inject private SurveyRows rows;
  @Inject private SurveyCampaignSearch search;
  @Inject private SurveyResponseSearch responses;
  @Inject private ResponseReader reader;
  @Inject private SurveyNotifier notifier;
  @Inject private ChangeRecorder recorder;
  @Inject private ChangeHistory history;
  @Inject private EditGuard edits;
  @Inject private Clock clock;

  /** Those of the caller's federation. */
  @Requires(Permission.SURVEY_FOLLOW)
  public ListResult<SurveyCampaignRow> list(ListQuery query) {
    return search.list(query, access.scope(Permission.SURVEY_FOLLOW));
  }

  /** Hands over all that {@link #list} finds, whatever the page, in the asked order. */
  @Requires(Permission.SURVEY_FOLLOW)
  public void export(ListQuery query, Consumer<SurveyCampaignRow> row) {
    search.each(query, access.scope(Permission.SURVEY_FOLLOW), row);
  }

  /** What it asks, who is asked, and how far each is. */
  @Requires(Permission.SURVEY_FOLLOW)
  public SurveyCampaignView open(String key) {
    SurveyCampaign campaign = guard.campaign(key);
    SurveyCampaignDetails details = campaign.details();
    List<Question> questions = reader.questions(campaign);
    int fixed = (int) questions.stream().filter(question -> question.year() == null).count();
    List<SurveyResponseRow> told = responses.of(key);
    return new SurveyCampaignView(
        key,
        campaign.version(),
        details,
        campaign.state(today()),
        guard.named(details.federationKey()),
        fixed,
        questions.size() - fixed,
        campaign.launchedAt().isEmpty() ? guard.centres(details.federationKey()) : List.of(),
        told,
        rows.questionnaires().get(0).number(),
        campaign.launchedAt().orElse(null),
        campaign.closedAt().orElse(null),
        access.allows(Permission.SURVEY_LEAD, details.federationKey()));
  }

  /** What was changed of it, by whom and when, the latest first. */
  @Requires(Permission.SURVEY_FOLLOW)
  public List<ChangeLine> history(String key) {
    return history.of(guard.campaign(key));
  }

  /**
   * What a new one begins with, field by field: the one before, a year later, with the latest
   * questionnaire.
   *
   * @param federationKeys in whose name the caller may ask
   */
  @Requires(Permission.SURVEY_FOLLOW)
  public Map<String, String> beginning(Collection<String> federationKeys) {
    access.scope(Permission.SURVEY_FOLLOW);
    Optional<SurveyCampaignDetails> before =
        rows.latest(
                federationKeys.stream()
                    .filter(key -> access.allows(Permission.SURVEY_FOLLOW, key))
                    .toList())
            .map(SurveyCampaign::details);
    int year = before.map(details -> details.surveyYear() + 1).orElse(today().getYear());
    String federation =
        before
            .map(SurveyCampaignDetails::federationKey)
            .orElseGet(() -> federationKeys.stream().findFirst().orElse(""));
    LocalDate opens = before.map(each -> each.opensOn().plusYears(1)).orElse(today());
    LocalDate closes =
        before.map(each -> each.closesOn().plusYears(1)).orElse(today().plusWeeks(6));
    return new SurveyCampaignDetails(
            federation,
            year,
            before.map(details -> details.dataYear() + 1).orElse(year - 1),
            rows.questionnaires().get(0).number(),
            opens,
            closes,
            before.map(SurveyCampaignDetails::words).orElse(""))
        .fields();
  }

  /**
   * Prepares one; nobody is asked yet.
   *
   * @return its key
   */
  @Requires(value = Permission.SURVEY_LEAD, act = "survey-campaign.prepare")
  public String prepare(SurveyCampaignDetails details) {
    SurveyCampaign campaign = SurveyCampaign.prepare(details);
    guard.require(Permission.SURVEY_LEAD, details.federationKey(), details.surveyYear());
    if (rows.isCampaign(campaign.key())) {
      throw new BusinessRuleViolation("survey.campaign.twice", String.valueOf(details.surveyYear()))
          .at("surveyYear");
    }
    check(details);
    rows.add(campaign);
    record(campaign);
    return campaign.key();
  }

  /**
   * States it otherwise.
   *
   * @throws ConflictingEdit when somebody else changed one of these fields since
   */
  @Requires(value = Permission.SURVEY_LEAD, act = "survey-campaign.edit")
  public void edit(String key, long expectedVersion, SurveyCampaignDetails details) {
    SurveyCampaign campaign = guard.campaignToChange(key);
    edits.check(campaign, expectedVersion, "", details.fields(), campaign.details().fields());
    campaign.describe(details, today());
    check(details);
    record(campaign);
  }

  /** Takes one away that was not launched. */
  @Requires(value = Permission.SURVEY_LEAD, act = "survey-campaign.drop")
  public void drop(String key) {
    SurveyCampaign campaign = guard.campaignToChange(key);
    campaign.guardUnlaunched();
    rows.remove(campaign);
  }

  /** Asks the centres of the federation; from now on it asks what it asks. */
  @Requires(value = Permission.SURVEY_LEAD, act = "survey-campaign.launch")
  public SurveyReminder launch(String key) {
    SurveyCampaign campaign = guard.campaignToChange(key);
    campaign.launch(clock.instant(), today());
    record(campaign);
    List<SurveyResponse> asked = askMissing(campaign);
    if (asked.isEmpty()) {
      throw new BusinessRuleViolation("survey.campaign.nobody");
    }
    return tell(campaign, NotificationKind.SURVEY_ASKED, asked, List.of());
  }

  /** Reminds those that did not send their answers; centres that joined since are asked too. */
  @Requires(value = Permission.SURVEY_LEAD, act = "survey-campaign.remind")
  public SurveyReminder remind(String key) {
    SurveyCampaign campaign = guard.campaignToChange(key);
    campaign.guardOpen(today());
    askMissing(campaign);
    Instant recently = clock.instant().minus(Duration.ofDays(PATIENCE));
    Map<Boolean, List<SurveyResponse>> waiting =
        rows.responsesTo(key).stream()
            .filter(response -> !response.isSent())
            .collect(
                Collectors.partitioningBy(
                    response -> response.remindedAt().filter(recently::isBefore).isPresent()));
    SurveyReminder reminder =
        tell(campaign, NotificationKind.SURVEY_REMINDED, waiting.get(false), waiting.get(true));
    waiting.get(false).forEach(response -> response.remind(clock.instant()));
    return reminder;
  }

  /** Ends it before its last day. */
  @Requires(value = Permission.SURVEY_LEAD, act = "survey-campaign.close")
  public void close(String key) {
    SurveyCampaign campaign = guard.campaignToChange(key);
    campaign.close(clock.instant(), today());
    record(campaign);
  }

  /** Hands over the answers of all centres: each centre, and its answers in order. */
  @Requires(Permission.SURVEY_FOLLOW)
  public void answers(String key, BiConsumer<SurveyResponseRow, List<AnswerLine>> reading) {
    guard.campaign(key);
    Map<String, List<AnswerLine>> lines = reader.lines(rows.responsesTo(key));
    responses.of(key).forEach(row -> reading.accept(row, lines.get(row.key())));
  }

  private List<SurveyResponse> askMissing(SurveyCampaign campaign) {
    Set<String> asked =
        rows.responsesTo(campaign.key()).stream()
            .map(SurveyResponse::centreKey)
            .collect(Collectors.toSet());
    List<SurveyResponse> added = new ArrayList<>();
    for (OrganisationRef centre : guard.centres(campaign.details().federationKey())) {
      if (!asked.contains(centre.key())) {
        SurveyResponse response = SurveyResponse.ask(campaign, centre.key());
        rows.add(response);
        added.add(response);
      }
    }
    return added;
  }

  private SurveyReminder tell(
      SurveyCampaign campaign,
      NotificationKind kind,
      List<SurveyResponse> asked,
      List<SurveyResponse> recent) {
    String federation = guard.named(campaign.details().federationKey()).name();
    Collection<String> reached = notifier.tell(kind, asked, federation);
    Map<Boolean, List<SurveyResponse>> told =
        asked.stream()
            .collect(Collectors.partitioningBy(response -> reached.contains(response.centreKey())));
    return new SurveyReminder(names(told.get(true)), names(recent), names(told.get(false)));
  }

  private List<String> names(List<SurveyResponse> some) {
    return some.stream().map(each -> guard.named(each.centreKey()).name()).sorted().toList();
  }

  /** Refuses a questionnaire that is not there, or that asks nothing. */
  private void check(SurveyCampaignDetails details) {
    try {
      rows.questionnaire(details.questionnaire());
    } catch (UnknownThing unknown) {
      throw new BusinessRuleViolation("survey.campaign.questionnaire.missing").at("questionnaire");
    }
  }

  private void record(SurveyCampaign campaign) {
    campaign.stamp(clock.instant());
    recorder.record(campaign);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
