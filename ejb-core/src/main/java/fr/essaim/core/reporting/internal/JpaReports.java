package fr.essaim.core.reporting.internal;

import fr.essaim.core.reporting.ReportFormat;
import fr.essaim.core.reporting.domain.Report;
import fr.essaim.core.reporting.domain.ReportComment;
import fr.essaim.core.reporting.domain.ReportTemplate;
import fr.essaim.core.reporting.domain.ReportVersion;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.steering.OperationUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps reports, what is frozen of them, and what is said to that. */
@ApplicationScoped
public class JpaReports implements OperationUse {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public void add(Object thing) {
    entityManager.persist(thing);
  }

  /** Adds a template and gives it its first version at once. */
  public ReportTemplate addNow(ReportTemplate template) {
    entityManager.persist(template);
    entityManager.flush();
    return template;
  }

  public void remove(Report report) {
    entityManager.remove(report);
  }

  /**
   * @throws UnknownThing if there is none of this key
   */
  public Report known(String key) {
    return entityManager
        .createQuery("select r from Report r where r.key = :key", Report.class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownThing("report", key));
  }

  /** The same, held until the transaction ends. */
  public Report toChange(String key) {
    Report report = known(key);
    entityManager.refresh(report, LockModeType.PESSIMISTIC_WRITE);
    return report;
  }

  @Override
  public boolean isOf(String operationKey) {
    return next(operationKey) > 1;
  }

  /** The number of the next report of an operation; its caller holds it by {@link #hold}. */
  public int next(String operationKey) {
    return 1
        + entityManager
            .createQuery(
                "select coalesce(max(r.number), 0) from Report r where r.operationKey = :operation",
                Integer.class)
            .setParameter("operation", operationKey)
            .getSingleResult();
  }

  /** Lets one at a time begin a report of an operation, until the transaction ends. */
  public void hold(String operationKey) {
    SqlText.of(
            "select cast(pg_advisory_xact_lock(hashtext('reports ' || ?1)) as text)", operationKey)
        .query(entityManager)
        .getSingleResult();
  }

  /** Its frozen versions, the latest first. */
  public List<ReportVersion> versions(Report report) {
    return entityManager
        .createQuery(
            "select v from ReportVersion v where v.reportId = :report order by v.number desc",
            ReportVersion.class)
        .setParameter("report", report.id())
        .getResultList();
  }

  /**
   * @throws UnknownThing if it has none of this number
   */
  public ReportVersion version(Report report, int number) {
    return versions(report).stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .orElseThrow(() -> new UnknownThing("report-version", report.key() + "/" + number));
  }

  /** The latest version of the last report before another, of its kind and to the same funder. */
  public Optional<ReportVersion> previous(Report report) {
    return entityManager
        .createQuery(
            "select v from ReportVersion v, Report r where v.reportId = r.id"
                + " and r.operationKey = :operation and r.funderKey = :funder"
                + " and r.templateKey = :template and r.ends < :ends"
                + " order by r.ends desc, r.number desc, v.number desc",
            ReportVersion.class)
        .setParameter("operation", report.operationKey())
        .setParameter("funder", report.funderKey())
        .setParameter("template", report.templateKey())
        .setParameter("ends", report.ends())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** What is said to a version, the oldest first. */
  public List<ReportComment> comments(ReportVersion version) {
    return entityManager
        .createQuery(
            "select c from ReportComment c where c.versionId = :version order by c.writtenAt, c.id",
            ReportComment.class)
        .setParameter("version", version.id())
        .getResultList();
  }

  /**
   * @throws UnknownThing if it has none of this id
   */
  public ReportComment comment(ReportVersion version, UUID id) {
    return comments(version).stream()
        .filter(comment -> comment.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new UnknownThing("report-comment", String.valueOf(id)));
  }

  public Optional<ReportTemplate> template(String key) {
    return entityManager
        .createQuery("select t from ReportTemplate t where t.key = :key", ReportTemplate.class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  /** Those that were changed or added, in the order of their keys. */
  public List<ReportTemplate> templates() {
    return entityManager
        .createQuery("select t from ReportTemplate t order by t.key", ReportTemplate.class)
        .getResultList();
  }

  /** A file of a version, as it was made once. */
  public Optional<byte[]> file(ReportVersion version, ReportFormat format, boolean signed) {
    List<?> found =
        SqlText.of(
                "select content from reporting.report_file where version_id = ?1 and format = ?2",
                version.id(),
                kept(format, signed))
            .query(entityManager)
            .getResultList();
    return found.stream().map(byte[].class::cast).findFirst();
  }

  /** Keeps a file of a version, unless somebody was quicker. */
  public void keep(ReportVersion version, ReportFormat format, boolean signed, byte[] content) {
    SqlText.of(
            "insert into reporting.report_file (version_id, format, content) values (?1, ?2, ?3)"
                + " on conflict do nothing",
            version.id(),
            kept(format, signed),
            content)
        .update(entityManager);
  }

  /** The files with both signatures stand beside those that were frozen. */
  private static String kept(ReportFormat format, boolean signed) {
    return signed ? "SIGNED_" + format : format.name();
  }
}
