package fr.essaim.core.steering.internal;

import fr.essaim.core.identity.OperationScope;
import fr.essaim.core.lists.Facet;
import fr.essaim.core.lists.ListDefinition;
import fr.essaim.core.lists.ListEngine;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.lists.Lookup;
import fr.essaim.core.lists.Row;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.steering.ExpenseCategory;
import fr.essaim.core.steering.ExpenseFilters;
import fr.essaim.core.steering.ExpenseRow;
import fr.essaim.core.steering.ExpenseSort;
import fr.essaim.core.steering.ExpenseState;
import fr.essaim.core.steering.OperationRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Finds expenses. */
@ApplicationScoped
public class ExpenseSearch {

  @Inject private ListEngine engine;
  @Inject private OrganisationDirectory organisations;
  @Inject private OperationNames names;

  public ListResult<ExpenseRow> list(ListQuery query, OperationScope scope) {
    return engine.list(definition(scope), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(ListQuery query, OperationScope scope, Consumer<ExpenseRow> reader) {
    engine.each(definition(scope), query, reader);
  }

  private ListDefinition<ExpenseRow> definition(OperationScope scope) {
    Lookup<OrganisationRef> named = organisations::named;
    Lookup<OperationRef> operations = names::named;
    return new ListDefinition<>(row -> row(row, named, operations))
        .from("steering.expense p")
        .visible(sql -> scope.within(sql, "p.operation_key"))
        .searched("sorted", "searched")
        .facet(Facet.of(ExpenseFilters.OPERATION, operations, "operation_key"))
        .facet(Facet.of(ExpenseFilters.STATE, ExpenseState.class, "state"))
        .facet(Facet.of(ExpenseFilters.CATEGORY, ExpenseCategory.class, "category"))
        .facet(Facet.of(ExpenseFilters.BENEFICIARY, named, "beneficiary_key"))
        .sort(ExpenseSort.LATEST, "p.spent_on desc", "p.operation_key", "p.number desc")
        .sort(ExpenseSort.NUMBER, "p.operation_key", "p.number")
        .sort(ExpenseSort.LABEL, "p.sorted", "p.number")
        .sort(ExpenseSort.AMOUNT, "p.amount desc", "p.number")
        .pageOf(25)
        .columns("key", "number", "label", "category", "supplier", "document", "amount", "state")
        .column("spentOn", "cast(p.spent_on as text)")
        .column("paidOn", "cast(p.paid_on as text)")
        .column("operation", "p.operation_key", operations)
        .column("beneficiary", "p.beneficiary_key", named)
        .column(
            "declared",
            "(select coalesce(sum(s.amount), 0) from steering.expense_share s"
                + " where s.expense_id = p.id)")
        .column("proofs", "(select count(*) from steering.proof f where f.expense_key = p.key)");
  }

  private static ExpenseRow row(
      Row row, Lookup<OrganisationRef> named, Lookup<OperationRef> operations) {
    return new ExpenseRow(
        row.text("key"),
        row.integer("number"),
        row.text("label"),
        row.thing("operation", operations),
        row.constant("category", ExpenseCategory.class),
        row.thing("beneficiary", named),
        row.text("supplier"),
        row.text("document"),
        LocalDate.parse(row.text("spentOn")),
        row.number("amount"),
        row.constant("state", ExpenseState.class),
        row.text("paidOn") == null ? null : LocalDate.parse(row.text("paidOn")),
        row.number("declared"),
        row.integer("proofs"));
  }
}
