package fr.essaim.core.identity;

import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The roles held in organisations, for the context that keeps organisations. */
@ApplicationScoped
public class HeldRoles {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Whether anybody holds a role in an organisation. */
  public boolean areIn(String organisationKey) {
    return !SqlText.of(
            "select 1 from identity.membership where organisation_key = ?1 limit 1",
            organisationKey)
        .query(entityManager)
        .getResultList()
        .isEmpty();
  }

  /** Moves the roles held in a merged organisation to its survivor, in the caller's transaction. */
  public void move(String goneKey, String survivorKey) {
    SqlText.of(
            "delete from identity.membership gone using identity.membership kept"
                + " where gone.organisation_key = ?1 and kept.organisation_key = ?2"
                + " and kept.account_id = gone.account_id and kept.role = gone.role",
            goneKey,
            survivorKey)
        .update(entityManager);
    SqlText.of(
            "update identity.membership set organisation_key = ?2 where organisation_key = ?1",
            goneKey,
            survivorKey)
        .update(entityManager);
  }
}
