package fr.essaim.core.identity.internal;

import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which account a provider's subject is joined to. */
@ApplicationScoped
public class ProviderIdentities {

  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public Optional<UUID> accountOf(String issuer, String subject) {
    List<?> found =
        SqlText.of(
                "select account_id from identity.provider_identity"
                    + " where issuer = ?1 and subject = ?2",
                issuer,
                subject)
            .query(entityManager)
            .getResultList();
    return found.stream().map(UUID.class::cast).findFirst();
  }

  /**
   * Joins a subject to an account.
   *
   * @return false if another subject of the provider is joined to it already
   */
  public boolean join(String issuer, String subject, UUID account) {
    return SqlText.of(
                "insert into identity.provider_identity (issuer, subject, account_id, joined_at)"
                    + " values (?1, ?2, ?3, ?4) on conflict do nothing",
                issuer,
                subject,
                account,
                clock.instant())
            .update(entityManager)
        == 1;
  }

  public void forget(UUID account) {
    SqlText.of("delete from identity.provider_identity where account_id = ?1", account)
        .update(entityManager);
  }
}
