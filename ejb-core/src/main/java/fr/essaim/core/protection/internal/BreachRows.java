package fr.essaim.core.protection.internal;

import fr.essaim.core.protection.domain.Breach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the register of breaches. */
@ApplicationScoped
public class BreachRows {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public void add(Breach breach) {
    entityManager.persist(breach);
  }

  public Optional<Breach> find(UUID id) {
    return Optional.ofNullable(entityManager.find(Breach.class, id));
  }

  /** All of them, the latest first. */
  public List<Breach> all() {
    return entityManager
        .createQuery("select b from Breach b order by b.knownAt desc, b.id", Breach.class)
        .getResultList();
  }
}
