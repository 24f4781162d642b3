package fr.essaim.core.steering.domain;

import fr.essaim.core.history.Aggregate;
import fr.essaim.core.prototypes.FileStore;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.steering.Euros;
import fr.essaim.core.steering.ExpenseCategory;
import fr.essaim.core.steering.ExpenseDetails;
import fr.essaim.core.steering.ExpenseState;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Money spent for one operation: committed, then invoiced, paid with its proof, and declared to
 * funders. It is declared once to a fund, and to all of them together never above what it cost;
 * what is declared stays as it is, proofs included.
 */
@Entity
@Table(schema = "steering", name = "expense")
public class Expense extends Aggregate {

  /** What kind of thing it is. */
  public static final String TYPE = "expense";

  private String key;

  @Column(name = "operation_key")
  private String operationKey;

  private int number;
  private String label;

  @Enumerated(EnumType.STRING)
  private ExpenseCategory category;

  @Column(name = "beneficiary_key")
  private String beneficiaryKey;

  private String supplier;
  private String document;

  @Column(name = "spent_on")
  private LocalDate spentOn;

  private long amount;

  @Enumerated(EnumType.STRING)
  private ExpenseState state = ExpenseState.COMMITTED;

  @Column(name = "invoiced_on")
  private LocalDate invoicedOn;

  @Column(name = "paid_on")
  private LocalDate paidOn;

  /** Grows when a proof or a share changes, so that the version of the whole does. */
  @Column(name = "part_changes")
  private int partChanges;

  @OneToMany(mappedBy = "expense", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<Proof> proofs = new ArrayList<>();

  @OneToMany(mappedBy = "expense", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<DeclaredShare> shares = new ArrayList<>();

  protected Expense() {}

  private Expense(String operationKey, int number, ExpenseDetails details) {
    super(UUID.randomUUID());
    this.key = keyOf(operationKey, number);
    this.operationKey = operationKey;
    this.number = number;
    take(details);
  }

  /**
   * @param number among those of its operation
   */
  public static Expense commit(String operationKey, int number, ExpenseDetails details) {
    Constraints.check(details);
    Expense expense = new Expense(operationKey, number, details);
    expense.changes().noteAll("", Map.of(), details.fields());
    expense.changes().note("state", "", ExpenseState.COMMITTED.name());
    return expense;
  }

  /** The key of an operation's expense. */
  public static String keyOf(String operationKey, int number) {
    return operationKey + "-d" + number;
  }

  public void describe(ExpenseDetails details) {
    Constraints.check(details);
    refuseDeclared();
    Map<String, String> before = details().fields();
    take(details);
    requireDocument();
    changes().noteAll("", before, details.fields());
  }

  /** Takes it to its next state: an invoice has a number, a payment a proof. */
  public void advance(LocalDate on, LocalDate today) {
    ExpenseState next =
        state.next().orElseThrow(() -> new BusinessRuleViolation("steering.expense.state.last"));
    if (on.isAfter(today)) {
      throw new BusinessRuleViolation("steering.date.future").at("on");
    }
    if (next == ExpenseState.PAID) {
      if (on.isBefore(invoicedOn)) {
        throw new BusinessRuleViolation("steering.expense.paid.too-early", invoicedOn).at("on");
      }
      if (proofs.isEmpty()) {
        throw new BusinessRuleViolation("steering.expense.proof.missing");
      }
      paidOn = on;
      changes().note("paidOn", "", on.toString());
    } else {
      invoicedOn = on;
      changes().note("invoicedOn", "", on.toString());
    }
    become(next);
    requireDocument();
  }

  /** Takes its last state back, which was noted by mistake. */
  public void stepBack() {
    refuseDeclared();
    switch (state) {
      case PAID -> {
        changes().note("paidOn", paidOn.toString(), "");
        paidOn = null;
        become(ExpenseState.INVOICED);
      }
      case INVOICED -> {
        changes().note("invoicedOn", invoicedOn.toString(), "");
        invoicedOn = null;
        become(ExpenseState.COMMITTED);
      }
      default -> throw new BusinessRuleViolation("steering.expense.state.first");
    }
  }

  public UUID keep(FileStore.Kept file, Instant now) {
    Proof proof = new Proof(this, file, now);
    proofs.add(proof);
    changes().note("proof", "", file.name());
    partChanges++;
    return proof.id();
  }

  /** Takes a proof away; of what is declared, and of what is paid the last, none goes. */
  public void remove(UUID proofId) {
    Proof proof = proof(proofId);
    if (isDeclared()) {
      throw new BusinessRuleViolation("steering.expense.proof.frozen");
    }
    if (state == ExpenseState.PAID && proofs.size() == 1) {
      throw new BusinessRuleViolation("steering.expense.proof.last");
    }
    proofs.remove(proof);
    changes().note("proof", proof.fileName(), "");
    partChanges++;
  }

  /**
   * Declares a share of it to a fund.
   *
   * @param cents how much of it
   */
  public void declare(String funderKey, String requestKey, long cents) {
    if (state != ExpenseState.PAID && state != ExpenseState.DECLARED) {
      throw new BusinessRuleViolation("steering.expense.unpaid");
    }
    if (shares.stream().anyMatch(share -> share.funderKey().equals(funderKey))) {
      throw new BusinessRuleViolation("steering.expense.twice");
    }
    if (cents <= 0) {
      throw new BusinessRuleViolation("steering.amount.none");
    }
    if (cents > undeclared()) {
      throw new BusinessRuleViolation("steering.expense.above", Euros.amount(undeclared()));
    }
    shares.add(new DeclaredShare(this, funderKey, requestKey, cents));
    changes().note("share." + funderKey, "", Euros.plain(cents));
    partChanges++;
    become(ExpenseState.DECLARED);
  }

  /**
   * Says what a payment request holds of it in the end: what was set aside is free again.
   *
   * @param cents 0 where nothing of it is held
   */
  public void settle(String requestKey, long cents) {
    DeclaredShare share =
        shares.stream()
            .filter(each -> each.requestKey().equals(requestKey))
            .findFirst()
            .orElseThrow(() -> new UnknownThing("share", requestKey));
    String before = Euros.plain(share.amount());
    if (cents > 0) {
      share.settle(cents);
    } else {
      shares.remove(share);
    }
    changes().note("share." + share.funderKey(), before, cents > 0 ? Euros.plain(cents) : "");
    partChanges++;
    become(shares.isEmpty() ? ExpenseState.PAID : ExpenseState.DECLARED);
  }

  /** What may still be declared of it, in cents. */
  public long undeclared() {
    return amount - shares.stream().mapToLong(DeclaredShare::amount).sum();
  }

  public boolean isDeclared() {
    return !shares.isEmpty();
  }

  /** What is declared of it to whom. */
  public List<DeclaredShare> shares() {
    return shares.stream().sorted(Comparator.comparing(DeclaredShare::funderKey)).toList();
  }

  /** Its proofs, the oldest first. */
  public List<Proof> proofs() {
    return proofs.stream()
        .sorted(Comparator.comparing(Proof::keptAt).thenComparing(Proof::id))
        .toList();
  }

  /**
   * @throws UnknownThing if it has none of this id
   */
  public Proof proof(UUID proofId) {
    return proofs.stream()
        .filter(proof -> proof.id().equals(proofId))
        .findFirst()
        .orElseThrow(() -> new UnknownThing("file", String.valueOf(proofId)));
  }

  public ExpenseDetails details() {
    return new ExpenseDetails(label, category, beneficiaryKey, supplier, document, spentOn, amount);
  }

  public String operationKey() {
    return operationKey;
  }

  public int number() {
    return number;
  }

  public ExpenseState state() {
    return state;
  }

  /** Null until it is invoiced. */
  public LocalDate invoicedOn() {
    return invoicedOn;
  }

  /** Null until it is paid. */
  public LocalDate paidOn() {
    return paidOn;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String key() {
    return key;
  }

  private void take(ExpenseDetails details) {
    label = details.label();
    category = details.category();
    beneficiaryKey = details.beneficiaryKey();
    supplier = details.supplier();
    document = details.document();
    spentOn = details.spentOn();
    amount = details.amount();
  }

  private void refuseDeclared() {
    if (isDeclared()) {
      throw new BusinessRuleViolation("steering.expense.declared");
    }
  }

  private void requireDocument() {
    if (state != ExpenseState.COMMITTED && document.isEmpty()) {
      throw new BusinessRuleViolation("steering.expense.document.missing").at("document");
    }
  }

  private void become(ExpenseState next) {
    changes().note("state", Objects.toString(state), next.name());
    state = next;
  }
}
