package fr.essaim.core.steering;

import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.history.ChangeRecorder;
import fr.essaim.core.history.EditGuard;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.steering.domain.FundingPlan;
import fr.essaim.core.steering.internal.FinanceGuard;
import fr.essaim.core.steering.internal.JpaFinance;
import fr.essaim.core.steering.internal.MoneyReader;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Who pays how much of an operation, and what may be spent on what. */
@Stateless
public class FundingPlanService {

  @Inject private FinanceGuard guard;
  @Inject private JpaFinance finance;
  @Inject private MoneyReader money;
  @Inject private ChangeRecorder recorder;
  @Inject private ChangeHistory history;
  @Inject private EditGuard edits;

  /** The plan of an operation, with what became of it. */
  @Requires(Permission.OPERATION_READ)
  public FundingPlanView open(String operationKey) {
    return money.plan(guard.readable(operationKey));
  }

  /** What people changed of it, the latest first. */
  @Requires(Permission.OPERATION_READ)
  public List<ChangeLine> history(String operationKey) {
    guard.readable(operationKey);
    return history.of(finance.plan(operationKey));
  }

  /**
   * Adds a line, or states it anew.
   *
   * @param lineKey null for a new one
   * @param version of the plan, as the caller saw it
   * @return its key
   */
  @Requires(value = Permission.MONEY_EDIT, act = "funding-plan.put-line")
  public String put(String operationKey, String lineKey, long version, PlanLineDetails details) {
    FundingPlan plan = toChange(operationKey);
    guard.requireKnown("funder", details.funderKey());
    if (lineKey != null) {
      Map<String, String> before = plan.line(lineKey).details().fields();
      edits.check(plan, version, FundingPlan.prefix(lineKey), details.fields(), before);
    }
    String key = plan.put(lineKey, details);
    recorder.record(plan);
    return key;
  }

  /** Takes a line out that was noted by mistake. */
  @Requires(value = Permission.MONEY_EDIT, act = "funding-plan.drop-line")
  public void drop(String operationKey, String lineKey) {
    FundingPlan plan = toChange(operationKey);
    plan.drop(lineKey);
    recorder.record(plan);
  }

  /**
   * Says at which rate overheads are counted.
   *
   * @param typed in percent of what staff cost; nothing where overheads are expenses like others
   */
  @Requires(value = Permission.MONEY_EDIT, act = "funding-plan.count-overheads")
  public void countOverheads(String operationKey, String typed) {
    FundingPlan plan = toChange(operationKey);
    BigDecimal percent = FieldReader.percent(typed);
    plan.countOverheads(percent == null ? BigDecimal.ZERO : percent);
    recorder.record(plan);
  }

  private FundingPlan toChange(String operationKey) {
    guard.toChange(operationKey);
    FundingPlan plan = finance.plan(operationKey);
    if (plan.version() == 0) {
      finance.add(plan);
    }
    return plan;
  }
}
