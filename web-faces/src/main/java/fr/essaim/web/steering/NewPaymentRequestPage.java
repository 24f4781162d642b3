package fr.essaim.web.steering;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.steering.AgreementRow;
import fr.essaim.core.steering.AgreementService;
import fr.essaim.core.steering.FundingFilters;
import fr.essaim.core.steering.OperationRef;
import fr.essaim.core.steering.OperationService;
import fr.essaim.core.steering.PaymentMode;
import fr.essaim.core.steering.PaymentRequestKind;
import fr.essaim.core.steering.PaymentRequestService;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The form of a payment request that begins. */
@Named
@ViewScoped
public class NewPaymentRequestPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private PaymentRequestService service;
  @Inject private AgreementService agreements;
  @Inject private OperationService operations;
  @Inject private Me me;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private transient OperationRef operation;
  private String funder;
  private String kind;
  private String advance;

  public void load() {
    operation = operations.named(redirect.variable("key"));
    me.requireInOperation(Permission.MONEY_EDIT, operation.key());
  }

  public void prepare() {
    String key =
        service.prepare(
            operation.key(),
            String.valueOf(funder),
            kind == null || kind.isEmpty() ? null : PaymentRequestKind.valueOf(kind),
            SteeringOptions.cents("advance", advance));
    redirect.to(PaymentRequestPage.path(key), text.get("steering.request.prepared"));
  }

  public OperationRef getOperation() {
    return operation;
  }

  /** Those whose agreement says that they pay on request. */
  public List<Option> getFunders() {
    return agreements
        .list(
            ListQuery.all()
                .with(FundingFilters.OPERATION, List.of(operation.key()))
                .with(FundingFilters.PAYMENT, PaymentMode.ON_REQUEST)
                .ofSize(ListQuery.MAX_SIZE))
        .rows()
        .stream()
        .map(AgreementRow::funder)
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
}
