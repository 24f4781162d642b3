package fr.essaim.core.protection.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the database says of its own columns. */
@ApplicationScoped
public class Columns {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * @param type such as {@code text} or {@code jsonb}
   * @param nullable whether it may be empty
   */
  public record Column(String type, boolean nullable) {}

  /** The columns of a table, by name. */
  public Map<String, Column> of(String table) {
    String[] parts = table.split("\\.");
    List<?> rows =
        entityManager
            .createNativeQuery(
                "select column_name, data_type, is_nullable from information_schema.columns"
                    + " where table_schema = ?1 and table_name = ?2")
            .setParameter(1, parts[0])
            .setParameter(2, parts[1])
            .getResultList();
    Map<String, Column> columns = new HashMap<>();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      columns.put(
          row[0].toString(), new Column(row[1].toString(), row[2].toString().equals("YES")));
    }
    return columns;
  }
}
