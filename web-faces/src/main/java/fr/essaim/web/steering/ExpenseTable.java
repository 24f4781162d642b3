package fr.essaim.web.steering;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.steering.Euros;
import fr.essaim.core.steering.ExpenseFilters;
import fr.essaim.core.steering.ExpenseRow;
import fr.essaim.core.steering.ExpenseService;
import fr.essaim.core.steering.ExpenseSort;
import fr.essaim.core.steering.ExpenseState;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.ListView;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Section;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The expenses of the operations that a person reads. */
@ApplicationScoped
public class ExpenseTable implements ListView<ExpenseRow> {

  static final String PATH = "/intranet/depenses";

  private static final String FIELD = "steering.expense.field.";

  @Inject private ExpenseService service;
  @Inject private SteeringOptions options;
  @Inject private Formats formats;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "steering.expenses";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.OPERATION_READ);
  }

  @Override
  public Optional<Section> preface() {
    return SteeringOptions.tabs("expenses");
  }

  @Override
  public List<Action> actions() {
    return options.begin(Begun.EXPENSE);
  }

  @Override
  public boolean isOfAnOperation() {
    return true;
  }

  @Override
  public ListResult<ExpenseRow> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<ExpenseRow> reader) {
    service.export(query, reader);
  }

  @Override
  public List<ExpenseSort> sorts() {
    return List.of(ExpenseSort.values());
  }

  @Override
  public Map<String, ListQuery> presets() {
    return Map.of(
        "steering.expenses.undeclared",
        ListQuery.all().with(ExpenseFilters.STATE, ExpenseState.PAID));
  }

  @Override
  public List<Column<ExpenseRow>> columns() {
    return List.of(
        Column.of("label", FIELD + "label", ExpenseRow::label)
            .linked(row -> ExpensePage.path(row.key()))
            .sorted(ExpenseSort.LABEL),
        Column.of("number", FIELD + "number", ExpenseRow::number).sorted(ExpenseSort.NUMBER),
        Column.of("state", FIELD + "state", ExpenseRow::state)
            .tagged(row -> row.state() == ExpenseState.DECLARED ? "good" : "")
            .narrowedBy(ExpenseFilters.STATE),
        Column.of("euros", FIELD + "amount", (ExpenseRow row) -> formats.euros(row.amount()))
            .sortedDescending(ExpenseSort.AMOUNT)
            .onPage(),
        Column.of("amount", FIELD + "amount", (ExpenseRow row) -> Euros.amount(row.amount()))
            .inFiles(),
        Column.of("category", FIELD + "category", ExpenseRow::category)
            .narrowedBy(ExpenseFilters.CATEGORY),
        Column.of("beneficiary", FIELD + "beneficiary", ExpenseRow::beneficiary)
            .narrowedBy(ExpenseFilters.BENEFICIARY),
        Column.of("spentOn", FIELD + "spentOn", ExpenseRow::spentOn)
            .sortedDescending(ExpenseSort.LATEST),
        Column.of("supplier", FIELD + "supplier", ExpenseRow::supplier).inFiles(),
        Column.of("document", FIELD + "document", ExpenseRow::document).inFiles(),
        Column.of("paidOn", FIELD + "paidOn", ExpenseRow::paidOn).inFiles(),
        Column.of("declared", FIELD + "declared", (ExpenseRow row) -> Euros.amount(row.declared()))
            .inFiles(),
        Column.of("proofs", FIELD + "proofs", ExpenseRow::proofs).inFiles(),
        Column.of("operation", FIELD + "operation", (ExpenseRow row) -> row.operation().name())
            .narrowedBy(ExpenseFilters.OPERATION));
  }
}
