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
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.steering.OperationFilters;
import fr.essaim.core.steering.OperationRow;
import fr.essaim.core.steering.OperationSort;
import fr.essaim.core.steering.OperationState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;

/** Finds operations. */
@ApplicationScoped
public class OperationSearch {

  /** How like a word must be, as in the list of prototypes. */
  private static final double LIKENESS = 0.4;

  @Inject private ListEngine engine;
  @Inject private OrganisationDirectory organisations;

  public ListResult<OperationRow> list(ListQuery query, OperationScope scope) {
    return engine.list(definition(scope), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(ListQuery query, OperationScope scope, Consumer<OperationRow> reader) {
    engine.each(definition(scope), query, reader);
  }

  private ListDefinition<OperationRow> definition(OperationScope scope) {
    Lookup<OrganisationRef> named = organisations::named;
    return new ListDefinition<>(row -> row(row, named))
        .from(
            "(select o.*, case when o.closed_on is null then 'OPEN' else 'CLOSED' end as state"
                + " from steering.operation o) p")
        .visible(sql -> scope.within(sql, "p.key"))
        .searched("sorted", "searched", LIKENESS)
        .facet(Facet.of(OperationFilters.STATE, OperationState.class, "state"))
        .facet(
            Facet.of(
                OperationFilters.LEAD,
                named,
                Facet.Order.LABEL,
                (sql, keys) -> sql.add("p.lead_key in (").values(keys).add(")"),
                "select id, lead_key as value from candidate"))
        .sort(OperationSort.NEWEST, "p.state desc", "p.starts desc", "p.sorted")
        .sort(OperationSort.NAME, "p.sorted")
        .pageOf(25)
        .columns("key", "name", "state", "starts", "ends")
        .column("lead", "p.lead_key", named)
        .column("beneficiaries", organisationsIn("beneficiary"), named)
        .column("funders", organisationsIn("funder"), named);
  }

  private static String organisationsIn(String part) {
    return "(select string_agg(x.organisation_key, ',' order by x.organisation_key)"
        + (" from steering.operation_" + part + " x where x.operation_id = p.id)");
  }

  private static OperationRow row(Row row, Lookup<OrganisationRef> named) {
    return new OperationRow(
        row.text("key"),
        row.text("name"),
        row.constant("state", OperationState.class),
        row.thing("lead", named),
        row.things("beneficiaries", named),
        row.things("funders", named),
        new PartialDate(row.text("starts")),
        new PartialDate(row.text("ends")));
  }
}
