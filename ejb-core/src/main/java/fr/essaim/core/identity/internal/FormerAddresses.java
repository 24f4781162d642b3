package fr.essaim.core.identity.internal;

import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;

/**
 * The addresses that accounts had before: anyone who is erased is to be found by these too. One
 * that was only asked for and never confirmed may be somebody else's, and is not among them.
 */
@ApplicationScoped
public class FormerAddresses {

  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public void note(UUID account, String email) {
    SqlText.of(
            "insert into identity.former_address (account_id, email, since) values (?1, ?2, ?3)"
                + " on conflict (account_id, email) do update set since = excluded.since",
            account,
            email,
            clock.instant())
        .update(entityManager);
  }
}
