package fr.essaim.web.steering;

import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.steering.FundingPlanService;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** How the site shows what people change of a funding plan. */
@RequestScoped
public class FundingPlanHistory extends MoneyHistory {

  @Inject private FundingPlanService service;
  @Inject private Text text;

  @Override
  public String type() {
    return "funding-plan";
  }

  @Override
  public Head head(String key) {
    return new Head(text.of("steering.plan.of", service.open(key).operation().name()), null);
  }

  @Override
  public List<ChangeLine> lines(String key) {
    return service.history(key);
  }
}
