package fr.essaim.core.steering.internal;

import fr.essaim.core.shared.SqlText;
import fr.essaim.core.steering.OperationRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What operations are called, for lists of what they have. */
@ApplicationScoped
public class OperationNames {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public Map<String, OperationRef> named(Collection<String> keys) {
    Map<String, OperationRef> found = new HashMap<>();
    SqlText names =
        new SqlText().add("select key, name from steering.operation where ").only("key", keys);
    for (Object[] row : SqlText.rows(names.query(entityManager))) {
      found.put((String) row[0], new OperationRef((String) row[0], (String) row[1]));
    }
    return found;
  }
}
