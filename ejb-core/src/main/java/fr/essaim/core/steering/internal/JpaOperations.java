package fr.essaim.core.steering.internal;

import fr.essaim.core.identity.OperationTree;
import fr.essaim.core.publication.Outbox;
import fr.essaim.core.shared.Module;
import fr.essaim.core.shared.Modules;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.steering.domain.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps operations, and tells identity who takes part in which. While the module is off, no role
 * reaches anything by an operation.
 */
@ApplicationScoped
public class JpaOperations implements OperationTree {

  @Inject private Modules modules;
  @Inject private Outbox outbox;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public void add(Operation operation) {
    entityManager.persist(operation);
  }

  public void remove(Operation operation) {
    entityManager.remove(operation);
  }

  public Optional<Operation> find(String key) {
    return query(key).getResultStream().findFirst();
  }

  /**
   * @throws UnknownThing if there is none of this key
   */
  public Operation known(String key) {
    return find(key).orElseThrow(() -> new UnknownThing(Operation.TYPE, key));
  }

  /**
   * The same, for one who changes it, or its money, at a time: what everybody is told of it
   * follows.
   */
  public Operation toChange(String key) {
    Operation operation =
        query(key)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new UnknownThing(Operation.TYPE, key));
    if (operation.isPublished()) {
      outbox.changed(Operation.TYPE, key);
    }
    return operation;
  }

  public List<String> publishedKeys() {
    return entityManager
        .createQuery(
            "select o.key from Operation o where o.published = true order by o.key", String.class)
        .getResultList();
  }

  /** Those of these keys that are published, in their order. */
  public List<Operation> published(Collection<String> keys) {
    return keys.isEmpty()
        ? List.of()
        : entityManager
            .createQuery(
                "select o from Operation o where o.published = true and o.key in :keys"
                    + " order by o.key",
                Operation.class)
            .setParameter("keys", keys)
            .setHint("eclipselink.batch", "o.beneficiaries")
            .setHint("eclipselink.batch", "o.funders")
            .setHint("eclipselink.batch.type", "IN")
            .getResultList();
  }

  @Override
  public Set<String> centresOf(String operationKey) {
    return keys(
        SqlText.of(
            "select lead_key from steering.operation where key = ?1"
                + " union select b.organisation_key from steering.operation o"
                + " join steering.operation_beneficiary b on b.operation_id = o.id"
                + " where o.key = ?1",
            operationKey));
  }

  @Override
  public Set<String> carriedBy(String organisationKey) {
    return operationsOf(Set.of(organisationKey), Set.of(), Set.of(organisationKey));
  }

  @Override
  public Set<String> operationsOf(
      Set<String> leads, Set<String> funders, Set<String> beneficiaries) {
    SqlText sql =
        new SqlText().add("select o.key from steering.operation o where ").only("lead_key", leads);
    sql.add(" or exists (select from steering.operation_funder f where f.operation_id = o.id and ")
        .only("f.organisation_key", funders);
    sql.add(") or exists (select from steering.operation_beneficiary b")
        .add(" where b.operation_id = o.id and ")
        .only("b.organisation_key", beneficiaries)
        .add(")");
    return keys(sql);
  }

  @Override
  public Optional<String> nameOf(String operationKey) {
    return keys(SqlText.of("select name from steering.operation where key = ?1", operationKey))
        .stream()
        .findFirst();
  }

  private TypedQuery<Operation> query(String key) {
    return entityManager
        .createQuery("select o from Operation o where o.key = :key", Operation.class)
        .setParameter("key", key);
  }

  private Set<String> keys(SqlText sql) {
    if (!modules.isOn(Module.STEERING)) {
      return Set.of();
    }
    List<?> keys = sql.query(entityManager).getResultList();
    return keys.stream().map(String.class::cast).collect(Collectors.toSet());
  }
}
