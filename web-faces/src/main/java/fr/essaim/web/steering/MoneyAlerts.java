package fr.essaim.web.steering;

import fr.essaim.core.steering.MoneyAlert;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Puts into words what asks for care in the money of operations. */
@RequestScoped
public class MoneyAlerts {

  private static final String ALERT = "steering.alert.";

  @Inject private Formats formats;
  @Inject private Text text;
  @Inject private Clock clock;

  /**
   * An alert in words.
   *
   * @param address where it is seen to
   */
  public record Line(String title, String said, String operation, String address) {}

  Line line(MoneyAlert alert) {
    boolean isOfAgreement =
        alert.kind() == MoneyAlert.Kind.INSTALMENT || alert.kind() == MoneyAlert.Kind.DOCUMENT;
    return new Line(
        alert.label() == null ? text.get(ALERT + alert.kind()) : alert.label(),
        said(alert),
        alert.operation().name(),
        isOfAgreement
            ? FundingAgreementPage.path(alert.thing())
            : FundingPage.path(alert.operation().key()));
  }

  String said(MoneyAlert alert) {
    return switch (alert.kind()) {
      case INSTALMENT -> text.of(dated("instalment", alert), amount(alert), alert.dueOn());
      case DOCUMENT -> text.of(dated("document", alert), alert.dueOn());
      case CATEGORY -> text.of(bound("category", alert), alert.category(), amount(alert));
      case CEILING -> text.of(bound("ceiling", alert), alert.category(), amount(alert));
      case END -> text.of(dated("end", alert), amount(alert), alert.dueOn());
    };
  }

  private String dated(String kind, MoneyAlert alert) {
    boolean late = alert.dueOn().isBefore(LocalDate.now(clock));
    return ALERT + kind + (late ? ".late" : "");
  }

  private static String bound(String kind, MoneyAlert alert) {
    return ALERT + kind + (alert.amount() < 0 ? ".over" : "");
  }

  private String amount(MoneyAlert alert) {
    return formats.euros(alert.amount() == null ? null : Long.valueOf(Math.abs(alert.amount())));
  }
}
