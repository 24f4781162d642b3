package fr.essaim.web.steering;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.steering.Objective;
import fr.essaim.core.steering.ObjectiveDetails;
import fr.essaim.core.steering.OperationService;
import fr.essaim.core.steering.OperationView;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** The form of an objective, known or new. */
@Named
@ViewScoped
public class ObjectivePage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  /** In the address of one that is not there yet. */
  private static final String NEW = "nouveau";

  @Inject private OperationService service;
  @Inject private Me me;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private transient OperationView operation;
  private String id;

  public void load() {
    id = redirect.variable("id");
    operation = service.open(redirect.variable("key"));
    me.requireInOperation(Permission.OPERATION_EDIT, operation.key());
    if (isNew()) {
      begin(Map.of(), 0);
      return;
    }
    ObjectiveDetails known =
        operation.objectives().stream()
            .filter(objective -> objective.key().equals(id))
            .map(Objective::details)
            .findFirst()
            .orElseThrow(() -> new UnknownThing("objective", id));
    begin(TypedPeriod.shown(known.fields()), operation.version());
  }

  public void save() {
    save(
        typed -> {
          ObjectiveDetails details = ObjectiveDetails.of(TypedPeriod.read(typed.all()));
          if (isNew()) {
            service.promise(operation.key(), details);
          } else {
            service.restate(operation.key(), id, typed.version(), details);
          }
          return OperationTable.path(operation.key());
        },
        "steering.objective.saved");
  }

  public void drop() {
    service.drop(operation.key(), id);
    redirect.to(OperationTable.path(operation.key()), text.get("steering.objective.dropped"));
  }

  public boolean isNew() {
    return id.equals(NEW);
  }

  public OperationView getOperation() {
    return operation;
  }

  @Override
  protected String thing() {
    return "operation/" + operation.key() + "/objective/" + (isNew() ? "new" : id);
  }

  @Override
  protected String address() {
    return OperationTable.path(operation.key()) + "/objectifs/" + id;
  }
}
