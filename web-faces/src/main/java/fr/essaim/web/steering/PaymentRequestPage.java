package fr.essaim.web.steering;

import fr.essaim.core.shared.TypedDate;
import fr.essaim.core.steering.PaymentRequestService;
import fr.essaim.core.steering.PaymentRequestView;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** A payment request: what is declared, retained, due and paid. */
@Named
@ViewScoped
public class PaymentRequestPage implements Serializable {

  static final String PATH = "/intranet/demandes-de-paiement";

  private static final long serialVersionUID = 1L;

  @Inject private PaymentRequestService service;
  @Inject private Redirect redirect;
  @Inject private Formats formats;
  @Inject private Text text;
  @Inject private Clock clock;

  private transient PaymentRequestView request;
  private String expense;
  private String share;
  private String decided;
  private String retained;
  private String reason;
  private String on;
  private String paid;

  public void load() {
    request = service.open(redirect.variable("key"));
    if (on == null) {
      on = TypedDate.typed(LocalDate.now(clock));
    }
  }

  public void put() {
    service.put(request.key(), String.valueOf(expense), SteeringOptions.cents("share", share));
    goOn("steering.request.put.done");
  }

  public void putAll() {
    service.putAll(request.key());
    goOn("steering.request.put.done");
  }

  public void take(String expenseKey) {
    service.take(request.key(), expenseKey);
    goOn("steering.request.taken");
  }

  public void declare() {
    service.declare(request.key(), SteeringOptions.day("declaredDay", on));
    goOn("steering.request.declared");
  }

  public void decide() {
    service.decide(
        request.key(),
        String.valueOf(decided),
        SteeringOptions.cents("retained", retained),
        reason);
    goOn("steering.money.saved");
  }

  public void retainRest() {
    service.retainRest(request.key());
    goOn("steering.money.saved");
  }

  public void check() {
    service.check(request.key(), SteeringOptions.day("checkedDay", on));
    goOn("steering.request.checked");
  }

  public void pay() {
    service.pay(
        request.key(), SteeringOptions.day("paidDay", on), SteeringOptions.cents("paid", paid));
    goOn("steering.request.paid");
  }

  public void delete() {
    service.delete(request.key());
    redirect.to(
        PaymentRequestsPage.path(request.operation().key()), text.get("steering.money.dropped"));
  }

  public PaymentRequestView getRequest() {
    return request;
  }

  /** The expenses that can be put in, with what is not declared of them. */
  public List<Option> getCandidates() {
    return request.candidates().stream()
        .map(
            each ->
                new Option(
                    each.expenseKey(),
                    each.number()
                        + " · "
                        + each.label()
                        + " · "
                        + formats.euros(each.undeclared())))
        .toList();
  }

  /** The expenses of which the fund says what it retains. */
  public List<Option> getDeclared() {
    return request.lines().stream()
        .map(
            each ->
                new Option(
                    each.expenseKey(),
                    each.number()
                        + " · "
                        + each.expense().label()
                        + " · "
                        + formats.euros(each.amount())))
        .toList();
  }

  private void goOn(String done) {
    redirect.to(path(request.key()), text.get(done));
  }

  public String getExpense() {
    return expense;
  }

  public void setExpense(String expense) {
    this.expense = expense;
  }

  public String getShare() {
    return share;
  }

  public void setShare(String share) {
    this.share = share;
  }

  public String getDecided() {
    return decided;
  }

  public void setDecided(String decided) {
    this.decided = decided;
  }

  public String getRetained() {
    return retained;
  }

  public void setRetained(String retained) {
    this.retained = retained;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getOn() {
    return on;
  }

  public void setOn(String on) {
    this.on = on;
  }

  public String getPaid() {
    return paid;
  }

  public void setPaid(String paid) {
    this.paid = paid;
  }

  static String path(String key) {
    return PATH + "/" + key;
  }
}
