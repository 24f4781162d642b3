package fr.essaim.core.network.internal;

import fr.essaim.core.network.domain.Territories;
import fr.essaim.core.network.domain.Territory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Territories in PostgreSQL. */
@ApplicationScoped
public class JpaTerritories implements Territories {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  @Override
  public Optional<Territory> byKey(String key) {
    return entityManager
        .createQuery("select t from Territory t where t.key = :key", Territory.class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  @Override
  public void add(Territory territory) {
    entityManager.persist(territory);
    entityManager.flush();
  }
}
