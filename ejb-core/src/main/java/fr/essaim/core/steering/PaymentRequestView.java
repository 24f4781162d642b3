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
 * @param due null until it is checked
 * @param paid null until it is paid
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
    Long due,
    Long paid,
    List<Line> lines,
    List<Candidate> candidates,
    boolean mayReadProofs,
    boolean mayEdit) {

  public PaymentRequestView {
    lines = List.copyOf(lines);
    candidates = List.copyOf(candidates);
  }

  /**
   * A share of an expense.
   *
   * @param retained null until the fund said it
   * @param reason why not all of it is retained
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
      List<ProofView> proofs) {

    public Line {
      proofs = List.copyOf(proofs);
    }

    /** What is set aside, in cents; null until it is decided. */
    public Long setAside() {
      return retained == null ? null : Long.valueOf(amount - retained);
    }
  }

  /** An expense that could be put in, and how much of it. */
  public record Candidate(String expenseKey, int number, String label, long undeclared) {}

  /** Whether the fund said of each expense what becomes of it. */
  public boolean isDecided() {
    return lines.stream().allMatch(line -> line.retained() != null);
  }
}
