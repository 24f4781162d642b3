package fr.essaim.core.steering.internal;

import fr.essaim.core.prototypes.FilesElsewhere;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The proofs of operations count for the organisation that they were handed in for. */
@ApplicationScoped
public class ProofFiles implements FilesElsewhere {

  private static final String USED =
      "select coalesce(sum(file_size), 0) from steering.proof where holder_key = ?1";

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  @Override
  public long used(String organisationKey) {
    Object sum = SqlText.of(USED, organisationKey).query(entityManager).getSingleResult();
    return ((Number) sum).longValue();
  }
}
