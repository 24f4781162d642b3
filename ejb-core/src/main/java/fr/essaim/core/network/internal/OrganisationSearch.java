package fr.essaim.core.network.internal;

import static fr.essaim.core.network.OrganisationFilters.KIND;
import static fr.essaim.core.network.OrganisationFilters.PUBLICATION;
import static fr.essaim.core.network.OrganisationFilters.TERRITORY;
import static fr.essaim.core.network.OrganisationFilters.TWINS;

import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.lists.Facet;
import fr.essaim.core.lists.Filter;
import fr.essaim.core.lists.ListDefinition;
import fr.essaim.core.lists.ListEngine;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.lists.Lookup;
import fr.essaim.core.lists.Row;
import fr.essaim.core.network.OrganisationCard;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationLogo;
import fr.essaim.core.network.OrganisationSort;
import fr.essaim.core.network.PublicationState;
import fr.essaim.core.network.TerritoryRef;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.Consumer;

/** Finds organisations by their names, keys, descriptions and places. */
@ApplicationScoped
public class OrganisationSearch {

  /** How like a word must be, from 0 to 1; a letter wrong or missing in a usual name passes. */
  private static final double LIKENESS = 0.45;

  private static final int SUMMARY = 240;

  /** The communes and areas of each, and the areas that those are part of. */
  private static final String PLACES =
      "with recursive place(id, key) as (select id, commune_key from candidate union"
          + " select a.organisation_id, a.territory_key from network.organisation_area a"
          + " union select p.id, t.whole_key from place p"
          + " join network.territory_part t on t.part_key = p.key)"
          + " select p.id, p.key as value from place p join network.territory t on t.key = p.key"
          + " where t.kind in ('COMMUNE', 'PROGRAMME_AREA')";

  private static final String IN_TERRITORY =
      "(p.commune_key in (select key from inside) or exists (select from"
          + " network.organisation_area a join inside on inside.key = a.territory_key"
          + " where a.organisation_id = p.id))";

  @Inject private ListEngine engine;
  @Inject private OrganisationReader reader;

  /**
   * Which organisations the caller may see.
   *
   * @param published whether those that are published
   * @param scope which others
   */
  public record Visible(boolean published, OrganisationScope scope) {

    /** What visitors see. */
    public static final Visible TO_EVERYBODY =
        new Visible(true, new OrganisationScope(false, Set.of()));

    /** A manager that is not public is told to those who may read of others than that. */
    boolean isPublicAlone() {
      return published && !scope.everywhere() && scope.organisationKeys().isEmpty();
    }
  }

  public ListResult<OrganisationCard> list(ListQuery query, Visible visible) {
    return engine.list(definition(visible), query);
  }

  /** The same without facets. */
  public ListResult<OrganisationCard> page(ListQuery query, Visible visible) {
    return engine.page(definition(visible), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(ListQuery query, Visible visible, Consumer<OrganisationCard> each) {
    engine.each(definition(visible), query, each);
  }

  private ListDefinition<OrganisationCard> definition(Visible visible) {
    String manager = visible.isPublicAlone() ? " and m.publication = 'PUBLISHED'" : "";
    Lookup<TerritoryRef> territories = reader::territories;
    return new ListDefinition<>(OrganisationSearch::card)
        .from(
            "(select o.*, c.name as commune,"
                + " o.searched || ' ' || coalesce(public.plain(c.name), '') as whole"
                + " from network.organisation o"
                + " left join network.territory c on c.key = o.commune_key) p")
        .with(OrganisationSearch::inside)
        .visible(sql -> visible(sql, visible))
        .searched("sorted", "whole", LIKENESS)
        .facet(Facet.of(KIND, OrganisationKind.class, "kind"))
        .facet(
            Facet.of(
                TERRITORY,
                territories,
                Facet.Order.COUNT,
                (sql, keys) -> sql.add(IN_TERRITORY),
                PLACES))
        .facet(Facet.of(PUBLICATION, PublicationState.class, "publication"))
        .filter(
            Filter.by(
                TWINS,
                (sql, any) ->
                    sql.add(
                        "exists (select from network.organisation_twin t where t.key = p.key)")))
        .sort(OrganisationSort.RELEVANCE, "p.relevance desc", "p.sorted")
        .sort(OrganisationSort.NAME, "p.sorted")
        .sort(OrganisationSort.CHANGED, "p.changed_at desc")
        .pageOf(24)
        .columns("key", "name", "kind", "commune_key", "federation_key", "publication")
        .columns("changed_at", "logo_id")
        .column("summary", "substr(p.description, 1, " + SUMMARY + ")")
        .columns("commune")
        .column("manager", "m.name")
        .join("left join network.organisation m on m.key = p.manager_key" + manager);
  }

  /** The chosen territories and all that lies within them. */
  private static void inside(SqlText sql, ListQuery query) {
    if (query.chosen(TERRITORY).isEmpty()) {
      return;
    }
    sql.add("recursive inside(key) as (select key from network.territory where key in (");
    sql.values(query.chosen(TERRITORY).stream().sorted().toList());
    sql.add(
        ") union select p.part_key from network.territory_part p"
            + " join inside on inside.key = p.whole_key), ");
  }

  private static void visible(SqlText sql, Visible visible) {
    sql.add("p.merged_into is null");
    if (visible.scope().everywhere()) {
      return;
    }
    sql.add(visible.published() ? " and (p.publication = 'PUBLISHED' or " : " and (");
    sql.only("p.key", visible.scope().organisationKeys()).add(")");
  }

  private static OrganisationCard card(Row row) {
    PublicationState publication = row.constant("publication", PublicationState.class);
    return new OrganisationCard(
        row.text("key"),
        row.text("name"),
        row.constant("kind", OrganisationKind.class),
        row.text("commune_key"),
        row.text("commune"),
        row.text("summary"),
        row.text("manager"),
        row.text("federation_key"),
        OrganisationLogo.of(row.text("logo_id"), publication),
        publication,
        row.instant("changed_at"));
  }
}
