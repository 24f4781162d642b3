package fr.essaim.core.steering.internal;

import fr.essaim.core.steering.domain.NetworkGoal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Keeps the goals of networks. */
@ApplicationScoped
public class JpaNetworkGoals {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public void add(NetworkGoal goal) {
    entityManager.persist(goal);
  }

  public void remove(NetworkGoal goal) {
    entityManager.remove(goal);
  }

  public List<NetworkGoal> all() {
    return entityManager
        .createQuery("select g from NetworkGoal g order by g.federationKey", NetworkGoal.class)
        .getResultList();
  }

  public Optional<NetworkGoal> find(String federationKey) {
    return find(federationKey, LockModeType.NONE);
  }

  /** The same, for one who changes it at a time. */
  public Optional<NetworkGoal> toChange(String federationKey) {
    return find(federationKey, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<NetworkGoal> find(String federationKey, LockModeType lock) {
    return entityManager
        .createQuery(
            "select g from NetworkGoal g where g.federationKey = :federation", NetworkGoal.class)
        .setParameter("federation", federationKey)
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }
}
