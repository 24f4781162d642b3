package fr.essaim.core.spread.internal;

import static fr.essaim.core.spread.SpreadFilters.CENTRE;
import static fr.essaim.core.spread.SpreadFilters.OWN;
import static fr.essaim.core.spread.SpreadFilters.PROTOTYPE;
import static fr.essaim.core.spread.SpreadFilters.STATE;
import static fr.essaim.core.spread.SpreadFilters.UNTOLD;
import static fr.essaim.core.spread.SpreadFilters.WHICH;

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
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeRef;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.spread.InstallationRow;
import fr.essaim.core.spread.InstallationState;
import fr.essaim.core.spread.SpreadSort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds installations. */
@ApplicationScoped
public class InstallationSearch {

  /** After so many days one in use asks for news. */
  static final int QUARTER = 92;

  private static final String KEY = "key";
  private static final String TRANSFER = "transfer";
  private static final String CENTRE_KEY = "p.centre_key";

  private static final String ROWS =
      "(select i.*, o.sorted as centre_name, x.search_title as prototype_name,"
          + " o.sorted || ' ' || x.search_title as search_title,"
          + " o.sorted || ' ' || x.search_title as whole,"
          + " o.publication = 'PUBLISHED' and x.publication = 'PUBLISHED' as shown,"
          // What has not been published is no business of those who only read an operation.
          + " case when x.publication = 'PUBLISHED' then t.operation_key end as operation_key,"
          + " t.mentor_key"
          + " from spread.installation i join network.organisation o on o.key = i.centre_key"
          + " join prototypes.prototype x on x.key = i.prototype_key"
          + " left join spread.transfer t on t.key = i.transfer_key) p";

  private static final String TOLD_ON =
      "(select max(e.date) from spread.evidence e where e.installation_id = p.id)";
  private static final String STATES =
      " from spread.installation_state s where s.installation_id = p.id";

  private static final String ADAPTATIONS =
      "(select count(*) from spread.adaptation a where a.installation_key = p.key";

  @Inject private ListEngine engine;
  @Inject private OrganisationDirectory organisations;
  @Inject private PrototypeLibrary library;
  @Inject private Clock clock;

  public ListResult<InstallationRow> list(ListQuery query, Visible visible) {
    return engine.list(definition(visible), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(ListQuery query, Visible visible, Consumer<InstallationRow> reader) {
    engine.each(definition(visible), query, reader);
  }

  public Optional<InstallationRow> find(String key, Visible visible) {
    ListQuery alone = ListQuery.all().with(KEY, Set.of(key));
    return engine.page(definition(visible), alone).rows().stream().findFirst();
  }

  /** What a transfer brought. */
  public List<InstallationRow> of(String transferKey, Visible visible) {
    ListQuery alone =
        ListQuery.all().with(TRANSFER, Set.of(transferKey)).ofSize(ListQuery.MAX_SIZE);
    return engine.page(definition(visible), alone).rows();
  }

  /** What a centre plans or has in use. */
  public List<InstallationRow> running(String centreKey, Visible visible) {
    ListQuery query =
        ListQuery.all()
            .with(CENTRE, Set.of(centreKey))
            .with(
                STATE,
                InstallationState.PLANNED,
                InstallationState.INSTALLING,
                InstallationState.IN_USE,
                InstallationState.ADAPTED)
            .sortedBy(SpreadSort.PROTOTYPE);
    return engine.all(definition(visible), query);
  }

  /** Those of these keys that are visible. */
  public List<InstallationRow> of(Collection<String> keys, Visible visible) {
    return keys.isEmpty()
        ? List.of()
        : engine.all(definition(visible), ListQuery.all().with(KEY, keys));
  }

  /** The keys of all that are visible, in order. */
  public List<String> keys(Visible visible) {
    return engine.all(definition(visible), ListQuery.all()).stream()
        .map(InstallationRow::key)
        .sorted()
        .toList();
  }

  private ListDefinition<InstallationRow> definition(Visible visible) {
    Lookup<OrganisationRef> centres = organisations::named;
    Lookup<PrototypeRef> prototypes = library::named;
    Date quarterAgo = Date.valueOf(LocalDate.now(clock).minusDays(QUARTER));
    return new ListDefinition<>(row -> row(row, visible, centres, prototypes))
        .from(ROWS)
        .visible(sql -> visible.addOfOperation(sql, "p.operation_key", CENTRE_KEY))
        .searched("search_title", "whole")
        .facet(Facet.of(STATE, InstallationState.class, "state"))
        .facet(Facet.of(CENTRE, centres, "centre_key"))
        .facet(Facet.of(PROTOTYPE, prototypes, "prototype_key"))
        .filter(Filter.by(KEY, (sql, keys) -> sql.in("p.key", keys)))
        .filter(Filter.by(TRANSFER, (sql, keys) -> sql.in("p.transfer_key", keys)))
        .filter(
            Filter.by(
                WHICH,
                (sql, said) -> {
                  sql.add("true");
                  if (said.contains(UNTOLD)) {
                    sql.add(" and p.source is null and p.state in ('IN_USE', 'ADAPTED')")
                        .add(" and coalesce(" + TOLD_ON + ", cast(p.created_at as date)) < ")
                        .value(quarterAgo);
                  }
                  if (said.contains(OWN)) {
                    visible.whole().within(sql.add(" and "), CENTRE_KEY);
                  }
                }))
        .sort(SpreadSort.LATEST, "p.modified_at desc")
        .sort(SpreadSort.CENTRE, "p.centre_name", "p.prototype_name")
        .sort(SpreadSort.PROTOTYPE, "p.prototype_name", "p.centre_name")
        .columns(KEY, "version_number", "state", "modified_at", "source")
        .column("since", "(select s.since" + STATES + " and s.state = p.state)")
        .column("begun", "(select min(s.since)" + STATES + ")")
        .column("told_on", "cast(" + TOLD_ON + " as text)")
        .column("created_on", "cast(cast(p.created_at as date) as text)")
        .column("adaptations", ADAPTATIONS + ")")
        .column("offered", ADAPTATIONS + " and a.state <> 'KEPT')")
        .column("centre", CENTRE_KEY, centres)
        .column("prototype", "p.prototype_key", prototypes)
        .column("mentor", "p.mentor_key", centres);
  }

  private InstallationRow row(
      Row row, Visible visible, Lookup<OrganisationRef> centres, Lookup<PrototypeRef> prototypes) {
    OrganisationRef centre = row.thing("centre", centres);
    InstallationState state = row.constant("state", InstallationState.class);
    LocalDate told = TransferSearch.day(row.text("told_on"));
    LocalDate heard = told == null ? TransferSearch.day(row.text("created_on")) : told;
    boolean readable = visible.whole().contains(centre.key());
    return new InstallationRow(
        row.text(KEY),
        centre,
        row.thing("prototype", prototypes),
        row.text("version_number"),
        state,
        new PartialDate(row.text("since")),
        new PartialDate(row.text("begun")),
        row.thing("mentor", centres),
        row.integer(readable ? "adaptations" : "offered"),
        readable ? told : null,
        readable
            && row.text("source") == null
            && state.isInUse()
            && heard.isBefore(LocalDate.now(clock).minusDays(QUARTER)),
        row.instant("modified_at"),
        visible.edited().contains(centre.key()));
  }
}
