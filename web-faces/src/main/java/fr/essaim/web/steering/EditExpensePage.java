package fr.essaim.web.steering;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.steering.CategoryMoney;
import fr.essaim.core.steering.ExpenseCategory;
import fr.essaim.core.steering.ExpenseDetails;
import fr.essaim.core.steering.ExpenseService;
import fr.essaim.core.steering.ExpenseView;
import fr.essaim.core.steering.FundingPlanService;
import fr.essaim.core.steering.OperationRef;
import fr.essaim.core.steering.OperationService;
import fr.essaim.core.steering.OperationView;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Notices;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The form of an expense, known or new. */
@Named
@ViewScoped
public class EditExpensePage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  @Inject private ExpenseService service;
  @Inject private OperationService operations;
  @Inject private FundingPlanService plans;
  @Inject private Me me;
  @Inject private Notices notices;
  @Inject private Formats formats;
  @Inject private Text text;
  @Inject private Redirect redirect;

  private transient OperationView operation;
  private transient ExpenseView expense;

  public void load() {
    boolean isNew = SteeringFeature.isNew(redirect);
    expense = isNew ? null : service.open(redirect.variable("key"));
    operation = operations.open(isNew ? redirect.variable("key") : expense.operation().key());
    me.requireInOperation(Permission.MONEY_EDIT, operation.key());
    if (isNew) {
      begin(Map.of(), 0);
    } else {
      begin(TypedPeriod.shown(expense.details().fields()), expense.version());
    }
  }

  public void save() {
    save(
        typed -> {
          ExpenseDetails details = ExpenseDetails.of(TypedPeriod.read(typed.all()));
          String key;
          if (isNew()) {
            key = service.commit(operation.key(), details);
          } else {
            key = expense.key();
            service.describe(key, typed.version(), details);
          }
          warn(details.category());
          return ExpensePage.path(key);
        },
        "steering.money.saved");
  }

  /** Says by how much it goes over what was planned. */
  private void warn(ExpenseCategory spentOn) {
    for (CategoryMoney each : plans.open(operation.key()).over(spentOn)) {
      notices.add(
          text.of(
              "steering.expense.over-planned",
              each.category(),
              formats.euros(each.overPlanned()),
              formats.euros(each.planned())));
    }
  }

  public boolean isNew() {
    return expense == null;
  }

  public OperationRef getOperation() {
    return operation.ref();
  }

  /** Null for a new one. */
  public ExpenseView getExpense() {
    return expense;
  }

  /** Those who carry the operation. */
  public List<Option> getBeneficiaries() {
    return Stream.concat(Stream.ofNullable(operation.lead()), operation.beneficiaries().stream())
        .map(each -> new Option(each.key(), each.name()))
        .toList();
  }

  @Override
  protected String thing() {
    return isNew()
        ? "operation/" + operation.key() + "/expense/" + OperationTable.NEW
        : "expense/" + expense.key();
  }

  @Override
  protected String address() {
    return isNew()
        ? OperationTable.path(operation.key()) + "/depenses/" + OperationTable.NEW
        : ExpensePage.path(expense.key()) + "/modifier";
  }
}
