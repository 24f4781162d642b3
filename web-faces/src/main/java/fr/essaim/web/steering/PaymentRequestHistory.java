package fr.essaim.web.steering;

import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.steering.PaymentRequestService;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** How the site shows what people change of a payment request. */
@RequestScoped
public class PaymentRequestHistory extends MoneyHistory {

  @Inject private PaymentRequestService service;
  @Inject private Text text;

  @Override
  public String type() {
    return "payment-request";
  }

  @Override
  public Head head(String key) {
    return new Head(text.of("steering.request.of", service.open(key).number()), null);
  }

  @Override
  public List<ChangeLine> lines(String key) {
    return service.history(key);
  }
}
