package fr.essaim.core.prototypes.internal;

import fr.essaim.core.prototypes.domain.Prototype;
import fr.essaim.core.prototypes.domain.Prototypes;
import fr.essaim.core.shared.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps prototypes in the database. */
@ApplicationScoped
public class JpaPrototypes implements Prototypes {

  private static final List<String> PUBLISHED_WITH_IT =
      List.of(
          "p.description.originKeys",
          "p.description.audiences",
          "p.description.themeKeys",
          "p.figures",
          "p.versions",
          "p.versions.resources");

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  @Override
  public Optional<Prototype> byKey(String key) {
    return Slug.isValid(key)
        ? query(key)
            .setHint("eclipselink.batch.type", "IN")
            .setHint("eclipselink.batch", "p.versions.resources")
            .getResultStream()
            .findFirst()
        : Optional.empty();
  }

  @Override
  public List<Prototype> byKeys(Collection<String> keys) {
    List<String> valid = keys.stream().filter(Slug::isValid).toList();
    if (valid.isEmpty()) {
      return List.of();
    }
    TypedQuery<Prototype> query =
        entityManager
            .createQuery("select p from Prototype p where p.key in :keys", Prototype.class)
            .setParameter("keys", valid)
            .setHint("eclipselink.batch.type", "IN");
    PUBLISHED_WITH_IT.forEach(part -> query.setHint("eclipselink.batch", part));
    return query.getResultList();
  }

  @Override
  public Optional<Prototype> toChange(String key) {
    return Slug.isValid(key)
        ? query(key).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst()
        : Optional.empty();
  }

  @Override
  public List<Prototype> ofOrganisation(String organisationKey) {
    return entityManager
        .createQuery(
            "select p from Prototype p where p.stewardKey = :key or :key member of p.description.originKeys"
                + " order by p.key",
            Prototype.class)
        .setParameter("key", organisationKey)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  @Override
  public void add(Prototype prototype) {
    entityManager.persist(prototype);
  }

  @Override
  public void remove(Prototype prototype) {
    entityManager.remove(prototype);
    entityManager.flush();
  }

  private TypedQuery<Prototype> query(String key) {
    return entityManager
        .createQuery("select p from Prototype p where p.key = :key", Prototype.class)
        .setParameter("key", key);
  }
}
