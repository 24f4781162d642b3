package fr.essaim.web.steering;

import fr.essaim.core.prototypes.FileRoom;
import fr.essaim.core.prototypes.FileUploads;
import fr.essaim.core.shared.TypedDate;
import fr.essaim.core.steering.ExpenseService;
import fr.essaim.core.steering.ExpenseState;
import fr.essaim.core.steering.ExpenseView;
import fr.essaim.core.steering.ProofView;
import fr.essaim.web.files.Uploads;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;

/** An expense: how far it is, and what proves it. */
@Named
@ViewScoped
public class ExpensePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ExpenseService service;
  @Inject private FileUploads files;
  @Inject private Uploads uploads;
  @Inject private Redirect redirect;
  @Inject private Text text;
  @Inject private Clock clock;

  private transient ExpenseView expense;
  private transient Part proof;
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

  public void keepProof() {
    uploads.take(proof, checked -> service.keepProof(expense.key(), checked));
    redirect.to(path(expense.key()), text.get("steering.proof.kept"));
  }

  public void remove(ProofView file) {
    service.removeProof(expense.key(), file.id());
    redirect.to(path(expense.key()), text.of("steering.proof.removed", file.name()));
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

  /** How much room who spends has for files. */
  public FileRoom getRoom() {
    return files.room(expense.details().beneficiaryKey());
  }

  public Part getProof() {
    return proof;
  }

  public void setProof(Part proof) {
    this.proof = proof;
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
