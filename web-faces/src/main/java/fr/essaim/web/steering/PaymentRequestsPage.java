package fr.essaim.web.steering;

import fr.essaim.core.steering.AgreementService;
import fr.essaim.core.steering.AgreementView;
import fr.essaim.core.steering.FundingPlanService;
import fr.essaim.core.steering.FundingPlanView;
import fr.essaim.core.steering.PaymentMode;
import fr.essaim.core.steering.PaymentRequestKind;
import fr.essaim.core.steering.PaymentRequestService;
import fr.essaim.core.steering.PaymentRequestView;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The payment requests of an operation. */
@Named
@ViewScoped
public class PaymentRequestsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private PaymentRequestService service;
  @Inject private AgreementService agreements;
  @Inject private FundingPlanService plans;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private transient FundingPlanView plan;
  private transient List<PaymentRequestView> requests;
  private String funder;
  private String kind;
  private String advance;

  public void load() {
    plan = plans.open(redirect.variable("key"));
    requests = service.list(plan.operation().key());
  }

  public void prepare() {
    String key =
        service.prepare(
            plan.operation().key(),
            String.valueOf(funder),
            kind == null || kind.isEmpty() ? null : PaymentRequestKind.valueOf(kind),
            SteeringOptions.cents("advance", advance));
    redirect.to(PaymentRequestPage.path(key), text.get("steering.request.prepared"));
  }

  public FundingPlanView getPlan() {
    return plan;
  }

  public List<PaymentRequestView> getRequests() {
    return requests;
  }

  /** Those whose agreement says that they pay on request. */
  public List<Option> getFunders() {
    return agreements.list(plan.operation().key()).stream()
        .filter(agreement -> agreement.details().payment() == PaymentMode.ON_REQUEST)
        .map(AgreementView::funder)
        .map(each -> new Option(each.key(), each.name()))
        .toList();
  }

  public String getFunder() {
    return funder;
  }

  public void setFunder(String funder) {
    this.funder = funder;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getAdvance() {
    return advance;
  }

  public void setAdvance(String advance) {
    this.advance = advance;
  }

  static String path(String operationKey) {
    return OperationTable.path(operationKey) + "/demandes-de-paiement";
  }
}
