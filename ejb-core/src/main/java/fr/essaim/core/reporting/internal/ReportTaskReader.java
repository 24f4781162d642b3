package fr.essaim.core.reporting.internal;

import fr.essaim.core.identity.OperationScope;
import fr.essaim.core.reporting.ReportTask;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Finds what waits for somebody in frozen reports: only their latest versions wait. */
@ApplicationScoped
public class ReportTaskReader {

  private static final int MOST = 100;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * @param signs where the caller signs for the operation
   * @param approves where for the federation
   * @param answers where they answer questions
   */
  public List<ReportTask> all(
      OperationScope signs, OperationScope approves, OperationScope answers) {
    SqlText sql = new SqlText();
    select(sql, "SIGN", "v.frozen_at", "").add(" and v.signed_at is null and ");
    signs.within(sql, "r.operation_key").add(" union all ");
    select(sql, "APPROVE", "v.signed_at", "")
        .add(" and v.signed_at is not null and v.approved_at is null and ");
    approves.within(sql, "r.operation_key").add(" union all ");
    select(
            sql,
            "ANSWER",
            "c.written_at",
            " join reporting.report_comment c on c.version_id = v.id and c.question"
                + " and c.answered_at is null")
        .add(" and ");
    answers.within(sql, "r.operation_key").add(" order by 5 limit " + MOST);
    return SqlText.rows(sql.query(entityManager)).stream()
        .map(
            row ->
                new ReportTask(
                    ReportTask.Kind.valueOf((String) row[0]),
                    (String) row[1],
                    ((Number) row[2]).intValue(),
                    (String) row[3],
                    SqlText.instant(row[4])))
        .toList();
  }

  private static SqlText select(SqlText sql, String kind, String since, String join) {
    return sql.add("select '" + kind + "', r.key, v.number, r.title, " + since)
        .add(" from reporting.report r join reporting.report_version v on v.report_id = r.id")
        .add(" and v.number = r.versions" + join + " where true");
  }
}
