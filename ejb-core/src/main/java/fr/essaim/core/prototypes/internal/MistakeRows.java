package fr.essaim.core.prototypes.internal;

import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.prototypes.ReportedPage;
import fr.essaim.core.prototypes.domain.ReportedMistake;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what visitors report. */
@ApplicationScoped
public class MistakeRows {

  private static final int MOST_SHOWN = 100;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public void add(ReportedMistake report) {
    entityManager.persist(report);
  }

  public Optional<ReportedMistake> find(UUID id) {
    return Optional.ofNullable(entityManager.find(ReportedMistake.class, id));
  }

  /**
   * The newest of the organisations; everywhere includes those of nobody.
   *
   * @param page of this page alone; empty for all pages
   */
  public List<ReportedMistake> waiting(OrganisationScope scope, String page) {
    return newest(scope, page, "m.dealtWithAt is null");
  }

  /** The same of those that were dealt with. */
  public List<ReportedMistake> done(OrganisationScope scope, String page) {
    return newest(scope, page, "m.dealtWithAt is not null");
  }

  private List<ReportedMistake> newest(OrganisationScope scope, String page, String state) {
    return scoped(
            "select m from ReportedMistake m where " + state + ofOnePage(page),
            " order by m.reportedAt desc",
            scope,
            page)
        .setMaxResults(MOST_SHOWN)
        .getResultList();
  }

  /** The pages that most reports wait about, with how many; the most reported first. */
  public List<ReportedPage> pages(OrganisationScope scope) {
    SqlText sql =
        new SqlText()
            .add("select page, count(*), max(reported_at) from prototypes.mistake_report")
            .add(" where dealt_with_at is null");
    if (!scope.everywhere()) {
      sql.add(" and ").in("organisation_key", keys(scope));
    }
    sql.add(" group by page order by count(*) desc, page limit ").value(MOST_SHOWN);
    return SqlText.rows(sql.query(entityManager)).stream()
        .map(
            row ->
                new ReportedPage(
                    (String) row[0], ((Number) row[1]).longValue(), SqlText.instant(row[2])))
        .toList();
  }

  private TypedQuery<ReportedMistake> scoped(
      String select, String order, OrganisationScope scope, String page) {
    TypedQuery<ReportedMistake> query =
        entityManager
            .createQuery(
                select + " and (:everywhere = true or m.organisationKey in :keys)" + order,
                ReportedMistake.class)
            .setParameter("everywhere", scope.everywhere())
            .setParameter("keys", keys(scope));
    return page.isEmpty() ? query : query.setParameter("page", page);
  }

  private static String ofOnePage(String page) {
    return page.isEmpty() ? "" : " and m.page = :page";
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
        .setParameter("since", since)
        .getSingleResult();
  }

  private static List<String> keys(OrganisationScope scope) {
    List<String> keys = new ArrayList<>(scope.organisationKeys());
    keys.add("");
    return keys;
  }
}
