package fr.essaim.core.prototypes.internal;

import static fr.essaim.core.prototypes.WorkshopFilters.CENTRE;
import static fr.essaim.core.prototypes.WorkshopFilters.COMING;
import static fr.essaim.core.prototypes.WorkshopFilters.FROM;
import static fr.essaim.core.prototypes.WorkshopFilters.UNTIL;
import static fr.essaim.core.prototypes.WorkshopFilters.WHEN;

import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.lists.Facet;
import fr.essaim.core.lists.Filter;
import fr.essaim.core.lists.ListDefinition;
import fr.essaim.core.lists.ListEngine;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.lists.Lookup;
import fr.essaim.core.lists.Row;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.WorkshopRow;
import fr.essaim.core.prototypes.WorkshopSort;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Date;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Consumer;

/** Finds workshops over several prototypes. */
@ApplicationScoped
public class WorkshopSearch {

  /** How like a word must be, as in the list of prototypes. */
  private static final double LIKENESS = 0.4;

  @Inject private ListEngine engine;
  @Inject private OrganisationDirectory organisations;
  @Inject private Clock clock;

  /** A page of the workshops of a scope. */
  public ListResult<WorkshopRow> list(ListQuery query, OrganisationScope scope) {
    return engine.list(definition(scope), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(ListQuery query, OrganisationScope scope, Consumer<WorkshopRow> reader) {
    engine.each(definition(scope), query, reader);
  }

  private ListDefinition<WorkshopRow> definition(OrganisationScope scope) {
    Lookup<OrganisationRef> centres = organisations::named;
    return new ListDefinition<>(row -> row(row, centres))
        .from(
            "(select w.*, cast(w.id as text) as key, t.key as prototype_key, t.title, t.modified_at,"
                + " t.steward_key, t.search_title, t.search_text from prototypes.workshop w"
                + " join prototypes.prototype t on t.id = w.prototype_id) p")
        .visible(
            sql -> {
              if (scope.everywhere()) {
                sql.add("true");
              } else {
                sql.only("p.steward_key", scope.organisationKeys());
              }
            })
        .searched("search_title", "search_text", LIKENESS)
        .facet(
            Facet.of(
                CENTRE,
                centres,
                Facet.Order.LABEL,
                (sql, keys) -> sql.in("p.steward_key", keys),
                "select id, steward_key as value from candidate"))
        .filter(
            Filter.by(
                WHEN,
                (sql, said) ->
                    sql.add(said.contains(COMING) ? "p.date >= " : "p.date < ")
                        .value(Date.valueOf(LocalDate.now(clock)))))
        .filter(Filter.by(FROM, (sql, said) -> day(sql, "p.date >= ", said)))
        .filter(Filter.by(UNTIL, (sql, said) -> day(sql, "p.date <= ", said)))
        .sort(WorkshopSort.LATEST, "p.date desc", "p.search_title")
        .sort(WorkshopSort.PROTOTYPE, "p.search_title", "p.date desc")
        .sort(WorkshopSort.PLACE, "lower(p.place)", "p.date desc")
        .columns("id", "prototype_key", "title", "place", "residents", "modified_at")
        .column("date", "cast(p.date as text)")
        .column("present", "p.residents + p.professionals + p.volunteers + p.partners")
        .column("steward", "p.steward_key", centres);
  }

  /** A day that is none does not narrow the list. */
  private static void day(SqlText sql, String condition, Collection<String> said) {
    try {
      Date day = Date.valueOf(LocalDate.parse(said.iterator().next()));
      sql.add(condition).value(day);
    } catch (DateTimeException none) {
      sql.add("true");
    }
  }

  private static WorkshopRow row(Row row, Lookup<OrganisationRef> centres) {
    return new WorkshopRow(
        row.id("id"),
        row.text("prototype_key"),
        row.text("title"),
        row.thing("steward", centres),
        LocalDate.parse(row.text("date")),
        row.text("place"),
        row.integer("residents"),
        row.integer("present"),
        row.instant("modified_at"));
  }
}
