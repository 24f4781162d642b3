package fr.essaim.web.steering;

import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.steering.StaffingService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** How the site shows what people change of a position. */
@RequestScoped
public class StaffPositionHistory extends MoneyHistory {

  @Inject private StaffingService service;

  @Override
  public String type() {
    return "staff-position";
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
