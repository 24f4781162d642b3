package fr.essaim.core.reporting.internal;

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
import fr.essaim.core.reporting.ReportFilters;
import fr.essaim.core.reporting.ReportRow;
import fr.essaim.core.reporting.ReportSort;
import fr.essaim.core.reporting.ReportState;
import fr.essaim.core.steering.OperationDirectory;
import fr.essaim.core.steering.OperationRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Finds reports. */
@ApplicationScoped
public class ReportSearch {

  @Inject private ListEngine engine;
  @Inject private OrganisationDirectory organisations;
  @Inject private OperationDirectory operations;

  /**
   * @param drafts the operations of which the caller reads what is not frozen yet, too
   */
  public ListResult<ReportRow> list(ListQuery query, OperationScope scope, OperationScope drafts) {
    return engine.list(definition(scope, drafts), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(
      ListQuery query, OperationScope scope, OperationScope drafts, Consumer<ReportRow> reader) {
    engine.each(definition(scope, drafts), query, reader);
  }

  private ListDefinition<ReportRow> definition(OperationScope scope, OperationScope drafts) {
    Lookup<OrganisationRef> named = organisations::named;
    Lookup<OperationRef> operationsNamed = operations::named;
    return new ListDefinition<>(row -> row(row, named, operationsNamed))
        .from(
            sql ->
                drafts
                    .within(
                        sql.add("(select r.*, r.sorted as searched, case when r.drafting and (")
                            .add("r.versions = 0 or "),
                        "r.operation_key")
                    .add(") then 'DRAFT' when exists (select 1 from reporting.report_version v")
                    .add(" where v.report_id = r.id and v.approved_at is not null")
                    .add(" and not exists (select 1 from reporting.report_version w")
                    .add(" where w.report_id = r.id and w.number > v.number))")
                    .add(" then 'SIGNED' else 'FROZEN' end as state from reporting.report r) p"))
        .visible(
            sql -> {
              scope.within(sql, "p.operation_key").add(" and (p.versions > 0 or ");
              drafts.within(sql, "p.operation_key").add(")");
            })
        .searched("sorted", "searched")
        .facet(Facet.of(ReportFilters.OPERATION, operationsNamed, "operation_key"))
        .facet(Facet.of(ReportFilters.STATE, ReportState.class, "state"))
        .facet(
            Facet.of(
                ReportFilters.FUNDER,
                named,
                Facet.Order.LABEL,
                (sql, keys) -> sql.add("p.funder_key in (").values(keys).add(")"),
                "select id, funder_key as value from candidate where funder_key <> ''"))
        .sort(ReportSort.LATEST, "p.ends desc", "p.operation_key", "p.number desc")
        .sort(ReportSort.TITLE, "p.sorted", "p.number")
        .pageOf(25)
        .columns("key", "title", "state", "versions")
        .column("starts", "cast(p.starts as text)")
        .column("ends", "cast(p.ends as text)")
        .column("operation", "p.operation_key", operationsNamed)
        .column("funder", "nullif(p.funder_key, '')", named);
  }

  private static ReportRow row(
      Row row, Lookup<OrganisationRef> named, Lookup<OperationRef> operations) {
    return new ReportRow(
        row.text("key"),
        row.text("title"),
        row.constant("state", ReportState.class),
        row.thing("operation", operations),
        row.text("funder") == null ? null : row.thing("funder", named),
        LocalDate.parse(row.text("starts")),
        LocalDate.parse(row.text("ends")),
        row.integer("versions"));
  }
}
