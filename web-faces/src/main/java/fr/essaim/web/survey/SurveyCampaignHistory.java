package fr.essaim.web.survey;

import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.survey.SurveyCampaignService;
import fr.essaim.web.history.ThingHistory;
import fr.essaim.web.network.NetworkOptions;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** How the site shows what people change of a campaign of the survey. */
@RequestScoped
public class SurveyCampaignHistory implements ThingHistory {

  @Inject private SurveyCampaignService service;
  @Inject private NetworkOptions network;
  @Inject private Formats formats;
  @Inject private Text text;

  @Override
  public String type() {
    return "survey-campaign";
  }

  @Override
  public Head head(String key) {
    int year = service.open(key).details().surveyYear();
    return new Head(text.of("survey.title", String.valueOf(year)), null);
  }

  @Override
  public List<ChangeLine> lines(String key) {
    return service.history(key);
  }

  @Override
  public String label(String field) {
    return text.get("survey.field." + field);
  }

  @Override
  public String value(String field, String value) {
    if (value.isEmpty()) {
      return value;
    }
    return switch (field) {
      case "federation" -> network.nameOf(value);
      case "opensOn", "closesOn", "launched", "closed" -> formats.date(new PartialDate(value));
      default -> value;
    };
  }
}
