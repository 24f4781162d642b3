package fr.essaim.core.identity.internal;

import fr.essaim.core.identity.domain.SecondFactor;
import fr.essaim.core.identity.domain.SecondFactors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Second factors in the database. */
@ApplicationScoped
public class JpaSecondFactors implements SecondFactors {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  @Override
  public Optional<SecondFactor> find(UUID accountId) {
    return Optional.ofNullable(entityManager.find(SecondFactor.class, accountId));
  }

  @Override
  public Optional<SecondFactor> hold(UUID accountId) {
    return Optional.ofNullable(
        entityManager.find(SecondFactor.class, accountId, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public void add(SecondFactor factor) {
    entityManager.persist(factor);
  }

  @Override
  public void remove(SecondFactor factor) {
    entityManager.remove(factor);
  }
}
