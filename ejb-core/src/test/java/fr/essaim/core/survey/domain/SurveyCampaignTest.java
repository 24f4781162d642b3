package fr.essaim.core.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.survey.GivenAnswer;
import fr.essaim.core.survey.GivenAnswers;
import fr.essaim.core.survey.ResponseState;
import fr.essaim.core.survey.SurveyCampaignDetails;
import fr.essaim.core.survey.SurveyState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurveyCampaignTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Test
  void isPreparedLaunchedOpenBetweenItsDaysAndClosed() {
    SurveyCampaign campaign = SurveyCampaign.prepare(details(Map.of()));
    assertThat(campaign.key()).isEqualTo("federation-2026");
    assertThat(campaign.state(TODAY)).isEqualTo(SurveyState.PREPARED);
    assertThatThrownBy(() -> campaign.guardOpen(TODAY))
        .hasMessageContaining("survey.campaign.unlaunched");

    campaign.launch(NOW, TODAY);

    assertThat(campaign.state(TODAY)).isEqualTo(SurveyState.ANNOUNCED);
    assertThatThrownBy(() -> campaign.guardOpen(TODAY))
        .hasMessageContaining("survey.campaign.not-yet");
    LocalDate first = LocalDate.of(2026, 12, 1);
    assertThat(campaign.state(first)).isEqualTo(SurveyState.OPEN);
    campaign.guardOpen(first);
    LocalDate after = LocalDate.of(2027, 1, 1);
    assertThat(campaign.state(after)).isEqualTo(SurveyState.CLOSED);
    assertThatThrownBy(() -> campaign.guardOpen(after))
        .hasMessageContaining("survey.campaign.over");
    assertThatThrownBy(() -> campaign.launch(NOW, TODAY))
        .hasMessageContaining("survey.campaign.launched");

    campaign.close(NOW, first);

    assertThat(campaign.state(first)).isEqualTo(SurveyState.CLOSED);
    assertThat(campaign.closedAt()).contains(NOW);
    assertThatThrownBy(() -> campaign.close(NOW, first))
        .hasMessageContaining("survey.campaign.closed");
  }

  @Test
  void asksWhatItAskedFromItsLaunchOn() {
    SurveyCampaign campaign = SurveyCampaign.prepare(details(Map.of()));
    campaign.describe(details(Map.of("questionnaire", "2")), TODAY);
    assertThat(campaign.details().questionnaire()).isEqualTo(2);
    assertThatThrownBy(() -> campaign.describe(details(Map.of("surveyYear", "2027")), TODAY))
        .hasMessageContaining("survey.campaign.own-year");

    campaign.launch(NOW, TODAY);

    assertThatThrownBy(() -> campaign.describe(details(Map.of("questionnaire", "3")), TODAY))
        .hasMessageContaining("survey.campaign.fixed");
    campaign.describe(details(Map.of("questionnaire", "2", "closesOn", "2027-01-15")), TODAY);
    assertThat(campaign.details().closesOn()).isEqualTo(LocalDate.of(2027, 1, 15));
    assertThat(campaign.launchedAt()).contains(NOW);
  }

  @Test
  void isNotLaunchedOnceItsLastDayIsPast() {
    SurveyCampaign campaign = SurveyCampaign.prepare(details(Map.of()));

    assertThatThrownBy(() -> campaign.launch(NOW, LocalDate.of(2027, 2, 1)))
        .hasMessageContaining("survey.campaign.past");
  }

  @Test
  void refusesYearsAndDaysThatCannotBe() {
    assertThatThrownBy(() -> details(Map.of("dataYear", "2027")))
        .hasMessageContaining("survey.campaign.data-later");
    assertThatThrownBy(() -> details(Map.of("closesOn", "2026-11-01")))
        .hasMessageContaining("survey.campaign.closes-first");
    assertThatThrownBy(() -> details(Map.of("surveyYear", "26")))
        .hasMessageContaining("survey.campaign.year.odd");
    assertThatThrownBy(() -> details(Map.of("surveyYear", "")))
        .hasMessageContaining("survey.campaign.year.missing");
  }

  @Test
  void keepsAnswersUntilTheyAreSentAndThenForGood() {
    SurveyResponse response =
        SurveyResponse.ask(SurveyCampaign.prepare(details(Map.of())), "moulin");
    assertThat(response.key()).isEqualTo("federation-2026--moulin");
    GivenAnswers said = new GivenAnswers(Map.of("D1", new GivenAnswer("41", "", false)));

    response.give(said);

    assertThat(response.state()).isEqualTo(ResponseState.BEGUN);
    assertThat(response.pendingChanges()).hasSize(1);
    response.give(new GivenAnswers(Map.of("D1", GivenAnswer.NONE)));
    assertThat(response.answer("D1")).isEqualTo(GivenAnswer.NONE);
    response.give(said);
    response.send(NOW);
    assertThat(response.isSent()).isTrue();
    assertThat(response.revision()).isEqualTo(1);
    assertThatThrownBy(() -> response.give(said)).hasMessageContaining("survey.response.sent");
    assertThatThrownBy(() -> response.send(NOW)).hasMessageContaining("survey.response.sent");
  }

  @Test
  void isOpenedAgainForAReasonAndSentOnceMore() {
    SurveyResponse response =
        SurveyResponse.ask(SurveyCampaign.prepare(details(Map.of())), "moulin");
    assertThatThrownBy(() -> response.reopen("Une erreur"))
        .hasMessageContaining("survey.response.unsent");
    response.send(NOW);
    assertThatThrownBy(() -> response.reopen(" "))
        .hasMessageContaining("survey.response.because.missing");
    assertThatThrownBy(() -> response.reopen("x".repeat(501)))
        .hasMessageContaining("survey.too-long");

    response.reopen("Une erreur");

    assertThat(response.state()).isEqualTo(ResponseState.REOPENED);
    assertThat(response.reopenedBecause()).isEqualTo("Une erreur");
    response.send(NOW);
    assertThat(response.revision()).isEqualTo(2);
    response.remind(NOW);
    assertThat(response.remindedAt()).contains(NOW);
    assertThat(response.followMerge("moulin", "phare").after()).isEqualTo("phare");
    assertThat(response.centreKey()).isEqualTo("phare");
  }

  private static SurveyCampaignDetails details(Map<String, String> said) {
    Map<String, String> fields =
        new HashMap<>(
            Map.of(
                "federation", "federation",
                "surveyYear", "2026",
                "dataYear", "2025",
                "questionnaire", "1",
                "opensOn", "2026-12-01",
                "closesOn", "2026-12-31"));
    fields.putAll(said);
    return SurveyCampaignDetails.of(fields);
  }
}
