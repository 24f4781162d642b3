package fr.essaim.core.steering.internal;

import fr.essaim.core.identity.OperationScope;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.steering.AgreementStepDetails;
import fr.essaim.core.steering.AgreementStepKind;
import fr.essaim.core.steering.FundingPlanView;
import fr.essaim.core.steering.OperationBoard;
import fr.essaim.core.steering.domain.Agreement;
import fr.essaim.core.steering.domain.AgreementStep;
import fr.essaim.core.steering.domain.Operation;
import fr.essaim.core.steering.domain.PaymentRequest;
import fr.essaim.core.steering.domain.StaffPosition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts together where an operation stands. */
@ApplicationScoped
public class OperationBoards {

  private static final int MOST_COMING = 6;

  @Inject private JpaFinance finance;
  @Inject private MoneyReader money;
  @Inject private FinanceGuard guard;
  @Inject private AlertReader alerts;
  @Inject private OrganisationDirectory organisations;
  @Inject private Clock clock;

  /**
   * @param paid by month, in euros
   */
  public OperationBoard of(Operation operation, SortedMap<YearMonth, BigDecimal> paid) {
    FundingPlanView plan = money.plan(operation);
    List<Agreement> agreements = finance.agreements(operation.key());
    List<PaymentRequest> requests = finance.requests(operation.key());
    Set<String> keys = new TreeSet<>();
    agreements.forEach(each -> keys.add(each.details().funderKey()));
    requests.forEach(each -> keys.add(each.funderKey()));
    Map<String, OrganisationRef> named = organisations.named(keys);
    SortedMap<YearMonth, BigDecimal> worked = new TreeMap<>();
    List<StaffPosition> positions = finance.positions(operation.key());
    positions.forEach(
        each -> each.months().forEach((month, of) -> worked.merge(month, of, BigDecimal::add)));
    return new OperationBoard(
        plan,
        operation.details().starts(),
        operation.details().ends(),
        elapsed(operation),
        requests.stream().map(each -> request(each, named)).toList(),
        operation.closedOn() == null ? coming(agreements, named) : List.of(),
        guard.mayChange(operation)
            ? alerts.all(new OperationScope(false, Set.of(operation.key())))
            : List.of(),
        paid,
        positions.stream()
            .map(each -> each.details().planned())
            .reduce(BigDecimal.ZERO, BigDecimal::add),
        worked.isEmpty() ? null : worked.get(worked.lastKey()));
  }

  private static OperationBoard.Request request(
      PaymentRequest request, Map<String, OrganisationRef> named) {
    boolean declared = request.declaredOn() != null && request.advance() == null;
    boolean checked = declared && request.checkedOn() != null;
    return new OperationBoard.Request(
        request.key(),
        request.number(),
        request.kind(),
        request.state(),
        named.get(request.funderKey()),
        request.declaredOn(),
        declared ? request.declared() : null,
        request.advance(),
        checked ? request.retained() : null,
        checked ? request.declared() - request.retained() : null,
        request.due(),
        request.paid());
  }

  private List<OperationBoard.Coming> coming(
      List<Agreement> agreements, Map<String, OrganisationRef> named) {
    return agreements.stream()
        .flatMap(
            agreement ->
                agreement.steps().stream()
                    .map(AgreementStep::details)
                    .filter(step -> step.kind() != AgreementStepKind.AMENDMENT)
                    .filter(step -> step.doneOn() == null)
                    .map(step -> coming(agreement, step, named)))
        .sorted(Comparator.comparing(OperationBoard.Coming::on))
        .limit(MOST_COMING)
        .toList();
  }

  private OperationBoard.Coming coming(
      Agreement agreement, AgreementStepDetails step, Map<String, OrganisationRef> named) {
    return new OperationBoard.Coming(
        agreement.key(),
        named.get(agreement.details().funderKey()),
        step.kind(),
        step.label(),
        step.dueOn(),
        step.amount(),
        step.dueOn().isBefore(LocalDate.now(clock)));
  }

  private int elapsed(Operation operation) {
    LocalDate starts = operation.details().starts().firstDay();
    LocalDate ends = operation.details().ends().lastDay();
    long days = ChronoUnit.DAYS.between(starts, ends) + 1;
    long over = ChronoUnit.DAYS.between(starts, LocalDate.now(clock)) + 1;
    return (int) Math.max(0, Math.min(100, 100 * over / days));
  }
}
