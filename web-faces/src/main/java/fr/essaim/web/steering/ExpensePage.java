package fr.essaim.web.steering;

import fr.essaim.core.shared.TypedDate;
import fr.essaim.core.steering.ExpenseService;
import fr.essaim.core.steering.ExpenseState;
import fr.essaim.core.steering.ExpenseView;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;

/** An expense: how far it is, and what holds it. */
@Named
@ViewScoped
public class ExpensePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ExpenseService service;
  @Inject private Redirect redirect;
  @Inject private Text text;
  @Inject private Clock clock;

  private transient ExpenseView expense;
  private String on;

  public void load() {
    expense = service.open(redirect.variable("key"));
    if (on == null) {
      on = TypedDate.typed(LocalDate.now(clock));
    }
  }

  /** Takes it to its next state. */
  public void advance() {
    service.advance(expense.key(), SteeringOptions.day("on", on));
    redirect.to(path(expense.key()), text.get("steering.money.saved"));
  }

  public void stepBack() {
    service.stepBack(expense.key());
    redirect.to(path(expense.key()), text.get("steering.money.saved"));
  }

  public void delete() {
    service.delete(expense.key());
    redirect.to(
        ExpenseTable.PATH + "?operation=" + expense.operation().key(),
        text.get("steering.money.dropped"));
  }

  public ExpenseView getExpense() {
    return expense;
  }

  /** The state that comes next; null where people take it no further. */
  public ExpenseState getNext() {
    return expense.state().next().orElse(null);
  }

  public String getOn() {
    return on;
  }

  public void setOn(String on) {
    this.on = on;
  }

  static String path(String key) {
    return ExpenseTable.PATH + "/" + key;
  }
}
