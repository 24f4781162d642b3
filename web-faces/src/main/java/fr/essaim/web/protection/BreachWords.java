package fr.essaim.web.protection;

import fr.essaim.core.protection.BreachView;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;

/** The hours that are left of the 72, in words and in a colour. */
@Named
@RequestScoped
public class BreachWords {

  @Inject private Text text;

  /** How long is left, or by how long it is late; empty when nobody must act. */
  public String left(BreachView breach) {
    if (!breach.isOpen()) {
      return "";
    }
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
