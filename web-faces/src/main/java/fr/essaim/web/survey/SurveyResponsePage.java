package fr.essaim.web.survey;

import fr.essaim.core.survey.SurveyResponseService;
import fr.essaim.core.survey.SurveyResponseView;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** What a centre answers, in the order of the questionnaire and ready to copy. */
@Named
@ViewScoped
public class SurveyResponsePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private SurveyResponseService service;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private String because;
  private transient SurveyResponseView response;
  private transient List<AnswerBlock> blocks;

  public void load() {
    response = service.open(redirect.variable("key"));
    blocks = AnswerBlock.of(response.lines());
  }

  public void send() {
    service.send(response.key());
    redirect.to(SurveyResponseTable.path(response.key()), text.get("survey.response.now-sent"));
  }

  public void reopen() {
    service.reopen(response.key(), because);
    redirect.to(SurveyResponseTable.path(response.key()), text.get("survey.response.now-reopened"));
  }

  public SurveyResponseView getResponse() {
    return response;
  }

  public List<AnswerBlock> getBlocks() {
    return blocks;
  }

  /** As a year is written. */
  public String getDataYear() {
    return String.valueOf(response.dataYear());
  }

  /** The name of the survey, which is its year. */
  public String getTitle() {
    return text.of("survey.title", response.campaign());
  }

  public String getBecause() {
    return because;
  }

  public void setBecause(String because) {
    this.because = because;
  }
}
