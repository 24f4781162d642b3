package fr.essaim.web.steering;

import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.steering.AgreementService;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** How the site shows what people change of an agreement. */
@RequestScoped
public class AgreementHistory extends MoneyHistory {

  @Inject private AgreementService service;
  @Inject private Text text;

  @Override
  public String type() {
    return "agreement";
  }

  @Override
  public Head head(String key) {
    return new Head(text.of("steering.agreement.of", service.open(key).funder().name()), null);
  }

  @Override
  public List<ChangeLine> lines(String key) {
    return service.history(key);
  }
}
