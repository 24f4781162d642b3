package fr.essaim.core.prototypes.internal;

import fr.essaim.core.prototypes.ChangeLine;
import fr.essaim.core.prototypes.FieldChange;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Reads the lines of a prototype's history. */
@ApplicationScoped
public class History {

  private static final int MOST_SHOWN = 1000;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * @param names gives the names of accounts
   */
  public List<ChangeLine> of(String key, Function<Collection<UUID>, Map<UUID, String>> names) {
    List<Object[]> rows =
        rows(
            entityManager
                .createNativeQuery(
                    "select at, account_id, field, before, after from prototypes.change"
                        + " where prototype_key = ?1 order by id desc")
                .setParameter(1, key)
                .setMaxResults(MOST_SHOWN)
                .getResultList());
    Callers callers = Callers.of(rows.stream().map(row -> (String) row[1]).toList(), names);
    return rows.stream().map(row -> line(row, callers)).toList();
  }

  private static ChangeLine line(Object[] row, Callers callers) {
    return new ChangeLine(
        SqlText.instant(row[0]),
        callers.name((String) row[1]),
        new FieldChange((String) row[2], (String) row[3], (String) row[4]));
  }

  private static List<Object[]> rows(List<?> rows) {
    return rows.stream().map(Object[].class::cast).toList();
  }
}
