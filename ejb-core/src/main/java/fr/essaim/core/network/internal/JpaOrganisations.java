package fr.essaim.core.network.internal;

import fr.essaim.core.network.domain.Organisation;
import fr.essaim.core.network.domain.Organisations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Organisations in PostgreSQL. */
@ApplicationScoped
public class JpaOrganisations implements Organisations {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  @Override
  public Optional<Organisation> byKey(String key) {
    return query(key).getResultStream().findFirst();
  }

  @Override
  public List<Organisation> byKeys(Collection<String> keys) {
    return keys.isEmpty()
        ? List.of()
        : entityManager
            .createQuery("select o from Organisation o where o.key in :keys", Organisation.class)
            .setParameter("keys", keys)
            .setHint("eclipselink.batch.type", "IN")
            .setHint("eclipselink.batch", "o.areaKeys")
            .getResultList();
  }

  @Override
  public Optional<Organisation> toChange(String key) {
    return query(key).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
  }

  @Override
  public List<Organisation> naming(String key) {
    return entityManager
        .createQuery(
            "select o from Organisation o"
                + " where o.managerKey = :key or o.federationKey = :key or o.mergedInto = :key"
                + " order by o.key",
            Organisation.class)
        .setParameter("key", key)
        .getResultList();
  }

  @Override
  public void add(Organisation organisation) {
    entityManager.persist(organisation);
  }

  @Override
  public void remove(Organisation organisation) {
    entityManager.remove(organisation);
    entityManager.flush();
  }

  private TypedQuery<Organisation> query(String key) {
    return entityManager
        .createQuery("select o from Organisation o where o.key = :key", Organisation.class)
        .setParameter("key", key);
  }
}
