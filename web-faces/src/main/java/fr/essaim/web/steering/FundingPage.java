package fr.essaim.web.steering;

import fr.essaim.core.steering.FundingPlanService;
import fr.essaim.core.steering.FundingPlanView;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Who pays how much of an operation, and what became of it. */
@Named
@ViewScoped
public class FundingPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private FundingPlanService service;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private transient FundingPlanView plan;
  private String overheads;

  public void load() {
    plan = service.open(redirect.variable("key"));
    if (overheads == null) {
      overheads = plan.overheadRate().stripTrailingZeros().toPlainString();
    }
  }

  public void countOverheads() {
    service.countOverheads(plan.operation().key(), overheads);
    redirect.to(path(plan.operation().key()), text.get("steering.money.saved"));
  }

  public FundingPlanView getPlan() {
    return plan;
  }

  public String getOverheads() {
    return overheads;
  }

  public void setOverheads(String overheads) {
    this.overheads = overheads;
  }

  static String path(String operationKey) {
    return OperationTable.path(operationKey) + "/financement";
  }
}
