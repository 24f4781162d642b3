package fr.essaim.core.education.internal;

import fr.essaim.core.network.MergeChange;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What goes with a place that is the same as another, besides its offers and what was said of it:
 * its photos, its place in collections, and the records of sets that it is followed in.
 */
@ApplicationScoped
public class MergedPlaces {

  private static final String COLLECTION = "collection_place";

  /** The column that names a row, and the one that names its place, by table. */
  private static final Map<String, List<String>> TABLES =
      Map.of(
          "place_photo",
          List.of("id", "place_key"),
          "source_record",
          List.of("id", "thing_key"),
          COLLECTION,
          List.of("collection_id", "place_key"));

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Moves it all; a collection that has both keeps the survivor alone. */
  public List<MergeChange> move(String goneKey, String keptKey) {
    List<MergeChange> changes = new ArrayList<>();
    TABLES.forEach(
        (table, columns) -> {
          for (Object id : rows(table, columns, goneKey)) {
            changes.add(new MergeChange(table, (String) id, columns.get(1), goneKey, keptKey));
          }
        });
    SqlText.of(
            "delete from education.collection_place gone using education.collection_place kept"
                + " where gone.place_key = ?1 and kept.place_key = ?2"
                + " and kept.collection_id = gone.collection_id",
            goneKey,
            keptKey)
        .update(entityManager);
    changes.forEach(change -> point(change, goneKey, keptKey));
    return changes;
  }

  /** Whether a change is one of these. */
  public boolean isOne(MergeChange change) {
    return TABLES.containsKey(change.type());
  }

  /** Takes back one of these changes, unless somebody changed it since. */
  public boolean isTakenBack(MergeChange change) {
    return point(change, change.after(), change.before()) > 0;
  }

  private List<?> rows(String table, List<String> columns, String placeKey) {
    String place = table.equals("source_record") ? " and type = 'place'" : "";
    return SqlText.of(
            "select cast("
                + columns.get(0)
                + " as text) from education."
                + table
                + " where "
                + columns.get(1)
                + " = ?1"
                + place,
            placeKey)
        .query(entityManager)
        .getResultList();
  }

  private int point(MergeChange change, String from, String to) {
    return SqlText.of(
            "update education."
                + change.type()
                + " set "
                + change.field()
                + " = ?2 where "
                + change.field()
                + " = ?1 and cast("
                + TABLES.get(change.type()).get(0)
                + " as text) = ?3",
            from,
            to,
            change.key())
        .update(entityManager);
  }
}
