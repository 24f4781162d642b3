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
import fr.essaim.core.steering.FundingFilters;
import fr.essaim.core.steering.OperationRef;
import fr.essaim.core.steering.PaymentRequestKind;
import fr.essaim.core.steering.PaymentRequestRow;
import fr.essaim.core.steering.PaymentRequestSort;
import fr.essaim.core.steering.PaymentRequestState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Finds payment requests. */
@ApplicationScoped
public class PaymentRequestSearch {

  @Inject private ListEngine engine;
  @Inject private OrganisationDirectory organisations;
  @Inject private OperationNames names;

  public ListResult<PaymentRequestRow> list(ListQuery query, OperationScope scope) {
    return engine.list(definition(scope), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(ListQuery query, OperationScope scope, Consumer<PaymentRequestRow> reader) {
    engine.each(definition(scope), query, reader);
  }

  private ListDefinition<PaymentRequestRow> definition(OperationScope scope) {
    Lookup<OrganisationRef> named = organisations::named;
    Lookup<OperationRef> operations = names::named;
    return new ListDefinition<>(row -> row(row, named, operations))
        .from("steering.payment_request p")
        .visible(sql -> scope.within(sql, "p.operation_key"))
        .facet(Facet.of(FundingFilters.OPERATION, operations, "operation_key"))
        .facet(Facet.of(FundingFilters.FUNDER, named, "funder_key"))
        .facet(Facet.of(FundingFilters.STATE, PaymentRequestState.class, "state"))
        .facet(Facet.of(FundingFilters.KIND, PaymentRequestKind.class, "kind"))
        .sort(
            PaymentRequestSort.LATEST,
            "p.declared_on desc nulls first",
            "p.operation_key",
            "p.number desc")
        .sort(PaymentRequestSort.NUMBER, "p.operation_key", "p.number")
        .pageOf(25)
        .columns("key", "number", "kind", "state", "advance", "due", "paid")
        .column("operation", "p.operation_key", operations)
        .column("funder", "p.funder_key", named)
        .column("declaredOn", "cast(p.declared_on as text)")
        .column(
            "declared",
            "case when p.advance is null and p.declared_on is not null then "
                + withOverheads("amount")
                + " else null end")
        .column(
            "retained",
            "case when p.advance is null and p.due is not null then "
                + withOverheads("retained")
                + " else null end");
  }

  /** As {@link fr.essaim.core.steering.domain.PaymentRequest} counts it. */
  private static String withOverheads(String amount) {
    return """
        (select coalesce(sum(l.%1$s), 0)
          + coalesce(round(p.overhead_rate * coalesce(sum(l.%1$s) filter (where l.staff), 0) / 100), 0)
          from steering.payment_request_line l where l.request_id = p.id)
        """
        .formatted(amount);
  }

  private static PaymentRequestRow row(
      Row row, Lookup<OrganisationRef> named, Lookup<OperationRef> operations) {
    return new PaymentRequestRow(
        row.text("key"),
        row.integer("number"),
        row.thing("operation", operations),
        row.thing("funder", named),
        row.constant("kind", PaymentRequestKind.class),
        row.constant("state", PaymentRequestState.class),
        row.text("declaredOn") == null ? null : LocalDate.parse(row.text("declaredOn")),
        row.whole("declared"),
        row.whole("advance"),
        row.whole("retained"),
        row.whole("due"),
        row.whole("paid"));
  }
}
