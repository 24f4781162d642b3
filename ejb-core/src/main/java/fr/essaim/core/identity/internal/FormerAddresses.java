package fr.essaim.core.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The addresses that accounts had before: whoever is erased is to be found by these too. One that
 * was only asked for and never confirmed may be somebody else's, and is not among them.
 */
@ApplicationScoped
public class FormerAddresses {

  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public void note(UUID account, String email) {
    entityManager
        .createNativeQuery(
            "insert into identity.former_address (account_id, email, since) values (?1, ?2, ?3)"
                + " on conflict (account_id, email) do update set since = excluded.since")
        .setParameter(1, account)
        .setParameter(2, email)
        .setParameter(3, OffsetDateTime.now(clock))
        .executeUpdate();
  }
}
