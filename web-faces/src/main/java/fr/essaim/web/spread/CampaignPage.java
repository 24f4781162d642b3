package fr.essaim.web.spread;

import fr.essaim.core.spread.CampaignAnswerState;
import fr.essaim.core.spread.CampaignReminder;
import fr.essaim.core.spread.CampaignService;
import fr.essaim.core.spread.CampaignView;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A campaign: whom it asks, who answered what, what that changed, and who is to be reminded. */
@Named
@ViewScoped
public class CampaignPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CampaignService service;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private String key;
  private transient CampaignView campaign;

  static String path(String key) {
    return CampaignTable.PATH + "/" + key;
  }

  public void load() {
    key = redirect.variable("key");
    campaign = service.open(key);
  }

  public void send() {
    redirect.to(path(key), said("spread.campaign.now-sent", service.send(key)));
  }

  /** Reminds those that did not answer. */
  public void remind() {
    redirect.to(path(key), said("spread.campaign.reminded", service.remind(key)));
  }

  public void close() {
    service.close(key);
    redirect.to(path(key), text.get("spread.campaign.now-closed"));
  }

  public void drop() {
    service.drop(key);
    redirect.to(CampaignTable.PATH, text.get("spread.campaign.dropped"));
  }

  /** How many, and who: told, left alone, out of reach. */
  private String said(String told, CampaignReminder reminder) {
    List<String> sentences = new ArrayList<>();
    sentences.add(text.count(told, reminder.centres().size()));
    if (!reminder.centres().isEmpty()) {
      sentences.add(text.of("spread.campaign.told", names(reminder.centres()), reminder.people()));
    }
    if (!reminder.recent().isEmpty()) {
      sentences.add(text.of("spread.campaign.recent", names(reminder.recent())));
    }
    if (!reminder.unreachable().isEmpty()) {
      sentences.add(text.of("spread.campaign.unreachable", names(reminder.unreachable())));
    }
    return String.join(" ", sentences);
  }

  private static String names(List<String> names) {
    return String.join(", ", names);
  }

  public CampaignView getCampaign() {
    return campaign;
  }

  /** The share of those asked that answered, in percent. */
  public int getShare() {
    return campaign.answers().isEmpty() ? 0 : 100 * campaign.answered() / campaign.answers().size();
  }

  /** Where nobody has an account. */
  public String getUnreachable() {
    return names(campaign.unreachable());
  }

  public List<CampaignAnswerState> getStates() {
    return Arrays.asList(CampaignAnswerState.values());
  }
}
