package fr.essaim.core.spread.internal;

import static fr.essaim.core.spread.SpreadFilters.CENTRE;
import static fr.essaim.core.spread.SpreadFilters.PROTOTYPE;
import static fr.essaim.core.spread.SpreadFilters.STATE;
import static fr.essaim.core.spread.SpreadFilters.TO_ANSWER;
import static fr.essaim.core.spread.SpreadFilters.WHICH;

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
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeRef;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.spread.AdaptationRow;
import fr.essaim.core.spread.AdaptationState;
import fr.essaim.core.spread.SpreadSort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds adaptations. */
@ApplicationScoped
public class AdaptationSearch {

  private static final String KEY = "key";
  private static final String INSTALLATION = "installation";
  private static final String CENTRE_KEY = "p.centre_key";
  private static final String STEWARD_KEY = "p.steward_key";

  private static final String ROWS =
      "(select a.*, i.centre_key, i.prototype_key, x.steward_key, o.sorted as centre_name,"
          + " x.search_title as prototype_name, public.plain(a.title) as search_title,"
          + " public.plain(a.title || ' ' || a.changed) || ' ' || o.sorted || ' '"
          + " || x.search_title as whole,"
          + " a.state <> 'KEPT' and o.publication = 'PUBLISHED' and x.publication = 'PUBLISHED'"
          + " as shown"
          + " from spread.adaptation a join spread.installation i on i.key = a.installation_key"
          + " join network.organisation o on o.key = i.centre_key"
          + " join prototypes.prototype x on x.key = i.prototype_key) p";

  @Inject private ListEngine engine;
  @Inject private OrganisationDirectory organisations;
  @Inject private PrototypeLibrary library;

  public ListResult<AdaptationRow> list(
      ListQuery query, Visible visible, OrganisationScope answering) {
    return engine.list(definition(visible, answering), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(
      ListQuery query,
      Visible visible,
      OrganisationScope answering,
      Consumer<AdaptationRow> reader) {
    engine.each(definition(visible, answering), query, reader);
  }

  public Optional<AdaptationRow> find(String key, Visible visible, OrganisationScope answering) {
    ListQuery alone = ListQuery.all().with(KEY, Set.of(key));
    return engine.page(definition(visible, answering), alone).rows().stream().findFirst();
  }

  /** What a centre changed of what it took, the oldest first. */
  public List<AdaptationRow> of(
      String installationKey, Visible visible, OrganisationScope answering) {
    ListQuery alone =
        ListQuery.all().with(INSTALLATION, Set.of(installationKey)).ofSize(ListQuery.MAX_SIZE);
    return engine.page(definition(visible, answering), alone).rows();
  }

  /** Those of these keys that are visible. */
  public List<AdaptationRow> of(
      Collection<String> keys, Visible visible, OrganisationScope answering) {
    return keys.isEmpty()
        ? List.of()
        : engine.all(definition(visible, answering), ListQuery.all().with(KEY, keys));
  }

  /** The keys of all that are visible, in order. */
  public List<String> keys(Visible visible, OrganisationScope answering) {
    return engine.all(definition(visible, answering), ListQuery.all()).stream()
        .map(AdaptationRow::key)
        .sorted()
        .toList();
  }

  private ListDefinition<AdaptationRow> definition(Visible visible, OrganisationScope answering) {
    Lookup<OrganisationRef> centres = organisations::named;
    Lookup<PrototypeRef> prototypes = library::named;
    return new ListDefinition<>(row -> row(row, answering, centres, prototypes))
        .from(ROWS)
        .visible(
            sql -> {
              visible.add(sql.add("("), CENTRE_KEY).add(" or p.state <> 'KEPT' and ");
              answering.within(sql, STEWARD_KEY).add(")");
            })
        .searched("search_title", "whole")
        .facet(Facet.of(STATE, AdaptationState.class, "state"))
        .facet(Facet.of(CENTRE, centres, "centre_key"))
        .facet(Facet.of(PROTOTYPE, prototypes, "prototype_key"))
        .filter(Filter.by(KEY, (sql, keys) -> sql.in("p.key", keys)))
        .filter(Filter.by(INSTALLATION, (sql, keys) -> sql.in("p.installation_key", keys)))
        .filter(
            Filter.by(
                WHICH,
                (sql, said) -> {
                  if (said.contains(TO_ANSWER)) {
                    answering.within(sql.add("p.state = 'OFFERED' and "), STEWARD_KEY);
                  } else {
                    sql.add("true");
                  }
                }))
        .sort(SpreadSort.LATEST, "p.modified_at desc")
        .sort(SpreadSort.CENTRE, "p.centre_name", "p.noted_on")
        .sort(SpreadSort.PROTOTYPE, "p.prototype_name", "p.noted_on")
        .columns(KEY, "title", "noted_on", "state", "accepted_version", "modified_at")
        .columns("steward_key")
        .column("centre", CENTRE_KEY, centres)
        .column("prototype", "p.prototype_key", prototypes);
  }

  private static AdaptationRow row(
      Row row,
      OrganisationScope answering,
      Lookup<OrganisationRef> centres,
      Lookup<PrototypeRef> prototypes) {
    AdaptationState state = row.constant("state", AdaptationState.class);
    return new AdaptationRow(
        row.text(KEY),
        row.text("title"),
        row.thing("centre", centres),
        row.thing("prototype", prototypes),
        new PartialDate(row.text("noted_on")),
        state,
        row.text("accepted_version"),
        row.instant("modified_at"),
        state == AdaptationState.OFFERED && answering.contains(row.text("steward_key")));
  }
}
