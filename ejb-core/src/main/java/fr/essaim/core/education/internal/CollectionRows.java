package fr.essaim.core.education.internal;

import fr.essaim.core.education.CollectionRow;
import fr.essaim.core.education.CollectionSort;
import fr.essaim.core.education.domain.PlaceCollection;
import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.lists.ListDefinition;
import fr.essaim.core.lists.ListEngine;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.lists.Lookup;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.shared.Slug;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Keeps collections of places, and the places in each in their order. */
@ApplicationScoped
public class CollectionRows {

  private static final int SECRET_LETTERS = 6;

  @Inject private ListEngine engine;
  @Inject private OrganisationDirectory organisations;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** A place in a collection. */
  public record Line(String placeKey, String word) {}

  public ListResult<CollectionRow> list(ListQuery query, String owner, OrganisationScope centres) {
    return engine.page(definition(owner, centres), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(
      ListQuery query, String owner, OrganisationScope centres, Consumer<CollectionRow> reader) {
    engine.each(definition(owner, centres), query, reader);
  }

  private ListDefinition<CollectionRow> definition(String owner, OrganisationScope centres) {
    Lookup<OrganisationRef> named = organisations::named;
    return new ListDefinition<>(
            row ->
                new CollectionRow(
                    row.text("key"),
                    row.text("title"),
                    row.text("centre") == null ? null : row.thing("centre", named),
                    row.integer("places"),
                    row.flag("published"),
                    row.instant("modified_at")))
        .from(
            "(select c.*, public.plain(c.title) as sorted,"
                + " public.plain(c.title || ' ' || c.introduction) as searched,"
                + " (select count(*) from education.collection_place n"
                + " where n.collection_id = c.id) as places from education.collection c) p")
        .visible(
            sql ->
                centres
                    .within(sql.add("(p.owner = ").value(owner).add(" or "), "p.centre_key")
                    .add(")"))
        .searched("sorted", "searched")
        .sort(CollectionSort.CHANGED, "p.modified_at desc")
        .sort(CollectionSort.TITLE, "p.sorted")
        .columns("key", "title", "places", "published", "modified_at")
        .column("centre", "p.centre_key", named);
  }

  /** A key that nobody guesses: its address is shared by who is given it. */
  public String freeKey(String title) {
    return Slug.of(title) + "-" + UUID.randomUUID().toString().substring(0, SECRET_LETTERS);
  }

  public void add(PlaceCollection collection) {
    entityManager.persist(collection);
    entityManager.flush();
  }

  public void remove(PlaceCollection collection) {
    entityManager.remove(collection);
  }

  public Optional<PlaceCollection> find(String key) {
    return entityManager
        .createQuery("select c from PlaceCollection c where c.key = :key", PlaceCollection.class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  /** The places of a collection, in their order. */
  public List<Line> lines(PlaceCollection collection) {
    return SqlText.rows(
            SqlText.of(
                    "select place_key, word from education.collection_place"
                        + " where collection_id = ?1 order by position, place_key",
                    collection.id())
                .query(entityManager))
        .stream()
        .map(row -> new Line((String) row[0], (String) row[1]))
        .toList();
  }

  /** Puts these places in the collection, in this order, in the place of those before. */
  public void put(PlaceCollection collection, List<Line> lines) {
    SqlText.of("delete from education.collection_place where collection_id = ?1", collection.id())
        .update(entityManager);
    for (int i = 0; i < lines.size(); i++) {
      SqlText.of(
              "insert into education.collection_place (collection_id, position, place_key, word)"
                  + " values (?1, ?2, ?3, ?4)",
              collection.id(),
              i,
              lines.get(i).placeKey(),
              lines.get(i).word())
          .update(entityManager);
    }
  }
}
