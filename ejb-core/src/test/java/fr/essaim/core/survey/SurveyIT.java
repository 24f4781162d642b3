package fr.essaim.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.OrganisationMerged;
import fr.essaim.core.network.OrganisationSeparated;
import fr.essaim.core.notifications.Notification;
import fr.essaim.core.notifications.NotificationKind;
import fr.essaim.core.notifications.NotificationService;
import fr.essaim.core.prototypes.WorkshopDetails;
import fr.essaim.core.prototypes.WorkshopService;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.spread.Channel;
import fr.essaim.core.spread.SessionDetails;
import fr.essaim.core.spread.TransferDetails;
import fr.essaim.core.spread.TransferService;
import fr.essaim.core.survey.internal.SurveyMerges;
import fr.essaim.core.testing.Network;
import fr.essaim.core.testing.Session;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A survey from its preparation to a correction of what was sent; it is November 2026. */
class SurveyIT {

  private static final String CAMPAIGN = "federation-2026";
  private static final String MOULIN = "federation-2026--moulin";

  private final Network network = new Network();
  private final UUID officer = network.person("Fatou", Role.FEDERATION, "federation");
  private final UUID manager = network.person("Mia", Role.MANAGER, "moulin");
  private final UUID colleague = network.person("Sam", Role.STAFF, "moulin");
  private final UUID stranger = network.person("Ana", Role.MANAGER, "phare");
  private final UUID funder = network.person("Inès", Role.FUNDER, "federation");
  private final Map<UUID, Session> sessions = new HashMap<>();
  private final String radio = network.published("La radio", "moulin");

  @AfterEach
  void close() {
    network.close();
  }

  @Test
  void fillsInWhatIsCountedAndSaysFromHowManyRecordsAndWhatIsMissing() {
    workshop("2025-03-04", LocalTime.of(14, 0), LocalTime.of(16, 30), 12, 2);
    workshop("2025-05-06", null, null, 0, 0);
    workshop("2024-05-06", null, null, 40, 0);
    session("2025-06-01", "3 h", 5);
    launched();

    SurveyResponseView view = open(manager);

    assertThat(line(view, "A1").value()).isEqualTo("Le Moulin");
    assertThat(line(view, "F1").prefill()).isEqualTo(new Prefill("2", 2, 0));
    assertThat(line(view, "F2").prefill()).isEqualTo(new Prefill("2.5", 2, 1));
    assertThat(line(view, "F3").prefill()).isEqualTo(new Prefill("14", 2, 1));
    assertThat(line(view, "D6").prefill()).isEqualTo(new Prefill("2", 2, 1));
    assertThat(line(view, "H1").value()).isEqualTo("1");
    assertThat(line(view, "H5").value()).isEqualTo("1");
    assertThat(line(view, "H6").value()).isEqualTo("3");
    assertThat(line(view, "G1").value()).isEqualTo("1");
    assertThat(line(view, "H2").origin()).isEqualTo(AnswerOrigin.NONE);
    assertThat(line(view, "I14").prefill()).isNull();
    Progress progress = view.progress();
    assertThat(progress.prefilled())
        .isEqualTo((int) view.lines().stream().filter(each -> each.prefill() != null).count());
    assertThat(progress.typed()).isZero();
    assertThat(progress.questions()).isEqualTo(view.lines().size());
  }

  @Test
  void asksInTheOrderOfTheQuestionnaireTheBaseAndTheBlockOfTheYear() {
    launched();

    List<String> numbers =
        open(manager).lines().stream().map(each -> each.question().number()).toList();

    assertThat(numbers).startsWith("A1", "A2").endsWith("T26-6", "Z1", "Z2");
    assertThat(numbers).doesNotContain("T25-1");
  }

  @Test
  void takesWhatPeopleSayInsteadWithAReasonAndShowsBoth() {
    workshop("2025-03-04", null, null, 12, 2);
    launched();
    assertThatThrownBy(() -> answer(manager, Map.of("answer-F1", "4")))
        .hasMessageContaining("survey.answer.reason.missing");

    answer(
        manager, Map.of("answer-F1", "4", "reason-F1", "Un cahier à part", "unknown-D1", "true"));

    AnswerLine line = line(open(colleague), "F1");
    assertThat(line.value()).isEqualTo("4");
    assertThat(line.isOtherwise()).isTrue();
    assertThat(line.prefill().value()).isEqualTo("1");
    assertThat(line(open(colleague), "D1").origin()).isEqualTo(AnswerOrigin.UNKNOWN);
    assertThat(history(manager)).contains("answer-F1", "reason-F1", "unknown-D1");
  }

  @Test
  void letsTwoPeopleAnswerDifferentQuestionsAtOnceAndAsksAboutTheSameOne() {
    launched();
    long seen = open(manager).version();
    answer(colleague, Map.of("answer-D1", "41"));

    assertThatThrownBy(() -> answer(manager, seen, Map.of("answer-D1", "40")))
        .isInstanceOf(ConflictingEdit.class);
    assertThat(line(open(manager), "D1").value()).isEqualTo("41");
  }

  @Test
  void standsOnceSentWhateverIsCountedLaterAndIsCorrectedAsAnotherVersion() {
    workshop("2025-03-04", null, null, 12, 2);
    launched();
    answer(manager, Map.of("answer-D1", "41"));
    assertThatThrownBy(() -> act(colleague, SurveyResponseService.class, each -> each.send(MOULIN)))
        .isInstanceOf(NotAllowed.class);

    act(manager, SurveyResponseService.class, each -> each.send(MOULIN));
    workshop("2025-04-04", null, null, 10, 0);

    assertThat(line(open(officer), "F1").value()).isEqualTo("1");
    assertThatThrownBy(() -> answer(manager, Map.of("answer-D1", "42")))
        .hasMessageContaining("survey.response.sent");
    act(officer, SurveyResponseService.class, each -> each.reopen(MOULIN, "Un atelier manque"));
    assertThat(told(manager)).contains(NotificationKind.SURVEY_REOPENED);
    assertThat(line(open(manager), "F1").value()).isEqualTo("2");
    answer(manager, Map.of("answer-D1", "42"));
    act(manager, SurveyResponseService.class, each -> each.send(MOULIN));

    SurveyResponseView first =
        ask(officer, SurveyResponseService.class, each -> each.openSent(MOULIN, 1));
    assertThat(line(first, "F1").value()).isEqualTo("1");
    assertThat(line(first, "D1").value()).isEqualTo("41");
    assertThat(open(officer).sent())
        .extracting(SurveyResponseView.Sent::revision, SurveyResponseView.Sent::by)
        .containsExactly(tuple(2, "Mia"), tuple(1, "Mia"));
    assertThatThrownBy(
            () -> ask(officer, SurveyResponseService.class, each -> each.openSent(MOULIN, 3)))
        .isInstanceOf(UnknownThing.class);
  }

  @Test
  void showsWhatWasSentTheYearBeforeAndBeginsLikeTheOneBefore() {
    launched();
    answer(manager, Map.of("answer-D1", "41"));
    act(manager, SurveyResponseService.class, each -> each.send(MOULIN));
    act(officer, SurveyCampaignService.class, each -> each.close(CAMPAIGN));
    assertThat(list(officer).get(0).state()).isEqualTo(ResponseState.SENT);

    Map<String, String> next =
        ask(officer, SurveyCampaignService.class, each -> each.beginning(List.of("federation")));
    assertThat(next)
        .containsEntry("surveyYear", "2027")
        .containsEntry("dataYear", "2026")
        .containsEntry("questionnaire", "1");
    Map<String, String> open = new HashMap<>(next);
    open.putAll(Map.of("opensOn", "2026-11-24", "closesOn", "2026-12-24"));
    act(
        officer,
        SurveyCampaignService.class,
        each -> each.launch(each.prepare(SurveyCampaignDetails.of(open))));

    SurveyResponseView view =
        ask(manager, SurveyResponseService.class, each -> each.open("federation-2027--moulin"));
    assertThat(line(view, "D1").previous()).isEqualTo("41");
    assertThat(line(view, "D1").value()).isEmpty();
  }

  @Test
  void goesOnAskingTheSameAfterTheQuestionnaireIsReplaced() {
    launched();
    int before = open(manager).lines().size();
    String shorter =
        """
        numero;annee;rubrique;question;aide;reponse;choix;prerempli
        A1;;Le centre;Nom;;texte;;nom
        """;
    QuestionnaireService questionnaires = network.system().get(QuestionnaireService.class);
    network
        .system()
        .transaction(
            () ->
                assertThat(questionnaires.replace(shorter.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(2));

    assertThat(open(manager).lines()).hasSize(before);
    assertThatThrownBy(
            () ->
                act(
                    officer,
                    SurveyCampaignService.class,
                    each -> each.edit(CAMPAIGN, 1, details(Map.of("questionnaire", "2")))))
        .hasMessageContaining("survey.campaign.fixed");
    assertThat(ask(officer, QuestionnaireService.class, QuestionnaireService::list))
        .extracting(QuestionnaireView::number)
        .containsExactly(2, 1);
    assertThatThrownBy(
            () ->
                network
                    .system()
                    .transaction(
                        () -> questionnaires.replace(shorter.getBytes(StandardCharsets.UTF_8))))
        .hasMessageContaining("survey.file.same");
  }

  @Test
  void isReadByTheCentreAndItsFederationAndByNobodyElse() {
    launched();
    for (UUID other : List.of(stranger, funder)) {
      assertThatThrownBy(() -> open(other)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> answer(other, 1, Map.of())).isInstanceOf(NotAllowed.class);
    }
    assertThatThrownBy(() -> answer(officer, 1, Map.of())).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> act(manager, SurveyCampaignService.class, each -> each.open(CAMPAIGN)))
        .isInstanceOf(NotAllowed.class);
    assertThat(list(manager)).extracting(each -> each.centre().key()).containsExactly("moulin");
    assertThat(list(officer)).extracting(each -> each.centre().key()).containsExactly("moulin");
    assertThat(list(stranger)).isEmpty();
  }

  @Test
  void waitsForWhoRunsTheCentreUntilItIsSentAndIsRemindedOnceAWhile() {
    launched();
    ListQuery toSend = ListQuery.all().with(SurveyFilters.WHICH, Set.of(SurveyFilters.TO_SEND));
    assertThat(ask(manager, SurveyResponseService.class, each -> each.list(toSend)).total())
        .isEqualTo(1);
    assertThat(ask(colleague, SurveyResponseService.class, each -> each.list(toSend)).total())
        .isZero();
    assertThat(told(manager)).contains(NotificationKind.SURVEY_ASKED);

    SurveyReminder first = ask(officer, SurveyCampaignService.class, each -> each.remind(CAMPAIGN));
    SurveyReminder second =
        ask(officer, SurveyCampaignService.class, each -> each.remind(CAMPAIGN));

    assertThat(first.centres()).containsExactly("Le Moulin");
    assertThat(second.centres()).isEmpty();
    assertThat(second.recent()).containsExactly("Le Moulin");
    assertThat(told(colleague)).contains(NotificationKind.SURVEY_REMINDED);
  }

  @Test
  void handsAllAnswersToTheFederationAndSaysHowFarEachIs() {
    launched();
    answer(manager, Map.of("answer-D1", "41"));
    List<String> read = new ArrayList<>();

    act(
        officer,
        SurveyCampaignService.class,
        each ->
            each.answers(
                CAMPAIGN,
                (row, lines) ->
                    lines.stream()
                        .filter(line -> line.question().number().equals("D1"))
                        .forEach(line -> read.add(row.centre().name() + " " + line.value()))));

    assertThat(read).containsExactly("Le Moulin 41");
    SurveyCampaignView view =
        ask(officer, SurveyCampaignService.class, each -> each.open(CAMPAIGN));
    assertThat(view.responses().get(0).progress().typed()).isEqualTo(1);
    assertThat(view.sent()).isZero();
    assertThat(view.fixed()).isEqualTo(108);
    assertThat(view.yearly()).isEqualTo(6);
  }

  @Test
  void whatIsClosedWaitsNoMore() {
    launched();
    answer(manager, Map.of("answer-D1", "41"));
    assertThat(campaigns()).isEqualTo(List.of(1, 1, 0));

    act(officer, SurveyCampaignService.class, each -> each.close(CAMPAIGN));

    assertThat(list(officer).get(0).state()).isEqualTo(ResponseState.UNSENT);
    assertThat(open(manager).state()).isEqualTo(ResponseState.UNSENT);
    assertThat(
            ask(
                    officer,
                    SurveyResponseService.class,
                    each ->
                        each.list(ListQuery.all().with(SurveyFilters.STATE, ResponseState.BEGUN)))
                .total())
        .isZero();
    assertThat(ask(officer, SurveyCampaignService.class, each -> each.open(CAMPAIGN)).begun())
        .isEqualTo(1);
  }

  @Test
  void refusesAYearOfDataThatHasNotBegun() {
    assertThatThrownBy(() -> details(Map.of("surveyYear", "2027", "dataYear", "2027")))
        .hasMessageContaining("survey.campaign.data-future");
    assertThat(details(Map.of("dataYear", "2026")).isOfAnUnfinishedYear()).isTrue();
    assertThat(details(Map.of()).isOfAnUnfinishedYear()).isFalse();
  }

  /** How many are asked, begun and sent. */
  private List<Integer> campaigns() {
    SurveyCampaignRow row =
        ask(officer, SurveyCampaignService.class, each -> each.list(ListQuery.all())).rows().get(0);
    return List.of(row.asked(), row.begun(), row.sent());
  }

  @Test
  void followsACentreThatIsMergedAndComesBack() {
    launched();
    Session system = network.system();
    SurveyMerges merges = system.get(SurveyMerges.class);
    OrganisationMerged merged = new OrganisationMerged("moulin", "phare");
    system.transaction(() -> merges.follow(merged));

    assertThat(open(stranger).centre().key()).isEqualTo("phare");
    system.transaction(
        () -> merges.comeBack(new OrganisationSeparated("moulin", "phare", merged.changes())));
    assertThat(open(manager).centre().key()).isEqualTo("moulin");
  }

  private void launched() {
    act(officer, SurveyCampaignService.class, each -> each.launch(each.prepare(details(Map.of()))));
  }

  private static SurveyCampaignDetails details(Map<String, String> said) {
    Map<String, String> fields =
        new HashMap<>(
            Map.of(
                "federation", "federation",
                "surveyYear", "2026",
                "dataYear", "2025",
                "questionnaire", "1",
                "opensOn", "2026-11-01",
                "closesOn", "2026-12-20"));
    fields.putAll(said);
    return SurveyCampaignDetails.of(fields);
  }

  private void answer(UUID account, Map<String, String> fields) {
    answer(account, open(account).version(), fields);
  }

  private void answer(UUID account, long version, Map<String, String> fields) {
    act(account, SurveyResponseService.class, each -> each.answer(MOULIN, version, fields));
  }

  private SurveyResponseView open(UUID account) {
    return ask(account, SurveyResponseService.class, each -> each.open(MOULIN));
  }

  private List<SurveyResponseRow> list(UUID account) {
    return ask(account, SurveyResponseService.class, each -> each.list(ListQuery.all())).rows();
  }

  private List<String> history(UUID account) {
    return ask(account, SurveyResponseService.class, each -> each.history(MOULIN)).stream()
        .map(each -> each.change().field())
        .toList();
  }

  private List<NotificationKind> told(UUID account) {
    return ask(account, NotificationService.class, NotificationService::list).stream()
        .map(Notification::happening)
        .map(each -> each.kind())
        .toList();
  }

  private static AnswerLine line(SurveyResponseView view, String number) {
    return view.lines().stream()
        .filter(each -> each.question().number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private void workshop(String day, LocalTime start, LocalTime end, int residents, int volunteers) {
    network
        .system()
        .transaction(
            () ->
                network
                    .system()
                    .get(WorkshopService.class)
                    .hold(
                        radio,
                        new WorkshopDetails(
                            LocalDate.parse(day),
                            start,
                            end,
                            "Salle",
                            residents,
                            0,
                            volunteers,
                            0,
                            "Essayer")));
  }

  private void session(String day, String hours, int residents) {
    TransferService transfers = network.system().get(TransferService.class);
    String transfer =
        network
            .system()
            .inTransaction(
                () ->
                    transfers.agree(
                        new TransferDetails(
                            "moulin",
                            "phare",
                            Channel.PEER_TO_PEER,
                            Set.of(radio),
                            null,
                            "",
                            null,
                            ""),
                        new PartialDate("2025-01")));
    network
        .system()
        .transaction(
            () ->
                transfers.hold(
                    transfer,
                    SessionDetails.of(
                        Map.of(
                            "date",
                            day,
                            "hours",
                            hours,
                            "supports",
                            "REALISATION",
                            "residents",
                            String.valueOf(residents)))));
  }

  private <S, T> T ask(UUID account, Class<S> service, Function<S, T> work) {
    Session session = sessions.computeIfAbsent(account, network::as);
    return session.inTransaction(() -> work.apply(session.get(service)));
  }

  private <S> void act(UUID account, Class<S> service, Consumer<S> work) {
    ask(
        account,
        service,
        each -> {
          work.accept(each);
          return null;
        });
  }
}
