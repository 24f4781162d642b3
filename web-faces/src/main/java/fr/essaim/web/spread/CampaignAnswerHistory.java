package fr.essaim.web.spread;

import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.spread.CampaignAnswerDetails;
import fr.essaim.core.spread.CampaignAnswerState;
import fr.essaim.core.spread.CampaignAnswerView;
import fr.essaim.core.spread.CampaignService;
import fr.essaim.core.spread.InstallationService;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** How the site shows what people say in the name of a centre. */
@RequestScoped
public class CampaignAnswerHistory extends SpreadHistory {

  @Inject private CampaignService service;
  @Inject private InstallationService installations;
  @Inject private Text text;

  @Override
  public String type() {
    return "campaign-answer";
  }

  @Override
  public Head head(String key) {
    CampaignAnswerView answer = service.openAnswer(key);
    return new Head(
        text.of(
            "spread.answer.title", answer.row().centre().name(), answer.row().campaign().title()),
        null);
  }

  @Override
  public List<ChangeLine> lines(String key) {
    return service.answerHistory(key);
  }

  /** How far the centre is with a prototype is called as that is. */
  @Override
  public String label(String field) {
    return field.startsWith(CampaignAnswerDetails.STATE)
        ? installations
            .open(field.substring(CampaignAnswerDetails.STATE.length()))
            .prototype()
            .title()
        : super.label(field);
  }

  @Override
  public String value(String field, String value) {
    if (field.equals("answer")) {
      return text.label(CampaignAnswerState.valueOf(value));
    }
    return super.value(field.startsWith(CampaignAnswerDetails.STATE) ? "state" : field, value);
  }
}
