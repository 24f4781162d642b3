package fr.essaim.web.survey;

import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.survey.SurveyResponseService;
import fr.essaim.core.survey.SurveyResponseView;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** A version of a centre's answers, as it was sent. */
@Named
@RequestScoped
public class SentSurveyPage {

  @Inject private SurveyResponseService service;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private SurveyResponseView response;
  private List<AnswerBlock> blocks;

  public void load() {
    String key = redirect.variable("key");
    String revision = redirect.variable("revision");
    if (!revision.matches("\\d{1,4}")) {
      throw new UnknownThing("survey-response", key + "/" + revision);
    }
    response = service.openSent(key, Integer.parseInt(revision));
    blocks = AnswerBlock.of(response.lines());
  }

  public SurveyResponseView getResponse() {
    return response;
  }

  public List<AnswerBlock> getBlocks() {
    return blocks;
  }

  /** The name of the survey, which is its year. */
  public String getTitle() {
    return text.of("survey.title", response.campaign());
  }
}
