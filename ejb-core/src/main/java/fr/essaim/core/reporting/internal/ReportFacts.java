package fr.essaim.core.reporting.internal;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.reporting.ReportAccount;
import fr.essaim.core.steering.AgreementStepDetails;
import fr.essaim.core.steering.AgreementStepKind;
import fr.essaim.core.steering.AgreementView;
import fr.essaim.core.steering.Euros;
import fr.essaim.core.steering.ExpenseCategory;
import fr.essaim.core.steering.ExpenseRow;
import fr.essaim.core.steering.FunderMoney;
import fr.essaim.core.steering.FundingPlanView;
import fr.essaim.core.steering.OperationView;
import fr.essaim.core.steering.PaymentRequestView;
import fr.essaim.core.steering.StaffingView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What is kept of an operation, as a report of a period to a funder counts it; amounts in cents.
 *
 * @param funder null where it is addressed to none: then all of them are meant
 * @param typed what a person wrote in the report, by field
 */
record ReportFacts(
    OperationView operation,
    FundingPlanView plan,
    List<AgreementView> agreements,
    List<PaymentRequestView> requests,
    StaffingView staffing,
    List<ExpenseRow> expenses,
    List<YearFigure> indicators,
    OrganisationRef funder,
    LocalDate starts,
    LocalDate ends,
    Map<String, String> typed) {

  /** What somebody typed of an account, in cents; null where nobody did. */
  Long typed(ReportAccount account, ReportAccount.Side side) {
    return Euros.read(typed.get(new ReportAccount.Amount(account, side).field()));
  }

  boolean isWithin(LocalDate day) {
    return day != null && !day.isBefore(starts) && !day.isAfter(ends);
  }

  boolean isUntilEnd(LocalDate day) {
    return day != null && !day.isAfter(ends);
  }

  /** The agreements that are meant. */
  List<AgreementView> own() {
    return agreements.stream().filter(each -> isMeant(each.funder())).toList();
  }

  /** What an agreement grants by the end of the period: a later amendment does not count yet. */
  long granted(AgreementView agreement) {
    return agreement.of(AgreementStepKind.AMENDMENT).stream()
        .map(AgreementView.Step::details)
        .filter(amendment -> isUntilEnd(amendment.dueOn()))
        .max(Comparator.comparing(AgreementStepDetails::dueOn))
        .map(AgreementStepDetails::amount)
        .orElse(agreement.details().granted());
  }

  /** The same of the agreement of a funder; null without one. */
  Long granted(FunderMoney funder) {
    return agreements.stream()
        .filter(each -> each.key().equals(funder.agreement()))
        .findFirst()
        .map(this::granted)
        .orElse(null);
  }

  /** Whether a fund had decided on a request by the end of the period. */
  boolean isDecided(PaymentRequestView request) {
    return request.due() != null
        && (request.checkedOn() == null || isUntilEnd(request.checkedOn()));
  }

  /** The payment requests that are meant, and declared by the end. */
  List<PaymentRequestView> declared() {
    return requests.stream()
        .filter(each -> isMeant(each.funder()) && isUntilEnd(each.declaredOn()))
        .toList();
  }

  /** The money of the funders that are meant. */
  List<FunderMoney> funders() {
    return plan.funders().stream().filter(each -> isMeant(each.funder())).toList();
  }

  /** What was paid in the period. */
  long paid() {
    return Stream.of(ExpenseCategory.values()).mapToLong(this::paid).sum();
  }

  long paid(ExpenseCategory category) {
    return paid(category, this::isWithin);
  }

  /** What was paid from the first day of the operation to the last of the period. */
  long paidUntilEnd() {
    return Stream.of(ExpenseCategory.values()).mapToLong(this::paidUntilEnd).sum();
  }

  long paidUntilEnd(ExpenseCategory category) {
    return paid(category, this::isUntilEnd);
  }

  /** What is declared in the period, retained or due by what was checked in it. */
  long asked(Function<PaymentRequestView, LocalDate> day, ToLongFunction<PaymentRequestView> part) {
    return declared().stream().filter(each -> isWithin(day.apply(each))).mapToLong(part).sum();
  }

  /** What came in from a funder on days that are meant: instalments, and what was asked for. */
  long received(String funderKey, Predicate<LocalDate> meant) {
    long instalments =
        agreements.stream()
            .filter(each -> each.funder() != null && each.funder().key().equals(funderKey))
            .flatMap(each -> each.of(AgreementStepKind.INSTALMENT).stream())
            .map(AgreementView.Step::details)
            .filter(step -> meant.test(step.doneOn()))
            .mapToLong(AgreementStepDetails::cameIn)
            .sum();
    long asked =
        requests.stream()
            .filter(each -> each.funder() != null && each.funder().key().equals(funderKey))
            .filter(each -> each.paid() != null && meant.test(each.paidOn()))
            .mapToLong(PaymentRequestView::paid)
            .sum();
    return instalments + asked;
  }

  /** The mean of the months of the period in which something was noted; empty where none was. */
  Optional<BigDecimal> worked(Map<YearMonth, BigDecimal> months) {
    List<BigDecimal> noted = noted(months);
    return noted.isEmpty()
        ? Optional.empty()
        : Optional.of(
            noted.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(noted.size()), 2, RoundingMode.HALF_UP));
  }

  List<BigDecimal> noted(Map<YearMonth, BigDecimal> months) {
    return months.entrySet().stream()
        .filter(
            each ->
                !each.getKey().isBefore(YearMonth.from(starts))
                    && !each.getKey().isAfter(YearMonth.from(ends)))
        .map(Map.Entry::getValue)
        .toList();
  }

  private long paid(ExpenseCategory category, Predicate<LocalDate> meant) {
    if (category == ExpenseCategory.OVERHEADS && plan.overheadRate().signum() > 0) {
      return Euros.percent(plan.overheadRate(), paid(ExpenseCategory.STAFF, meant));
    }
    return expenses.stream()
        .filter(each -> each.category() == category && meant.test(each.paidOn()))
        .mapToLong(ExpenseRow::amount)
        .sum();
  }

  private boolean isMeant(OrganisationRef other) {
    return funder == null || (other != null && other.key().equals(funder.key()));
  }
}
