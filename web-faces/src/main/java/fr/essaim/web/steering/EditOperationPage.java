package fr.essaim.web.steering;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.steering.CreateOperation;
import fr.essaim.core.steering.OperationDetails;
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

/** The form of an operation, known or new. */
@Named
@ViewScoped
public class EditOperationPage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  @Inject private OperationService service;
  @Inject private Me me;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private String key;
  private String name;
  private boolean mayCompose;

  /** Opens the form of the operation that the address names, or of a new one. */
  public void load() {
    String named = redirect.variable("key");
    if (named == null) {
      me.require(Permission.OPERATION_COMPOSE, null);
      key = OperationTable.NEW;
      name = text.get("steering.new.title");
      mayCompose = true;
      begin(Map.of(), 0);
    } else {
      OperationView operation = service.open(named);
      me.requireInOperation(Permission.OPERATION_EDIT, named);
      key = named;
      name = operation.details().name();
      mayCompose = operation.mayCompose();
      begin(TypedPeriod.shown(operation.details().fields()), operation.version());
    }
  }

  public void save() {
    save(
        typed -> {
          OperationDetails details = OperationDetails.of(TypedPeriod.read(typed.all()));
          if (isNew()) {
            return OperationTable.path(service.create(new CreateOperation(null, details)));
          }
          service.edit(key, typed.version(), details);
          return OperationTable.path(key);
        },
        "steering.saved");
  }

  public boolean isNew() {
    return key.equals(OperationTable.NEW);
  }

  public String getKey() {
    return key;
  }

  /** How the operation was called when the form was opened. */
  public String getName() {
    return name;
  }

  /** Whether the form asks who takes part. */
  public boolean isMayCompose() {
    return mayCompose;
  }

  @Override
  protected String thing() {
    return "operation/" + (isNew() ? "new" : key);
  }

  @Override
  protected String address() {
    return OperationTable.path(key) + (isNew() ? "" : "/modifier");
  }
}
