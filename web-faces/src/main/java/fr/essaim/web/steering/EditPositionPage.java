package fr.essaim.web.steering;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.steering.OperationRef;
import fr.essaim.core.steering.OperationService;
import fr.essaim.core.steering.PositionDetails;
import fr.essaim.core.steering.StaffPositionView;
import fr.essaim.core.steering.StaffingService;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Redirect;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** The form of a position, known or new. */
@Named
@ViewScoped
public class EditPositionPage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  @Inject private StaffingService service;
  @Inject private OperationService operations;
  @Inject private Me me;
  @Inject private Redirect redirect;

  private transient OperationRef operation;
  private transient StaffPositionView position;

  public void load() {
    boolean isNew = SteeringFeature.isNew(redirect);
    position = isNew ? null : service.open(redirect.variable("key"));
    operation = isNew ? operations.named(redirect.variable("key")) : position.operation();
    me.requireInOperation(Permission.MONEY_EDIT, operation.key());
    if (isNew) {
      begin(Map.of(), 0);
    } else {
      begin(position.details().fields(), position.version());
    }
  }

  public void save() {
    save(
        typed -> {
          PositionDetails details = PositionDetails.of(typed.all());
          if (isNew()) {
            return StaffPositionPage.path(service.add(operation.key(), details));
          }
          service.describe(position.key(), typed.version(), details);
          return StaffPositionPage.path(position.key());
        },
        "steering.money.saved");
  }

  public boolean isNew() {
    return position == null;
  }

  public OperationRef getOperation() {
    return operation;
  }

  /** Null for a new one. */
  public StaffPositionView getPosition() {
    return position;
  }

  @Override
  protected String thing() {
    return isNew()
        ? "operation/" + operation.key() + "/staff-position/" + StaffingPage.NEW
        : "staff-position/" + position.key();
  }

  @Override
  protected String address() {
    return isNew()
        ? StaffingPage.path(operation.key()) + "/" + StaffingPage.NEW
        : StaffPositionPage.path(position.key()) + "/modifier";
  }
}
