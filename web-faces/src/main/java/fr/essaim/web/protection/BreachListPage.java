package fr.essaim.web.protection;

import fr.essaim.core.protection.BreachService;
import fr.essaim.core.protection.BreachView;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;

/** The register of breaches, with the hours that are left of the 72. */
@Named
@RequestScoped
public class BreachListPage {

  static final String PATH = "/intranet/administration/violations";

  @Inject private BreachService service;
  @Inject private Text text;

  private List<BreachView> breaches;

  public void load() {
    breaches = service.list();
  }

  public List<BreachView> getBreaches() {
    return breaches;
  }

  /** How long is left, or by how long it is late. */
  public String left(BreachView breach) {
    Duration left = breach.left().abs();
    return breach.left().isNegative()
        ? text.of(
            "protection.breaches.late", left.toHours(), left.toMinutesPart(), breach.deadline())
        : text.of(
            "protection.breaches.left", left.toHours(), left.toMinutesPart(), breach.deadline());
  }

  /** The colour that goes with the words. */
  public String tone(BreachView breach) {
    return switch (breach.countdown()) {
      case LATE, NOTIFIED_LATE -> "bad";
      case RUNNING -> "warn";
      case NOTIFIED -> "good";
      case NOT_NOTIFIED -> "honey";
    };
  }
}
