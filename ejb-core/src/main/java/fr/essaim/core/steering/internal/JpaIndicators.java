package fr.essaim.core.steering.internal;

import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.steering.Measure;
import fr.essaim.core.steering.domain.Indicator;
import fr.essaim.core.steering.domain.Observation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps indicators, and what was observed of them. */
@ApplicationScoped
public class JpaIndicators {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public void add(Indicator indicator) {
    entityManager.persist(indicator);
  }

  public void add(Observation observation) {
    entityManager.persist(observation);
  }

  public Optional<Indicator> find(String key) {
    return query(key).getResultStream().findFirst();
  }

  /**
   * @throws UnknownThing if there is none of this key
   */
  public Indicator known(String key) {
    return find(key).orElseThrow(() -> new UnknownThing(Indicator.TYPE, key));
  }

  /** The same, for one who changes it or counts it at a time. */
  public Indicator toChange(String key) {
    return query(key)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownThing(Indicator.TYPE, key));
  }

  public List<Indicator> all() {
    return entityManager
        .createQuery("select i from Indicator i order by i.key", Indicator.class)
        .getResultList();
  }

  public List<Indicator> published(Collection<String> keys) {
    return keys.isEmpty()
        ? List.of()
        : entityManager
            .createQuery(
                "select i from Indicator i where i.published = true and i.key in :keys"
                    + " order by i.key",
                Indicator.class)
            .setParameter("keys", keys)
            .getResultList();
  }

  public List<String> publishedKeys() {
    return entityManager
        .createQuery(
            "select i.key from Indicator i where i.published = true order by i.key", String.class)
        .getResultList();
  }

  /** The keys of those that something counts. */
  public List<String> countedKeys() {
    return entityManager
        .createQuery(
            "select i.key from Indicator i where i.measure is not null order by i.key",
            String.class)
        .getResultList();
  }

  public boolean isCountedElsewhere(Measure measure, String key) {
    return entityManager
            .createQuery(
                "select count(i) from Indicator i where i.measure = :measure and i.key <> :key",
                Long.class)
            .setParameter("measure", measure)
            .setParameter("key", key)
            .getSingleResult()
        > 0;
  }

  /** The latest year first, and of a year the latest revision. */
  public List<Observation> observations(Collection<String> keys) {
    return keys.isEmpty()
        ? List.of()
        : entityManager
            .createQuery(
                "select o from Observation o where o.indicatorKey in :keys"
                    + " order by o.indicatorKey, o.year desc, o.revision desc",
                Observation.class)
            .setParameter("keys", keys)
            .setHint("eclipselink.batch", "o.parts")
            .setHint("eclipselink.batch.type", "IN")
            .getResultList();
  }

  private TypedQuery<Indicator> query(String key) {
    return entityManager
        .createQuery("select i from Indicator i where i.key = :key", Indicator.class)
        .setParameter("key", key);
  }
}
