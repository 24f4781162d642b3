package fr.essaim.web.spread;

import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.spread.CampaignService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** How the site shows what people change of a campaign. */
@RequestScoped
public class CampaignHistory extends SpreadHistory {

  @Inject private CampaignService service;

  @Override
  public String type() {
    return "campaign";
  }

  @Override
  public Head head(String key) {
    return new Head(service.open(key).details().title(), null);
  }

  @Override
  public List<ChangeLine> lines(String key) {
    return service.history(key);
  }
}
