package fr.essaim.core.identity.internal;

import fr.essaim.core.identity.Role;
import fr.essaim.core.identity.domain.Account;
import fr.essaim.core.identity.domain.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Accounts in the database. */
@ApplicationScoped
public class JpaAccounts implements Accounts {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  @Override
  public Optional<Account> find(UUID id) {
    return Optional.ofNullable(entityManager.find(Account.class, id));
  }

  @Override
  public Optional<Account> findByEmail(String email) {
    return entityManager
        .createQuery(
            "select a from Account a where lower(a.email) = lower(:email) and a.closedAt is null",
            Account.class)
        .setParameter("email", email.strip())
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Account> findAll(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return entityManager
        .createQuery("select a from Account a where a.id in :ids", Account.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  @Override
  public void add(Account account) {
    entityManager.persist(account);
  }

  @Override
  public void remove(Account account) {
    entityManager.remove(account);
  }

  @Override
  public boolean hasAnotherAdministrator(UUID than) {
    entityManager
        .createNativeQuery("lock table identity.membership in share row exclusive mode")
        .executeUpdate();
    return entityManager
            .createQuery(
                "select count(m) from Membership m where m.role = :role"
                    + " and m.account.id <> :than and m.account.closedAt is null"
                    + " and m.account.openedAt is not null",
                Long.class)
            .setParameter("role", Role.ADMINISTRATOR)
            .setParameter("than", than)
            .getSingleResult()
        > 0;
  }
}
