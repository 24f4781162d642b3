package fr.essaim.core.steering.internal;

import fr.essaim.core.identity.OperationScope;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.steering.OperationRef;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What operations are called: each is asked for once a request, whoever names it. */
@RequestScoped
public class OperationNames {

  private final Map<String, OperationRef> known = new HashMap<>();

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** By their keys; those that are not there are missing. */
  public Map<String, OperationRef> named(Collection<String> keys) {
    Set<String> unknown = new TreeSet<>(keys);
    unknown.removeAll(known.keySet());
    if (!unknown.isEmpty()) {
      read(select().only("key", unknown)).forEach(each -> known.put(each.key(), each));
    }
    Map<String, OperationRef> named = new HashMap<>(known);
    named.keySet().retainAll(keys);
    return named;
  }

  /** All of a scope, in the order of their names. */
  public List<OperationRef> in(OperationScope scope) {
    return read(scope.within(select(), "key").add(" order by sorted, key"));
  }

  private static SqlText select() {
    return new SqlText()
        .add("select key, name, closed_on is null as open from steering.operation where ");
  }

  private List<OperationRef> read(SqlText select) {
    return SqlText.rows(select.query(entityManager)).stream()
        .map(row -> new OperationRef((String) row[0], (String) row[1], (boolean) row[2]))
        .toList();
  }
}
