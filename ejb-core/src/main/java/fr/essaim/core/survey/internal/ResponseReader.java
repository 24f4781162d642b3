package fr.essaim.core.survey.internal;

import fr.essaim.core.survey.AnswerLine;
import fr.essaim.core.survey.CentreFigure;
import fr.essaim.core.survey.Prefill;
import fr.essaim.core.survey.Progress;
import fr.essaim.core.survey.Question;
import fr.essaim.core.survey.SurveyCampaignDetails;
import fr.essaim.core.survey.SurveyQuestions;
import fr.essaim.core.survey.domain.SentVersion;
import fr.essaim.core.survey.domain.SurveyCampaign;
import fr.essaim.core.survey.domain.SurveyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts answers together with their questions and with what the product counts: now, or for what was
 * sent, then.
 */
@ApplicationScoped
public class ResponseReader {

  @Inject private SurveyRows rows;
  @Inject private CentreFigures figures;

  /** What a campaign asks, in order. */
  public List<Question> questions(SurveyCampaign campaign) {
    SurveyCampaignDetails details = campaign.details();
    return SurveyQuestions.of(
        rows.questionnaire(details.questionnaire()).questions(), details.surveyYear());
  }

  /** What the product knows of a centre, by the numbers of questions. */
  public Map<String, Prefill> prefills(SurveyResponse response) {
    return prefills(response.campaign(), List.of(response), questions(response.campaign()))
        .get(response.centreKey());
  }

  /** The answers of a centre, with those of the campaign before. */
  public List<AnswerLine> lines(SurveyResponse response) {
    Map<String, String> before =
        rows.sentBefore(response).map(SentVersion::values).orElse(Map.of());
    return lines(List.of(response), before).get(response.key());
  }

  /** The answers of several centres, by the keys of the responses. */
  public Map<String, List<AnswerLine>> lines(Collection<SurveyResponse> responses) {
    return lines(responses, Map.of());
  }

  /** How far several responses are, by their keys. */
  public Map<String, Progress> progress(Collection<String> keys) {
    Map<String, Progress> progress = new HashMap<>();
    lines(rows.responses(keys)).forEach((key, lines) -> progress.put(key, Progress.of(lines)));
    return progress;
  }

  private Map<String, List<AnswerLine>> lines(
      Collection<SurveyResponse> responses, Map<String, String> before) {
    Map<String, List<AnswerLine>> lines = new LinkedHashMap<>();
    Map<SurveyCampaign, List<SurveyResponse>> byCampaign =
        responses.stream()
            .collect(
                Collectors.groupingBy(
                    SurveyResponse::campaign, LinkedHashMap::new, Collectors.toList()));
    byCampaign.forEach((campaign, some) -> lines.putAll(lines(campaign, some, before)));
    return lines;
  }

  private Map<String, List<AnswerLine>> lines(
      SurveyCampaign campaign, List<SurveyResponse> responses, Map<String, String> before) {
    List<Question> questions = questions(campaign);
    List<SurveyResponse> unsent =
        responses.stream().filter(response -> !response.isSent()).toList();
    Map<String, Map<String, Prefill>> prefills = prefills(campaign, unsent, questions);
    Map<String, SentVersion> sent = new HashMap<>();
    rows.sent(responses.stream().filter(SurveyResponse::isSent).map(SurveyResponse::key).toList())
        .forEach(version -> sent.putIfAbsent(version.response().key(), version));
    Map<String, List<AnswerLine>> lines = new LinkedHashMap<>();
    for (SurveyResponse response : responses) {
      lines.put(
          response.key(),
          response.isSent()
              ? sent.get(response.key()).lines(questions, before)
              : lines(response, questions, prefills.get(response.centreKey()), before));
    }
    return lines;
  }

  private static List<AnswerLine> lines(
      SurveyResponse response,
      List<Question> questions,
      Map<String, Prefill> prefills,
      Map<String, String> before) {
    return questions.stream()
        .map(
            question ->
                AnswerLine.of(
                    question,
                    response.answer(question.number()),
                    prefills.get(question.number()),
                    before.getOrDefault(question.number(), "")))
        .toList();
  }

  private Map<String, Map<String, Prefill>> prefills(
      SurveyCampaign campaign, List<SurveyResponse> responses, List<Question> questions) {
    Set<CentreFigure> asked =
        questions.stream()
            .map(Question::figure)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Set<String> centres =
        responses.stream().map(SurveyResponse::centreKey).collect(Collectors.toSet());
    Map<String, Map<CentreFigure, Prefill>> found =
        centres.isEmpty() ? Map.of() : figures.of(asked, centres, campaign.details().dataYear());
    Map<String, Map<String, Prefill>> prefills = new HashMap<>();
    for (String centre : centres) {
      Map<CentreFigure, Prefill> known = found.getOrDefault(centre, Map.of());
      Map<String, Prefill> byNumber = new HashMap<>();
      questions.stream()
          .filter(question -> question.figure() != null && known.containsKey(question.figure()))
          .forEach(question -> byNumber.put(question.number(), known.get(question.figure())));
      prefills.put(centre, byNumber);
    }
    return prefills;
  }
}
