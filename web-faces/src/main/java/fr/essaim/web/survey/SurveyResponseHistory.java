package fr.essaim.web.survey;

import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.survey.GivenAnswers;
import fr.essaim.core.survey.ResponseState;
import fr.essaim.core.survey.SurveyResponseService;
import fr.essaim.core.survey.SurveyResponseView;
import fr.essaim.web.history.ThingHistory;
import fr.essaim.web.network.NetworkOptions;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** How the site shows what is said in the name of a centre. */
@RequestScoped
public class SurveyResponseHistory implements ThingHistory {

  private static final String FIELD = "survey.field.";

  @Inject private SurveyResponseService service;
  @Inject private AnswerWords words;
  @Inject private NetworkOptions network;
  @Inject private Text text;

  @Override
  public String type() {
    return "survey-response";
  }

  @Override
  public Head head(String key) {
    SurveyResponseView response = service.open(key);
    return new Head(text.of("survey.response.named", response.campaign(), response.centre()), null);
  }

  @Override
  public List<ChangeLine> lines(String key) {
    return service.history(key);
  }

  @Override
  public String label(String field) {
    return Stream.of(GivenAnswers.ANSWER, GivenAnswers.REASON, GivenAnswers.UNKNOWN)
        .filter(field::startsWith)
        .findFirst()
        .map(start -> text.of(FIELD + start.replace("-", ""), field.substring(start.length())))
        .orElseGet(() -> text.get(FIELD + field));
  }

  @Override
  public String value(String field, String value) {
    if (value.isEmpty()) {
      return value;
    }
    if (field.startsWith(GivenAnswers.UNKNOWN)) {
      return text.get(Boolean.parseBoolean(value) ? "survey.answer.YES" : "survey.answer.NO");
    }
    return switch (field) {
      case "state" -> text.label(ResponseState.valueOf(value));
      case "centre" -> network.nameOf(value);
      default -> words.word(value);
    };
  }
}
