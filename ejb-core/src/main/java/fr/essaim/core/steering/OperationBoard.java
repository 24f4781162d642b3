package fr.essaim.core.steering;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.shared.PartialDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;

/**
 * Where an operation stands; amounts in cents.
 *
 * @param elapsed how much of its period is over, in percent
 * @param coming what is due next by its agreements, the late first
 * @param paid by month, in euros
 * @param planned in full-time equivalents; nothing where it has no positions
 * @param worked in the latest month of which that is noted; null where it is of none
 */
public record OperationBoard(
    FundingPlanView plan,
    PartialDate starts,
    PartialDate ends,
    int elapsed,
    List<Request> requests,
    List<Coming> coming,
    List<MoneyAlert> alerts,
    SortedMap<YearMonth, BigDecimal> paid,
    BigDecimal planned,
    BigDecimal worked) {

  public OperationBoard {
    requests = List.copyOf(requests);
    coming = List.copyOf(coming);
    alerts = List.copyOf(alerts);
  }

  /**
   * A payment request.
   *
   * @param declared null until it is, and for an advance
   * @param advance null for all others
   * @param retained null until it was checked
   * @param setAside null until then
   */
  public record Request(
      String key,
      int number,
      PaymentRequestKind kind,
      PaymentRequestState state,
      OrganisationRef funder,
      LocalDate declaredOn,
      Long declared,
      Long advance,
      Long retained,
      Long setAside,
      Long due,
      Long paid) {}

  /** What an agreement has due. */
  public record Coming(
      String agreement,
      OrganisationRef funder,
      AgreementStepKind kind,
      String label,
      LocalDate on,
      Long amount,
      boolean isLate) {}

  public long granted() {
    return plan.funders().stream().mapToLong(each -> zero(each.granted())).sum();
  }

  private static long zero(Long amount) {
    return amount == null ? 0 : amount;
  }
}
