package fr.essaim.core.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
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
        entityManager
            .createNativeQuery(
                "select account_id from identity.provider_identity"
                    + " where issuer = ?1 and subject = ?2")
            .setParameter(1, issuer)
            .setParameter(2, subject)
            .getResultList();
    return found.stream().map(UUID.class::cast).findFirst();
  }

  /**
   * Joins a subject to an account.
   *
   * @return false if another subject of the provider is joined to it already
   */
  public boolean join(String issuer, String subject, UUID account) {
    return entityManager
            .createNativeQuery(
                "insert into identity.provider_identity (issuer, subject, account_id, joined_at)"
                    + " values (?1, ?2, ?3, ?4) on conflict do nothing")
            .setParameter(1, issuer)
            .setParameter(2, subject)
            .setParameter(3, account)
            .setParameter(4, OffsetDateTime.now(clock))
            .executeUpdate()
        == 1;
  }

  public void forget(UUID account) {
    entityManager
        .createNativeQuery("delete from identity.provider_identity where account_id = ?1")
        .setParameter(1, account)
        .executeUpdate();
  }
}
