package fr.essaim.core.steering.domain;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Money spent for one operation: committed, then invoiced, paid with its proof, and declared to
 * funders. It is declared once to a fund, and to all of them together never above what it cost;
 * what is declared stays as it is, proofs included.
 */
@Entity
@Table(schema = "steering", name = "expense")
public class Expense extends Proven {

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

  /** Takes a proof away; of what was ever declared, and of what is paid the last, none goes. */
  @Override
  public void remove(UUID proofId) {
    if (!shares.isEmpty()) {
      throw new BusinessRuleViolation("steering.expense.proof.frozen");
    }
    if (state == ExpenseState.PAID && proofs.size() == 1) {
      throw new BusinessRuleViolation("steering.expense.proof.last");
    }
    super.remove(proofId);
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
    long before = held(funderKey);
    if (before > 0 && setAside(funderKey) == 0) {
      throw new BusinessRuleViolation("steering.expense.twice");
    }
    if (cents <= 0) {
      throw new BusinessRuleViolation("steering.amount.none");
    }
    if (cents > declarable(funderKey)) {
      throw new BusinessRuleViolation(
          "steering.expense.above", Euros.amount(declarable(funderKey)));
    }
    shares.add(new DeclaredShare(this, funderKey, requestKey, cents));
    changes().note("share." + funderKey, text(before), Euros.plain(before + cents));
    partChanges++;
    become(ExpenseState.DECLARED);
  }

  /** Lets it free of a payment request that was not declared after all. */
  public void free(String requestKey) {
    DeclaredShare share = share(requestKey);
    long before = held(share.funderKey());
    shares.remove(share);
    settled(share, before);
  }

  /**
   * Says what a payment request holds of it in the end: what was set aside is free again.
   *
   * @param cents 0 where nothing of it is retained
   */
  public void settle(String requestKey, long cents) {
    DeclaredShare share = share(requestKey);
    long before = held(share.funderKey());
    share.settle(cents);
    settled(share, before);
  }

  /**
   * What may still be declared of it to a fund, in cents: to one that it was declared to already,
   * what that one set aside, which was not accepted and may have been corrected since.
   */
  public long declarable(String funderKey) {
    return wasDeclaredTo(funderKey) ? Math.min(undeclared(), setAside(funderKey)) : undeclared();
  }

  /** Whether it was declared to a fund before, which set it aside. */
  public boolean wasDeclaredTo(String funderKey) {
    return sharesTo(funderKey).findAny().isPresent();
  }

  /** What may still be declared of it, to whoever, in cents. */
  public long undeclared() {
    return amount - shares.stream().mapToLong(DeclaredShare::amount).sum();
  }

  /** Whether a payment request holds something of it. */
  public boolean isDeclared() {
    return shares.stream().anyMatch(share -> share.amount() > 0);
  }

  /** What is declared of it to whom, and what was. */
  public List<DeclaredShare> shares() {
    return shares.stream()
        .sorted(
            Comparator.comparing(DeclaredShare::funderKey)
                .thenComparing(share -> share.requestKey().length())
                .thenComparing(DeclaredShare::requestKey))
        .toList();
  }

  public ExpenseDetails details() {
    return new ExpenseDetails(label, category, beneficiaryKey, supplier, document, spentOn, amount);
  }

  @Override
  public String operationKey() {
    return operationKey;
  }

  /** Who spends it. */
  @Override
  public String holderKey() {
    return beneficiaryKey;
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

  @Override
  List<Proof> files() {
    return proofs;
  }

  @Override
  void filesChanged() {
    partChanges++;
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

  private Stream<DeclaredShare> sharesTo(String funderKey) {
    return shares.stream().filter(share -> share.funderKey().equals(funderKey));
  }

  /** What was asked of a fund at first, less what is retained or asked since; in cents. */
  private long setAside(String funderKey) {
    return sharesTo(funderKey).mapToLong(DeclaredShare::asked).max().orElse(0) - held(funderKey);
  }

  private long held(String funderKey) {
    return sharesTo(funderKey).mapToLong(DeclaredShare::amount).sum();
  }

  private DeclaredShare share(String requestKey) {
    return shares.stream()
        .filter(share -> share.requestKey().equals(requestKey))
        .findFirst()
        .orElseThrow(() -> new UnknownThing("share", requestKey));
  }

  private void settled(DeclaredShare share, long before) {
    changes().note("share." + share.funderKey(), text(before), text(held(share.funderKey())));
    partChanges++;
    become(isDeclared() ? ExpenseState.DECLARED : ExpenseState.PAID);
  }

  private static String text(long cents) {
    return cents == 0 ? "" : Euros.plain(cents);
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
