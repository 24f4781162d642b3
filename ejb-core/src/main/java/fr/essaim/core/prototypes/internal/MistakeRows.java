package fr.essaim.core.prototypes.internal;

import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.prototypes.domain.ReportedMistake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what visitors report. */
@ApplicationScoped
public class MistakeRows {

  private static final int MOST_SHOWN = 200;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public void add(ReportedMistake report) {
    entityManager.persist(report);
  }

  public Optional<ReportedMistake> find(UUID id) {
    return Optional.ofNullable(entityManager.find(ReportedMistake.class, id));
  }

  /** Those of the organisations; everywhere includes those of nobody. */
  public List<ReportedMistake> of(OrganisationScope scope) {
    return entityManager
        .createQuery(
            "select m from ReportedMistake m where (:everywhere = true"
                + " or m.organisationKey in :keys)"
                + " order by case when m.dealtWithAt is null then 0 else 1 end,"
                + " m.reportedAt desc",
            ReportedMistake.class)
        .setParameter("everywhere", scope.everywhere())
        .setParameter("keys", keys(scope))
        .setMaxResults(MOST_SHOWN)
        .getResultList();
  }

  public long countWaiting(OrganisationScope scope) {
    return entityManager
        .createQuery(
            "select count(m) from ReportedMistake m where m.dealtWithAt is null"
                + " and (:everywhere = true or m.organisationKey in :keys)",
            Long.class)
        .setParameter("everywhere", scope.everywhere())
        .setParameter("keys", keys(scope))
        .getSingleResult();
  }

  public long countSince(String page, Instant since) {
    return entityManager
        .createQuery(
            "select count(m) from ReportedMistake m where m.page = :page and m.reportedAt > :since",
            Long.class)
        .setParameter("page", page)
        .setParameter("since", since.atOffset(ZoneOffset.UTC))
        .getSingleResult();
  }

  private static List<String> keys(OrganisationScope scope) {
    List<String> keys = new ArrayList<>(scope.organisationKeys());
    keys.add("");
    return keys;
  }
}
