package fr.essaim.web.survey;

import fr.essaim.core.survey.SurveyCampaignService;
import fr.essaim.core.survey.SurveyCampaignView;
import fr.essaim.core.survey.SurveyReminder;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A campaign of the survey: what it asks, how far each centre is, and who is to be reminded. */
@Named
@ViewScoped
public class SurveyCampaignPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private SurveyCampaignService service;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private String key;
  private transient SurveyCampaignView campaign;

  static String path(String key) {
    return SurveyCampaignTable.PATH + "/" + key;
  }

  public void load() {
    key = redirect.variable("key");
    campaign = service.open(key);
  }

  public void launch() {
    redirect.to(path(key), said("survey.campaign.now-launched", service.launch(key)));
  }

  /** Reminds those that did not send their answers. */
  public void remind() {
    redirect.to(path(key), said("survey.campaign.reminded", service.remind(key)));
  }

  public void close() {
    service.close(key);
    redirect.to(path(key), text.get("survey.campaign.now-closed"));
  }

  public void drop() {
    service.drop(key);
    redirect.to(SurveyCampaignTable.PATH, text.get("survey.campaign.dropped"));
  }

  public SurveyCampaignView getCampaign() {
    return campaign;
  }

  /** As a year is written. */
  public String getDataYear() {
    return String.valueOf(campaign.details().dataYear());
  }

  /** Its name, which is its year. */
  public String getTitle() {
    return text.of("survey.title", String.valueOf(campaign.details().surveyYear()));
  }

  /** How many were told, who was left alone, and where nobody has an account. */
  private String said(String told, SurveyReminder reminder) {
    List<String> sentences = new ArrayList<>();
    sentences.add(text.count(told, reminder.centres().size()));
    if (!reminder.recent().isEmpty()) {
      sentences.add(text.of("survey.campaign.recent", reminder.recent()));
    }
    if (!reminder.unreachable().isEmpty()) {
      sentences.add(text.of("survey.campaign.unreachable", reminder.unreachable()));
    }
    return String.join(" ", sentences);
  }
}
