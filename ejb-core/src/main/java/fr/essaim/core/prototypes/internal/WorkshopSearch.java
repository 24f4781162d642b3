package fr.essaim.core.prototypes.internal;

import static fr.essaim.core.prototypes.WorkshopFilters.CENTRE;
import static fr.essaim.core.prototypes.WorkshopFilters.COMING;
import static fr.essaim.core.prototypes.WorkshopFilters.FROM;
import static fr.essaim.core.prototypes.WorkshopFilters.MINE;
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
import java.time.LocalTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Finds workshops over several prototypes. */
@ApplicationScoped
public class WorkshopSearch {

  private static final String STEWARD = "p.steward_key";

  private static final String ID = "id";

  @Inject private ListEngine engine;
  @Inject private OrganisationDirectory organisations;
  @Inject private Clock clock;

  /**
   * Which workshops a caller may see.
   *
   * @param all of which organisations all of them
   * @param coming of which those that are to come
   * @param participant an account that sees those, too, to which it said that it comes, whoever
   *     answers for them by now; null for none
   */
  public record Visible(OrganisationScope all, OrganisationScope coming, UUID participant) {}

  /** A page of the workshops that are visible. */
  public ListResult<WorkshopRow> list(ListQuery query, Visible visible) {
    return engine.list(definition(visible), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(ListQuery query, Visible visible, Consumer<WorkshopRow> reader) {
    engine.each(definition(visible), query, reader);
  }

  /** The workshop of an id, whoever may see it. */
  public Optional<WorkshopRow> find(UUID id) {
    OrganisationScope everywhere = new OrganisationScope(true, Set.of());
    ListQuery alone = ListQuery.all().with(ID, Set.of(id.toString()));
    return engine.page(definition(new Visible(everywhere, everywhere, null)), alone).rows().stream()
        .findFirst();
  }

  private ListDefinition<WorkshopRow> definition(Visible visible) {
    Lookup<OrganisationRef> centres = organisations::named;
    return new ListDefinition<>(row -> row(row, centres))
        .from(
            "(select w.*, cast(w.id as text) as key, t.key as prototype_key, t.title, t.modified_at,"
                + " t.steward_key, t.publication, t.search_title, t.search_text from prototypes.workshop w"
                + " join prototypes.prototype t on t.id = w.prototype_id) p")
        .visible(
            sql -> {
              visible.all().within(sql.add("("), STEWARD).add(" or p.date >= ").value(today());
              visible.coming().within(sql.add(" and "), STEWARD);
              if (visible.participant() != null) {
                comes(sql.add(" or "), visible.participant());
              }
              sql.add(")");
            })
        .searched("search_title", "search_text")
        .facet(Facet.of(CENTRE, centres, "steward_key"))
        .filter(
            Filter.by(
                WHEN,
                (sql, said) ->
                    sql.add(said.contains(COMING) ? "p.date >= " : "p.date < ").value(today())))
        .filter(Filter.by(MINE, (sql, any) -> mine(sql, visible.participant())))
        .filter(Filter.by(ID, (sql, ids) -> sql.in("p.key", ids)))
        .filter(Filter.by(FROM, (sql, said) -> day(sql, "p.date >= ", said)))
        .filter(Filter.by(UNTIL, (sql, said) -> day(sql, "p.date <= ", said)))
        .sort(WorkshopSort.LATEST, "p.date desc", "p.starts_at desc nulls last", "p.search_title")
        .sort(WorkshopSort.PROTOTYPE, "p.search_title", "p.date desc")
        .sort(WorkshopSort.PLACE, "lower(p.place)", "p.date desc")
        .columns("id", "prototype_key", "title", "place", "residents", "modified_at")
        .column("date", "cast(p.date as text)")
        .column("start", "cast(p.starts_at as text)")
        .column("end", "cast(p.ends_at as text)")
        .column("present", "p.residents + p.professionals + p.volunteers + p.partners")
        .column("published", "p.publication = 'PUBLISHED'")
        .column(
            "expected",
            "(select count(*) from prototypes.participant c where c.workshop_id = p.id)")
        .column("steward", "p.steward_key", centres);
  }

  /** Nothing is whose nobody is. */
  private static void mine(SqlText sql, UUID account) {
    if (account == null) {
      sql.add("false");
    } else {
      comes(sql, account);
    }
  }

  private static void comes(SqlText sql, UUID account) {
    sql.add("exists (select from prototypes.participant c where c.workshop_id = p.id")
        .add(" and c.account_id = ")
        .value(account)
        .add(")");
  }

  private static LocalTime time(String said) {
    return said == null ? null : LocalTime.parse(said);
  }

  private Date today() {
    return Date.valueOf(LocalDate.now(clock));
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
        row.flag("published"),
        row.thing("steward", centres),
        LocalDate.parse(row.text("date")),
        time(row.text("start")),
        time(row.text("end")),
        row.text("place"),
        row.integer("residents"),
        row.integer("present"),
        row.number("expected"),
        row.instant("modified_at"));
  }
}
