package fr.essaim.core.identity.internal;

import fr.essaim.core.identity.LinkPurpose;
import fr.essaim.core.identity.domain.OneTimeLink;
import fr.essaim.core.identity.domain.OneTimeLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The links of e-mails in the database. */
@ApplicationScoped
public class JpaOneTimeLinks implements OneTimeLinks {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  @Override
  public Optional<OneTimeLink> hold(LinkPurpose purpose, String digest) {
    return entityManager
        .createQuery(
            "select l from OneTimeLink l where l.digest = :digest and l.purpose = :purpose",
            OneTimeLink.class)
        .setParameter("digest", digest)
        .setParameter("purpose", purpose)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  @Override
  public long issuedSince(UUID accountId, LinkPurpose purpose, Instant since) {
    return entityManager
        .createQuery(
            "select count(l) from OneTimeLink l where l.accountId = :account"
                + " and l.purpose = :purpose and l.createdAt > :since",
            Long.class)
        .setParameter("account", accountId)
        .setParameter("purpose", purpose)
        .setParameter("since", since)
        .getSingleResult();
  }

  @Override
  public int withdraw(UUID accountId, LinkPurpose purpose, Instant now) {
    return entityManager
        .createQuery(
            "update OneTimeLink l set l.expiresAt = :now where l.accountId = :account"
                + " and l.purpose = :purpose and l.usedAt is null and l.expiresAt > :now")
        .setParameter("now", now)
        .setParameter("account", accountId)
        .setParameter("purpose", purpose)
        .executeUpdate();
  }

  @Override
  public void add(OneTimeLink link) {
    entityManager.persist(link);
  }

  @Override
  public int forget(Instant before) {
    return entityManager
        .createQuery("delete from OneTimeLink l where l.expiresAt < :before")
        .setParameter("before", before)
        .executeUpdate();
  }
}
