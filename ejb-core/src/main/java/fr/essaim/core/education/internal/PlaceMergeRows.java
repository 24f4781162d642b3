package fr.essaim.core.education.internal;

import fr.essaim.core.education.PlaceMergeView;
import fr.essaim.core.education.PlaceState;
import fr.essaim.core.network.MergeChange;
import fr.essaim.core.network.MergeChanges;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What merges of places changed, kept as long as they can be undone. */
@ApplicationScoped
public class PlaceMergeRows {

  private static final String LINES = "education.place_merge_change";

  @Inject private MergeChanges lines;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * A merge that can be undone.
   *
   * @param state what the place that ended was before
   */
  public record Kept(String goneKey, String keptKey, PlaceState state) {}

  public void add(Kept merge, Instant now, List<MergeChange> changes) {
    SqlText.of(
            "insert into education.place_merge (gone_key, kept_key, gone_state, merged_at)"
                + " values (?1, ?2, ?3, ?4)",
            merge.goneKey(),
            merge.keptKey(),
            merge.state().name(),
            now)
        .update(entityManager);
    lines.add(LINES, merge.goneKey(), now, changes);
  }

  public Optional<Kept> find(String goneKey) {
    return SqlText.rows(
            SqlText.of(
                    "select kept_key, gone_state from education.place_merge where gone_key = ?1"
                        + " for update",
                    goneKey)
                .query(entityManager))
        .stream()
        .findFirst()
        .map(row -> new Kept(goneKey, (String) row[0], PlaceState.valueOf((String) row[1])));
  }

  public List<MergeChange> changes(String goneKey) {
    return lines.of(LINES, goneKey);
  }

  /** The merges into a place, the latest first. */
  public List<PlaceMergeView> into(String key) {
    return SqlText.rows(
            SqlText.of(
                    "select l.key, l.name, m.merged_at from education.place_merge m"
                        + " join education.place l on l.key = m.gone_key"
                        + " where m.kept_key = ?1 and l.merged_into = m.kept_key"
                        + " order by m.merged_at desc",
                    key)
                .query(entityManager))
        .stream()
        .map(row -> new PlaceMergeView((String) row[0], (String) row[1], SqlText.instant(row[2])))
        .toList();
  }

  public void remove(String goneKey) {
    SqlText.of("delete from education.place_merge where gone_key = ?1", goneKey)
        .update(entityManager);
  }
}
