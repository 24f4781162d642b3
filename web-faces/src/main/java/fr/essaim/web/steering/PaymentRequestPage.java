package fr.essaim.web.steering;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.StaleEdit;
import fr.essaim.core.shared.TypedDate;
import fr.essaim.core.steering.PaymentRequestService;
import fr.essaim.core.steering.PaymentRequestView;
import fr.essaim.web.drafts.ConflictForm;
import fr.essaim.web.drafts.TypedFields;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A payment request: what is declared, retained, due and paid. Two people may have it open: one
 * acts on what one sees, and what both say of an expense stands side by side.
 */
@Named
@ViewScoped
public class PaymentRequestPage extends ConflictForm {

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
  private String on;
  private String paid;

  public void load() {
    request = service.open(redirect.variable("key"));
    if (getTyped() == null) {
      fill(new TypedFields(Map.of("decided", "", "retained", "", "reason", ""), request.version()));
      on = TypedDate.typed(LocalDate.now(clock));
    }
  }

  public void put() {
    service.put(request.key(), chosen("expense", expense), SteeringOptions.cents("share", share));
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
    LocalDate day = SteeringOptions.day("declaredDay", on);
    asSeen(() -> service.declare(request.key(), seen(), day));
    goOn("steering.request.declared");
  }

  public void decide() {
    if (saves(this::saveDecision)) {
      goOn("steering.money.saved");
    }
  }

  private void saveDecision() {
    Map<String, String> typed = getTyped().all();
    service.decide(
        request.key(),
        chosen("decided", typed.get("decided")),
        seen(),
        SteeringOptions.cents("retained", typed.get("retained")),
        typed.get("reason"));
  }

  public void retainRest() {
    service.retainRest(request.key());
    goOn("steering.money.saved");
  }

  public void check() {
    LocalDate day = SteeringOptions.day("checkedDay", on);
    asSeen(() -> service.check(request.key(), seen(), day));
    goOn("steering.request.checked");
  }

  public void pay() {
    LocalDate day = SteeringOptions.day("paidDay", on);
    Long cents = SteeringOptions.cents("paid", paid);
    asSeen(() -> service.pay(request.key(), seen(), day, cents));
    goOn("steering.request.paid");
  }

  public void delete() {
    asSeen(() -> service.delete(request.key(), seen()));
    redirect.to(
        PATH + "?operation=" + request.operation().key(), text.get("steering.money.dropped"));
  }

  private static String chosen(String field, String key) {
    if (key == null || key.isEmpty()) {
      throw new BusinessRuleViolation("steering.request.expense.missing").at(field);
    }
    return key;
  }

  private long seen() {
    return getTyped().version();
  }

  /** Shows what is there where somebody else changed it meanwhile; then one may act on that. */
  private void asSeen(Runnable act) {
    try {
      act.run();
    } catch (StaleEdit changed) {
      request = service.open(request.key());
      getTyped().meet(Map.of(), request.version());
      throw changed;
    }
  }

  @Override
  protected String thing() {
    return "payment-request/" + request.key();
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
