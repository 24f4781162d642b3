package fr.essaim.web.steering;

import fr.essaim.core.steering.MoneyAlert;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Puts into words what asks for care in the money of operations. */
@RequestScoped
public class MoneyAlerts {

  @Inject private Formats formats;
  @Inject private Text text;

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
        alert.label() == null ? text.get("steering.alert." + alert.kind()) : alert.label(),
        said(alert),
        alert.operation().name(),
        isOfAgreement
            ? FundingAgreementPage.path(alert.thing())
            : FundingPage.path(alert.operation().key()));
  }

  String said(MoneyAlert alert) {
    return switch (alert.kind()) {
      case INSTALMENT ->
          text.of("steering.alert.instalment", formats.euros(alert.amount()), alert.dueOn());
      case DOCUMENT -> text.of("steering.alert.document", alert.dueOn());
      case CATEGORY ->
          alert.amount() < 0
              ? text.of(
                  "steering.alert.category.over", alert.category(), formats.euros(-alert.amount()))
              : text.of("steering.alert.category", alert.category(), formats.euros(alert.amount()));
      case END -> text.of("steering.alert.end", formats.euros(alert.amount()), alert.dueOn());
    };
  }
}
