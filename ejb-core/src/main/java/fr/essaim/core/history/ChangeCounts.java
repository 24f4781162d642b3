package fr.essaim.core.history;

import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * How often what contexts hold has changed: an answer that is kept under this number is right for
 * as long as the number stays. Tables count by their trigger {@code count_change}.
 */
@ApplicationScoped
public class ChangeCounts {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * Ask before reading what is to be kept: what changes meanwhile then has another number.
   *
   * @param contexts the names of their schemas
   */
  public long of(String... contexts) {
    SqlText sql = new SqlText().add("select coalesce(sum(changes), 0) from history.change_count");
    sql.add(" where ").in("context", List.of(contexts));
    return ((Number) sql.query(entityManager).getSingleResult()).longValue();
  }
}
