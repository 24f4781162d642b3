package fr.essaim.core.protection.internal;

import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
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
   * @param key whether rows are told apart by it, with the other columns of the key
   * @param unique whether no two rows may have the same, alone or with other columns
   */
  public record Column(String type, boolean nullable, boolean key, boolean unique) {

    /** The value of an empty column. */
    String empty() {
      return nullable ? null : "";
    }
  }

  /** The columns of a table, by name, in their order. */
  public Map<String, Column> of(String table) {
    List<?> rows =
        SqlText.of(
                "select a.attname, format_type(a.atttypid, a.atttypmod), not a.attnotnull,"
                    + " exists (select from pg_index i where i.indrelid = a.attrelid"
                    + " and i.indisprimary and a.attnum = any (i.indkey)),"
                    + " exists (select from pg_index i where i.indrelid = a.attrelid"
                    + " and i.indisunique and a.attnum = any (i.indkey))"
                    + " from pg_attribute a where a.attrelid = to_regclass(?1)"
                    + " and a.attnum > 0 and not a.attisdropped order by a.attnum",
                table)
            .query(entityManager)
            .getResultList();
    Map<String, Column> columns = new LinkedHashMap<>();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      columns.put(
          row[0].toString(),
          new Column(row[1].toString(), (boolean) row[2], (boolean) row[3], (boolean) row[4]));
    }
    return columns;
  }
}
