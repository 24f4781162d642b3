package fr.essaim.core.network;

import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/**
 * Keeps what merges changed, line by line, as long as they can be undone. Each context has a table
 * of its own for it.
 */
@ApplicationScoped
public class MergeChanges {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * @param table schema and name of the table
   * @param goneKey of the record that ended
   */
  public void add(String table, String goneKey, Instant mergedAt, List<MergeChange> changes) {
    int place = 0;
    for (MergeChange change : changes) {
      SqlText.of(
              "insert into "
                  + table
                  + " (gone_key, place, type, key, field, before, after, merged_at)"
                  + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
              goneKey,
              place++,
              change.type(),
              change.key(),
              change.field(),
              change.before(),
              change.after(),
              mergedAt)
          .update(entityManager);
    }
  }

  /** The lines of a merge, in their order. */
  public List<MergeChange> of(String table, String goneKey) {
    return SqlText.rows(
            SqlText.of(
                    "select type, key, field, before, after from "
                        + table
                        + " where gone_key = ?1 order by place",
                    goneKey)
                .query(entityManager))
        .stream()
        .map(
            row ->
                new MergeChange(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (String) row[4]))
        .toList();
  }
}
