package fr.essaim.web.steering;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.steering.AgreementDetails;
import fr.essaim.core.steering.AgreementService;
import fr.essaim.core.steering.AgreementView;
import fr.essaim.core.steering.OperationRef;
import fr.essaim.core.steering.OperationService;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Redirect;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;

/** The form of an agreement, known or new. */
@Named
@ViewScoped
public class EditAgreementPage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  @Inject private AgreementService service;
  @Inject private OperationService operations;
  @Inject private Me me;
  @Inject private Redirect redirect;

  private transient OperationRef operation;
  private transient AgreementView agreement;

  public void load() {
    boolean isNew = SteeringFeature.isNew(redirect);
    agreement = isNew ? null : service.open(redirect.variable("key"));
    operation = isNew ? operations.named(redirect.variable("key")) : agreement.operation();
    me.requireInOperation(Permission.MONEY_EDIT, operation.key());
    if (isNew) {
      begin(Map.of(), 0);
    } else {
      begin(TypedPeriod.shown(agreement.details().fields()), agreement.version());
    }
  }

  public void save() {
    save(
        typed -> {
          Map<String, String> fields = new LinkedHashMap<>(TypedPeriod.read(typed.all()));
          if (isNew()) {
            return FundingAgreementPage.path(
                service.conclude(operation.key(), AgreementDetails.of(fields)));
          }
          fields.put("funder", agreement.details().funderKey());
          service.describe(agreement.key(), typed.version(), AgreementDetails.of(fields));
          return FundingAgreementPage.path(agreement.key());
        },
        "steering.money.saved");
  }

  public boolean isNew() {
    return agreement == null;
  }

  public OperationRef getOperation() {
    return operation;
  }

  /** Null for a new one. */
  public AgreementView getAgreement() {
    return agreement;
  }

  @Override
  protected String thing() {
    return isNew()
        ? "operation/" + operation.key() + "/agreement/" + OperationTable.NEW
        : "agreement/" + agreement.key();
  }

  @Override
  protected String address() {
    return isNew()
        ? OperationTable.path(operation.key()) + "/conventions/" + OperationTable.NEW
        : FundingAgreementPage.path(agreement.key()) + "/modifier";
  }
}
