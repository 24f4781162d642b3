package fr.essaim.web.steering;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.steering.AgreementService;
import fr.essaim.core.steering.AgreementStepDetails;
import fr.essaim.core.steering.AgreementView;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;

/** The form of an amendment, an instalment or a document, known or new. */
@Named
@ViewScoped
public class AgreementStepPage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  @Inject private AgreementService service;
  @Inject private Me me;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private transient AgreementView agreement;
  private UUID id;

  public void load() {
    agreement = service.open(redirect.variable("key"));
    me.requireInOperation(Permission.MONEY_EDIT, agreement.operation().key());
    if (redirect.variable("id").equals(OperationTable.NEW)) {
      begin(Map.of(), 0);
    } else {
      id = redirect.id("agreement-step");
      begin(TypedPeriod.shown(known().fields()), agreement.version());
    }
  }

  public void save() {
    save(
        typed -> {
          AgreementStepDetails details = AgreementStepDetails.of(TypedPeriod.read(typed.all()));
          service.put(agreement.key(), id, typed.version(), details);
          return FundingAgreementPage.path(agreement.key());
        },
        "steering.money.saved");
  }

  public void drop() {
    service.drop(agreement.key(), id);
    redirect.to(FundingAgreementPage.path(agreement.key()), text.get("steering.money.dropped"));
  }

  public boolean isNew() {
    return id == null;
  }

  public AgreementView getAgreement() {
    return agreement;
  }

  @Override
  protected String thing() {
    return "agreement/" + agreement.key() + "/step/" + (isNew() ? OperationTable.NEW : id);
  }

  @Override
  protected String address() {
    return FundingAgreementPage.path(agreement.key())
        + "/echeances/"
        + (isNew() ? OperationTable.NEW : id);
  }

  private AgreementStepDetails known() {
    return agreement.steps().stream()
        .filter(step -> step.id().equals(id))
        .map(AgreementView.Step::details)
        .findFirst()
        .orElseThrow(() -> new UnknownThing("agreement-step", id.toString()));
  }
}
