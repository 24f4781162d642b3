package fr.essaim.core.gardens.internal;

import fr.essaim.core.gardens.GardenDetails;
import fr.essaim.core.gardens.GardenSort;
import fr.essaim.core.gardens.GardenView;
import fr.essaim.core.gardens.domain.Garden;
import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.lists.Facet;
import fr.essaim.core.lists.ListDefinition;
import fr.essaim.core.lists.Lookup;
import fr.essaim.core.lists.Row;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.shared.UnknownThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** Finds gardens. */
@ApplicationScoped
public class GardenSearch {

  @Inject private OrganisationDirectory organisations;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** The list of those of some centres. */
  public ListDefinition<GardenView> of(OrganisationScope scope) {
    Lookup<OrganisationRef> centres = organisations::named;
    return new ListDefinition<>(row -> view(row, centres))
        .from("gardens.garden p")
        .visible(
            sql -> {
              if (scope.everywhere()) {
                sql.add("true");
              } else {
                sql.only("p.centre_key", scope.organisationKeys());
              }
            })
        .searched("search_name", "search_text", 0.4)
        .facet(
            Facet.of(
                "centre",
                centres,
                Facet.Order.LABEL,
                (sql, keys) -> sql.add("p.centre_key in (").values(keys).add(")"),
                "select id, centre_key as value from candidate"))
        .sort(GardenSort.NAME, "p.search_name")
        .sort(GardenSort.PLOTS, "p.plots desc nulls last")
        .columns("key", "version", "name", "plots", "description", "published")
        .column("centre", "p.centre_key", centres);
  }

  public Garden find(String key) {
    return entityManager
        .createQuery("select g from Garden g where g.key = :key", Garden.class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownThing(Garden.TYPE, key));
  }

  public List<Garden> published(Collection<String> keys) {
    return entityManager
        .createQuery(
            "select g from Garden g where g.published = true and g.key in :keys", Garden.class)
        .setParameter("keys", keys)
        .getResultList();
  }

  private static GardenView view(Row row, Lookup<OrganisationRef> centres) {
    OrganisationRef centre = row.thing("centre", centres);
    return new GardenView(
        row.text("key"),
        row.number("version"),
        new GardenDetails(
            row.text("name"), centre.key(), row.integer("plots"), row.text("description")),
        centre,
        row.flag("published"));
  }
}
