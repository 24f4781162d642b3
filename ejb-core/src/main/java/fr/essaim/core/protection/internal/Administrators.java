package fr.essaim.core.protection.internal;

import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Sees to it that somebody is left to run the instance. */
@ApplicationScoped
public class Administrators {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Whether an account is the only open one that administers. */
  public boolean isLast(UUID account) {
    Object[] counts =
        (Object[])
            SqlText.of(
                    "select count(distinct a.id) filter (where a.id = ?1),"
                        + " count(distinct a.id) filter (where a.id <> ?1)"
                        + " from identity.account a"
                        + " join identity.membership m on m.account_id = a.id"
                        + " where m.role = 'ADMINISTRATOR' and a.closed_at is null",
                    account)
                .query(entityManager)
                .getSingleResult();
    return ((Number) counts[0]).longValue() > 0 && ((Number) counts[1]).longValue() == 0;
  }
}
