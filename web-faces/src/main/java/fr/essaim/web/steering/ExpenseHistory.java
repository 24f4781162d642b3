package fr.essaim.web.steering;

import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.steering.ExpenseService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** How the site shows what people change of an expense. */
@RequestScoped
public class ExpenseHistory extends MoneyHistory {

  @Inject private ExpenseService service;

  @Override
  public String type() {
    return "expense";
  }

  @Override
  public Head head(String key) {
    return new Head(service.open(key).details().label(), null);
  }

  @Override
  public List<ChangeLine> lines(String key) {
    return service.history(key);
  }
}
