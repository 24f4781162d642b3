package fr.essaim.core.steering;

import fr.essaim.core.network.OrganisationRef;
import java.time.LocalDate;
import java.util.List;

/**
 * An expense as its page shows it; amounts in cents.
 *
 * @param invoicedOn null until it is
 * @param paidOn null until it is
 * @param undeclared what may still be declared of it
 */
public record ExpenseView(
    String key,
    int number,
    long version,
    OperationRef operation,
    ExpenseDetails details,
    OrganisationRef beneficiary,
    ExpenseState state,
    LocalDate invoicedOn,
    LocalDate paidOn,
    List<ProofView> proofs,
    List<Share> shares,
    long undeclared,
    boolean mayReadProofs,
    boolean mayEdit) {

  public ExpenseView {
    proofs = List.copyOf(proofs);
    shares = List.copyOf(shares);
  }

  /**
   * What a payment request holds of it.
   *
   * @param asked what it declared; more than the amount where the fund set a part aside
   */
  public record Share(OrganisationRef funder, String requestKey, long asked, long amount) {

    public long setAside() {
      return asked - amount;
    }
  }

  public boolean isDeclared() {
    return shares.stream().anyMatch(share -> share.amount() > 0);
  }
}
