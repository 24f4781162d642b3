package fr.essaim.core.protection.internal;

import fr.essaim.core.protection.domain.Consent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Keeps who agreed to what. */
@ApplicationScoped
public class ConsentRows {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public void add(Consent consent) {
    entityManager.persist(consent);
    entityManager.flush();
  }

  public void flush() {
    entityManager.flush();
  }

  /** What somebody agreed to, withdrawn or not, the latest first. */
  public List<Consent> of(UUID account) {
    return entityManager
        .createQuery(
            "select c from Consent c where c.account = :account order by c.givenAt desc, c.id",
            Consent.class)
        .setParameter("account", account)
        .getResultList();
  }

  /** Who agreed to a text, withdrawn or not, the latest first. */
  public List<Consent> about(String textKey) {
    return entityManager
        .createQuery(
            "select c from Consent c where c.textKey = :key order by c.givenAt desc, c.id",
            Consent.class)
        .setParameter("key", textKey)
        .getResultList();
  }
}
