package fr.essaim.core.imports.internal;

import static fr.essaim.core.imports.internal.DemoNetwork.objects;
import static fr.essaim.core.imports.internal.DemoNetwork.strings;
import static fr.essaim.core.imports.internal.DemoNetwork.text;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.shared.OwnTransaction;
import fr.essaim.core.survey.GivenAnswers;
import fr.essaim.core.survey.SurveyCampaignDetails;
import fr.essaim.core.survey.SurveyCampaignService;
import fr.essaim.core.survey.SurveyResponseService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The surveys of the demonstration: last year's, which is closed, and this year's. */
@ApplicationScoped
public class DemoSurvey {

  @Inject private OwnTransaction transaction;
  @Inject private SurveyCampaignService campaigns;
  @Inject private SurveyResponseService responses;
  @Inject private Clock clock;

  /** Once: a survey that is there is left. */
  void load(JsonObject file) {
    objects(file, "surveys").forEach(each -> transaction.of(() -> survey(each)));
  }

  private String survey(JsonObject json) {
    LocalDate today = LocalDate.now(clock);
    int year = today.getYear() - json.getInt("yearsAgo");
    String federation = json.getString("federation");
    String key = federation + "-" + year;
    boolean isThere =
        campaigns.list(ListQuery.all().ofSize(ListQuery.MAX_SIZE)).rows().stream()
            .anyMatch(row -> row.key().equals(key));
    if (isThere) {
      return key;
    }
    LocalDate last = today.plusWeeks(json.getInt("weeks"));
    campaigns.prepare(
        new SurveyCampaignDetails(
            federation, year, year - 1, 1, today, last, json.getString("words")));
    campaigns.launch(key);
    objects(json, "responses").forEach(each -> response(key, each));
    if (json.getBoolean("closed")) {
      campaigns.close(key);
    }
    return key;
  }

  private void response(String campaign, JsonObject json) {
    String key = campaign + "--" + json.getString("centre");
    Map<String, String> fields = new HashMap<>();
    text(json.getJsonObject("said"))
        .forEach((number, said) -> fields.put(GivenAnswers.ANSWER + number, said));
    text(json.getJsonObject("reasons"))
        .forEach((number, said) -> fields.put(GivenAnswers.REASON + number, said));
    strings(json, "unknown")
        .forEach(number -> fields.put(GivenAnswers.UNKNOWN + number, Boolean.toString(true)));
    responses.answer(key, responses.open(key).version(), fields);
    if (json.getBoolean("sent")) {
      responses.send(key);
    }
  }
}
