package fr.essaim.web.steering;

import fr.essaim.core.steering.AgreementService;
import fr.essaim.core.steering.AgreementView;
import fr.essaim.core.steering.FundingPlanService;
import fr.essaim.core.steering.FundingPlanView;
import fr.essaim.web.intranet.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the funders of an operation agreed to. */
@Named
@RequestScoped
public class AgreementsPage {

  @Inject private AgreementService service;
  @Inject private FundingPlanService plans;
  @Inject private Redirect redirect;

  private FundingPlanView plan;
  private List<AgreementView> agreements;

  public void load() {
    plan = plans.open(redirect.variable("key"));
    agreements = service.list(plan.operation().key());
  }

  public FundingPlanView getPlan() {
    return plan;
  }

  public List<AgreementView> getAgreements() {
    return agreements;
  }

  static String path(String operationKey) {
    return OperationTable.path(operationKey) + "/conventions";
  }
}
