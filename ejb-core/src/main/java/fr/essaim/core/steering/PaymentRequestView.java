package fr.essaim.core.steering;

import fr.essaim.core.network.OrganisationRef;
import java.time.LocalDate;
import java.util.List;

/**
 * A payment request as its page shows it; amounts in cents.
 *
 * @param rate null until it is declared
 * @param advance of an advance alone; null otherwise
 * @param declared overheads included
 * @param retained overheads included
 * @param held what counts as declared: what is retained once it was checked
 * @param setAside what it adds to all that is set aside and not declared again
 * @param due null until it is checked
 * @param paid null until it is paid
 * @param advances those of the fund, and what was taken off what was due since, the first first
 * @param candidates paid expenses that could be put in; none once it is declared
 */
public record PaymentRequestView(
    String key,
    int number,
    long version,
    OperationRef operation,
    OrganisationRef funder,
    PaymentRequestKind kind,
    PaymentRequestState state,
    Rate rate,
    Long advance,
    LocalDate declaredOn,
    LocalDate checkedOn,
    LocalDate paidOn,
    long declared,
    long retained,
    long held,
    long setAside,
    Long due,
    Long paid,
    List<Line> lines,
    List<Advance> advances,
    List<Candidate> candidates,
    boolean mayReadProofs,
    boolean mayEdit) {

  public PaymentRequestView {
    lines = List.copyOf(lines);
    advances = List.copyOf(advances);
    candidates = List.copyOf(candidates);
  }

  /**
   * A share of an expense.
   *
   * @param retained null until the fund said it
   * @param reason why not all of it is retained
   * @param isAgain whether the fund had set it aside before
   * @param proofs its files
   */
  public record Line(
      String expenseKey,
      int number,
      ExpenseDetails expense,
      LocalDate paidOn,
      long amount,
      Long retained,
      String reason,
      boolean isAgain,
      List<ProofView> proofs) {

    public Line {
      proofs = List.copyOf(proofs);
    }

    /** What is set aside, in cents; null until it is decided. */
    public Long setAside() {
      return retained == null ? null : Long.valueOf(amount - retained);
    }
  }

  /**
   * An advance, or what a request makes up for it.
   *
   * @param on when it came to be due, or was taken off what was due
   * @param amount in cents; less than nothing for what is taken off
   */
  public record Advance(
      String key, int number, PaymentRequestKind kind, LocalDate on, long amount) {}

  /** What of the advances is still to be taken off what will be due, in cents. */
  public long toDeduct() {
    return advances.stream().mapToLong(Advance::amount).sum();
  }

  /** What was taken off what is due by this one, in cents. */
  public long deducted() {
    return advances.stream()
        .filter(each -> each.key().equals(key) && each.amount() < 0)
        .mapToLong(each -> -each.amount())
        .sum();
  }

  /** An expense that could be put in, and how much of it. */
  public record Candidate(String expenseKey, int number, String label, long undeclared) {}

  /** Whether the fund said of each expense what becomes of it. */
  public boolean isDecided() {
    return lines.stream().allMatch(line -> line.retained() != null);
  }
}
