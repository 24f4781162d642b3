package fr.essaim.core.steering;

import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.history.ChangeRecorder;
import fr.essaim.core.history.EditGuard;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.steering.domain.Expense;
import fr.essaim.core.steering.domain.FundingPlan;
import fr.essaim.core.steering.domain.Operation;
import fr.essaim.core.steering.domain.Proof;
import fr.essaim.core.steering.internal.ExpenseSearch;
import fr.essaim.core.steering.internal.FinanceGuard;
import fr.essaim.core.steering.internal.JpaFinance;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/** What operations spend, from the order to the proof that it was paid. */
@Stateless
public class ExpenseService {

  @Inject private Access access;
  @Inject private FinanceGuard guard;
  @Inject private JpaFinance finance;
  @Inject private ExpenseSearch search;
  @Inject private OrganisationDirectory organisations;
  @Inject private ChangeRecorder recorder;
  @Inject private ChangeHistory history;
  @Inject private EditGuard edits;
  @Inject private Clock clock;

  /** The expenses of the operations that the caller reads. */
  @Requires(Permission.OPERATION_READ)
  public ListResult<ExpenseRow> list(ListQuery query) {
    return search.list(query, access.operations(Permission.OPERATION_READ));
  }

  /** Hands over every expense that matches, whatever the page, in the asked order. */
  @Requires(Permission.OPERATION_READ)
  public void export(ListQuery query, Consumer<ExpenseRow> reader) {
    search.each(query, access.operations(Permission.OPERATION_READ), reader);
  }

  @Requires(Permission.OPERATION_READ)
  public ExpenseView open(String key) {
    Expense expense = guard.readable(Expense.class, key);
    Operation operation = guard.readable(expense.operationKey());
    Set<String> keys = new HashSet<>(Set.of(expense.details().beneficiaryKey()));
    expense.shares().forEach(share -> keys.add(share.funderKey()));
    Map<String, OrganisationRef> named = organisations.named(keys);
    return new ExpenseView(
        expense.key(),
        expense.number(),
        expense.version(),
        operation.ref(),
        expense.details(),
        named.get(expense.details().beneficiaryKey()),
        expense.state(),
        expense.invoicedOn(),
        expense.paidOn(),
        expense.proofs().stream().map(Proof::view).toList(),
        expense.shares().stream()
            .map(
                share ->
                    new ExpenseView.Share(
                        named.get(share.funderKey()),
                        share.requestKey(),
                        share.asked(),
                        share.amount()))
            .toList(),
        expense.undeclared(),
        guard.mayReadProofs(operation),
        guard.mayChange(operation));
  }

  /** What people changed of it, the latest first. */
  @Requires(Permission.OPERATION_READ)
  public List<ChangeLine> history(String key) {
    return history.of(guard.readable(Expense.class, key));
  }

  /**
   * Notes that money is to be spent.
   *
   * @return its key
   */
  @Requires(value = Permission.MONEY_EDIT, act = "expense.commit")
  public String commit(String operationKey, ExpenseDetails details) {
    Operation operation = guard.toChange(operationKey);
    int number = finance.next(Expense.class, operationKey);
    Expense expense = Expense.commit(operationKey, number, details);
    check(operation, details, 0);
    finance.add(expense);
    recorder.record(expense);
    return expense.key();
  }

  /**
   * @param version the one that the caller saw
   */
  @Requires(value = Permission.MONEY_EDIT, act = "expense.edit")
  public void describe(String key, long version, ExpenseDetails details) {
    Expense expense = guard.toChange(Expense.class, key);
    ExpenseDetails before = expense.details();
    edits.check(expense, version, "", details.fields(), before.fields());
    long known = before.category() == details.category() ? before.amount() : 0;
    check(guard.toChange(expense.operationKey()), details, known);
    expense.describe(details);
    recorder.record(expense);
  }

  /**
   * Takes it to its next state: invoiced, then paid.
   *
   * @param on when that was
   */
  @Requires(value = Permission.MONEY_EDIT, act = "expense.advance")
  public void advance(String key, LocalDate on) {
    Expense expense = guard.toChange(Expense.class, key);
    expense.advance(on, LocalDate.now(clock));
    recorder.record(expense);
  }

  /** Takes its last state back, which was noted by mistake. */
  @Requires(value = Permission.MONEY_EDIT, act = "expense.step-back")
  public void stepBack(String key) {
    Expense expense = guard.toChange(Expense.class, key);
    expense.stepBack();
    recorder.record(expense);
  }

  /** Deletes an expense that was noted by mistake, which no payment request ever held. */
  @Requires(value = Permission.MONEY_EDIT, act = "expense.delete")
  public void delete(String key) {
    Expense expense = guard.toChange(Expense.class, key);
    if (!expense.shares().isEmpty()) {
      throw new BusinessRuleViolation("steering.expense.declared");
    }
    finance.remove(expense);
  }

  /**
   * Refuses what the operation does not bear.
   *
   * @param known what its category's sum holds of it already, in cents
   */
  private void check(Operation operation, ExpenseDetails details, long known) {
    LocalDate starts = operation.details().starts().firstDay();
    LocalDate ends = operation.details().ends().lastDay();
    if (details.spentOn().isBefore(starts) || details.spentOn().isAfter(ends)) {
      throw new BusinessRuleViolation("steering.expense.out-of-period", starts, ends).at("spentOn");
    }
    if (!operation.details().centreKeys().contains(details.beneficiaryKey())) {
      throw new BusinessRuleViolation("steering.expense.beneficiary.other").at("beneficiary");
    }
    FundingPlan plan = finance.plan(operation.key());
    if (details.category() == ExpenseCategory.OVERHEADS && plan.hasFlatOverheads()) {
      throw new BusinessRuleViolation("steering.expense.overheads.flat", plan.overheadRate())
          .at("category");
    }
    refuseOverCeiling(operation, plan, details, known);
    finance.holdDocumentsOf(details.beneficiaryKey());
    finance
        .chargedElsewhere(operation.key(), details)
        .ifPresent(
            other -> {
              throw new BusinessRuleViolation("steering.expense.elsewhere", other).at("document");
            });
  }

  /** What staff cost takes overheads along, where these are counted at a flat rate. */
  private void refuseOverCeiling(
      Operation operation, FundingPlan plan, ExpenseDetails details, long known) {
    JpaFinance.Spent spent = finance.spent(operation.key()).get(details.category());
    long engaged = (spent == null ? 0 : spent.engaged()) - known + details.amount();
    refuseOverCeiling(plan, details.category(), engaged);
    if (details.category() == ExpenseCategory.STAFF && plan.hasFlatOverheads()) {
      long overheads = Euros.percent(plan.overheadRate(), engaged);
      refuseOverCeiling(plan, ExpenseCategory.OVERHEADS, overheads);
    }
  }

  private static void refuseOverCeiling(FundingPlan plan, ExpenseCategory category, long engaged) {
    OptionalLong ceiling = plan.ceilingOf(category);
    if (ceiling.isPresent() && engaged > ceiling.getAsLong()) {
      throw new BusinessRuleViolation(
              "steering.expense.over-ceiling",
              category,
              Euros.amount(ceiling.getAsLong()),
              Euros.amount(engaged))
          .at("amount");
    }
  }
}
