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
import fr.essaim.core.steering.AgreementRow;
import fr.essaim.core.steering.AgreementSort;
import fr.essaim.core.steering.FundingFilters;
import fr.essaim.core.steering.OperationRef;
import fr.essaim.core.steering.PaymentMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Finds agreements. */
@ApplicationScoped
public class AgreementSearch {

  private static final String STEPS = " from steering.agreement_step s where s.agreement_id = p.id";

  @Inject private ListEngine engine;
  @Inject private OrganisationDirectory organisations;
  @Inject private OperationNames names;
  @Inject private Clock clock;

  public ListResult<AgreementRow> list(ListQuery query, OperationScope scope) {
    return engine.list(definition(scope), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(ListQuery query, OperationScope scope, Consumer<AgreementRow> reader) {
    engine.each(definition(scope), query, reader);
  }

  private ListDefinition<AgreementRow> definition(OperationScope scope) {
    Lookup<OrganisationRef> named = organisations::named;
    Lookup<OperationRef> operations = names::named;
    return new ListDefinition<>(row -> row(row, named, operations))
        .from("steering.agreement p")
        .visible(sql -> scope.within(sql, "p.operation_key"))
        .searched("sorted", "searched")
        .facet(Facet.of(FundingFilters.OPERATION, operations, "operation_key"))
        .facet(Facet.of(FundingFilters.FUNDER, named, "funder_key"))
        .facet(Facet.of(FundingFilters.PAYMENT, PaymentMode.class, "payment"))
        .sort(AgreementSort.NEWEST, "p.signed_on desc nulls last", "p.operation_key", "p.sorted")
        .sort(AgreementSort.REFERENCE, "p.sorted", "p.key")
        .sort(AgreementSort.GRANTED, "p.granted desc", "p.key")
        .pageOf(25)
        .columns("key", "reference", "payment")
        .column("operation", "p.operation_key", operations)
        .column("funder", "p.funder_key", named)
        .column("signedOn", "cast(p.signed_on as text)")
        .column(
            "granted",
            "coalesce((select s.amount"
                + STEPS
                + " and s.kind = 'AMENDMENT' order by s.due_on desc, s.id desc limit 1), p.granted)")
        .column(
            "received",
            "(select coalesce(sum(coalesce(s.received, s.amount)), 0)"
                + STEPS
                + " and s.kind = 'INSTALMENT' and s.done_on is not null)"
                + " + (select coalesce(sum(q.paid), 0) from steering.payment_request q"
                + " where q.operation_key = p.operation_key and q.funder_key = p.funder_key)")
        .column(
            "late",
            "(select count(*)"
                + STEPS
                + " and s.kind <> 'AMENDMENT' and s.done_on is null and s.due_on < date '"
                + LocalDate.now(clock)
                + "')")
        .column("files", "(select count(*) from steering.proof f where f.agreement_key = p.key)");
  }

  private static AgreementRow row(
      Row row, Lookup<OrganisationRef> named, Lookup<OperationRef> operations) {
    return new AgreementRow(
        row.text("key"),
        row.thing("operation", operations),
        row.thing("funder", named),
        row.text("reference"),
        row.constant("payment", PaymentMode.class),
        row.text("signedOn") == null ? null : LocalDate.parse(row.text("signedOn")),
        row.number("granted"),
        row.number("received"),
        row.integer("late"),
        row.integer("files"));
  }
}
