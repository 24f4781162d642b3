package fr.essaim.web.steering;

import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.TypedDate;
import fr.essaim.core.steering.OperationService;
import fr.essaim.core.steering.OperationView;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;

/** An operation, and what this person may do with it. */
@Named
@ViewScoped
public class OperationPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OperationService service;
  @Inject private Redirect redirect;
  @Inject private Text text;
  @Inject private Clock clock;

  private transient OperationView operation;
  private String closedOn;

  public void load() {
    operation = service.open(redirect.variable("key"));
    if (closedOn == null) {
      closedOn = TypedDate.typed(LocalDate.now(clock));
    }
  }

  public void close() {
    PartialDate day = TypedDate.read("closedOn", closedOn);
    service.close(operation.key(), day);
    redirect.to(OperationTable.path(operation.key()), text.get("steering.closed"));
  }

  public void reopen() {
    service.reopen(operation.key());
    redirect.to(OperationTable.path(operation.key()), text.get("steering.reopened"));
  }

  public void publish() {
    service.publish(operation.key());
    redirect.to(OperationTable.path(operation.key()), text.get("steering.published"));
  }

  public void withdraw() {
    service.withdraw(operation.key());
    redirect.to(OperationTable.path(operation.key()), text.get("steering.withdrawn"));
  }

  public OperationView getOperation() {
    return operation;
  }

  public String getClosedOn() {
    return closedOn;
  }

  public void setClosedOn(String closedOn) {
    this.closedOn = closedOn;
  }
}
