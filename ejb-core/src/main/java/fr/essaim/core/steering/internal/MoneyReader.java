package fr.essaim.core.steering.internal;

import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.steering.CategoryMoney;
import fr.essaim.core.steering.Euros;
import fr.essaim.core.steering.ExpenseCategory;
import fr.essaim.core.steering.FunderMoney;
import fr.essaim.core.steering.FundingPlanView;
import fr.essaim.core.steering.PlanLineDetails;
import fr.essaim.core.steering.PlanLineKind;
import fr.essaim.core.steering.PlanLineView;
import fr.essaim.core.steering.Rate;
import fr.essaim.core.steering.domain.Agreement;
import fr.essaim.core.steering.domain.FundingPlan;
import fr.essaim.core.steering.domain.Operation;
import fr.essaim.core.steering.domain.PaymentRequest;
import fr.essaim.core.steering.domain.PlanLine;
import fr.essaim.core.steering.internal.JpaFinance.Spent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/** Puts together what an operation's plan says and what became of it. */
@ApplicationScoped
public class MoneyReader {

  private static final Spent NOTHING = new Spent(0, 0);

  @Inject private JpaFinance finance;
  @Inject private FinanceGuard guard;
  @Inject private OrganisationDirectory organisations;
  @Inject private Clock clock;

  public FundingPlanView plan(Operation operation) {
    FundingPlan plan = finance.plan(operation.key());
    List<Agreement> agreements = finance.agreements(operation.key());
    List<PaymentRequest> requests = finance.requests(operation.key());
    Set<String> keys = new TreeSet<>();
    plan.lines().forEach(line -> keys.add(line.details().funderKey()));
    agreements.forEach(agreement -> keys.add(agreement.details().funderKey()));
    keys.remove("");
    Map<String, OrganisationRef> named = organisations.named(keys);
    List<PlanLineView> lines = plan.lines().stream().map(line -> view(line, named)).toList();
    List<CategoryMoney> categories = categories(plan, finance.spent(operation.key()));
    long paid = categories.stream().mapToLong(CategoryMoney::paid).sum();
    return new FundingPlanView(
        operation.ref(),
        plan.version(),
        plan.overheadRate(),
        named.values().stream()
            .map(funder -> funder(funder, plan, lines, agreements, requests))
            .filter(Objects::nonNull)
            .sorted(Comparator.comparing(MoneyReader::weight).reversed())
            .toList(),
        categories,
        lines.stream().filter(line -> line.details().kind() != PlanLineKind.FUNDER).toList(),
        plan.total(),
        forecast(operation, paid),
        guard.mayChange(operation));
  }

  /** What came before a payment request, of the same funder. */
  public PaymentRequest.Before before(PaymentRequest request, long grant) {
    List<PaymentRequest> others =
        finance.requests(request.operationKey()).stream()
            .filter(other -> !other.equals(request))
            .filter(other -> other.funderKey().equals(request.funderKey()))
            .filter(other -> other.declaredOn() != null)
            .toList();
    return new PaymentRequest.Before(
        grant,
        sum(others, PaymentRequest::held),
        sum(others, MoneyReader::retained),
        sum(others, MoneyReader::due),
        sum(others, PaymentRequest::advanced));
  }

  private static PlanLineView view(PlanLine line, Map<String, OrganisationRef> named) {
    return new PlanLineView(line.key(), line.details(), named.get(line.details().funderKey()));
  }

  /** Null for an organisation that other sources alone name. */
  private static FunderMoney funder(
      OrganisationRef funder,
      FundingPlan plan,
      List<PlanLineView> lines,
      List<Agreement> agreements,
      List<PaymentRequest> requests) {
    PlanLineView line =
        lines.stream()
            .filter(each -> each.details().kind() == PlanLineKind.FUNDER)
            .filter(each -> each.details().funderKey().equals(funder.key()))
            .findFirst()
            .orElse(null);
    Agreement agreement =
        agreements.stream()
            .filter(each -> each.details().funderKey().equals(funder.key()))
            .findFirst()
            .orElse(null);
    if (line == null && agreement == null) {
      return null;
    }
    List<PaymentRequest> own =
        requests.stream()
            .filter(request -> request.funderKey().equals(funder.key()))
            .filter(request -> request.declaredOn() != null)
            .toList();
    Rate rate = plan.rateOf(funder.key());
    return new FunderMoney(
        funder,
        line,
        line == null ? null : rate,
        agreement == null ? null : agreement.key(),
        agreement == null ? null : agreement.granted(),
        sum(own, PaymentRequest::held),
        sum(own, MoneyReader::retained),
        sum(own, PaymentRequest::leftAside),
        sum(own, MoneyReader::due),
        agreement == null ? 0 : received(agreement, own));
  }

  /**
   * What came in by an agreement, in cents: its instalments, and what was paid on requests.
   *
   * @param requests of its operation, to whichever funder
   */
  public static long received(Agreement agreement, List<PaymentRequest> requests) {
    String funder = agreement.details().funderKey();
    return agreement.received()
        + requests.stream()
            .filter(request -> request.funderKey().equals(funder) && request.paid() != null)
            .mapToLong(PaymentRequest::paid)
            .sum();
  }

  private static long weight(FunderMoney funder) {
    if (funder.line() != null) {
      return funder.line().details().amount();
    }
    return funder.granted();
  }

  private static List<CategoryMoney> categories(
      FundingPlan plan, Map<ExpenseCategory, Spent> spent) {
    List<CategoryMoney> categories = new ArrayList<>();
    for (ExpenseCategory category : ExpenseCategory.values()) {
      boolean flat = category == ExpenseCategory.OVERHEADS && plan.hasFlatOverheads();
      Spent of = spent.getOrDefault(category, NOTHING);
      if (flat) {
        Spent staff = spent.getOrDefault(ExpenseCategory.STAFF, NOTHING);
        of =
            new Spent(
                Euros.percent(plan.overheadRate(), staff.engaged()),
                Euros.percent(plan.overheadRate(), staff.paid()));
      }
      OptionalLong ceiling = plan.ceilingOf(category);
      Long planned =
          plan.lines().stream()
              .map(PlanLine::details)
              .filter(line -> line.kind() == PlanLineKind.CATEGORY && line.category() == category)
              .map(PlanLineDetails::amount)
              .findFirst()
              .orElse(null);
      categories.add(
          new CategoryMoney(
              category,
              planned,
              ceiling.isPresent() ? ceiling.getAsLong() : null,
              of.engaged(),
              of.paid(),
              flat));
    }
    return categories;
  }

  /** What was paid by day until now, for the whole period; it says nothing before or after. */
  private Long forecast(Operation operation, long paid) {
    LocalDate starts = operation.details().starts().firstDay();
    LocalDate ends = operation.details().ends().lastDay();
    LocalDate today = LocalDate.now(clock);
    if (operation.closedOn() != null || !today.isAfter(starts) || today.isAfter(ends)) {
      return null;
    }
    return BigDecimal.valueOf(paid)
        .multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(starts, ends) + 1))
        .divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(starts, today)), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** What is retained of it for good. */
  private static long retained(PaymentRequest request) {
    return request.checkedOn() == null ? 0 : request.retained();
  }

  private static long due(PaymentRequest request) {
    return request.due() == null ? 0 : request.due();
  }

  private static long sum(List<PaymentRequest> requests, ToLongFunction<PaymentRequest> amount) {
    return requests.stream().mapToLong(amount).sum();
  }
}
