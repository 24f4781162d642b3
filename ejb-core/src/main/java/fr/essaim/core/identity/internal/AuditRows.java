package fr.essaim.core.identity.internal;

import fr.essaim.core.identity.AuditLine;
import fr.essaim.core.identity.AuditQuery;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.shared.ResultPage;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Reads the audit trail that {@link AuditLines} writes. */
@ApplicationScoped
public class AuditRows {

  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** What the query asks for, newest first. */
  public ResultPage<AuditLine> list(AuditQuery query) {
    Number total =
        (Number)
            asked(new SqlText().add("select count(*)"), query)
                .query(entityManager)
                .getSingleResult();
    SqlText page =
        asked(
            new SqlText()
                .add(
                    "select l.id, l.at, l.account_id, a.display_name, l.permission, l.act,"
                        + " l.organisation_key, l.subject"),
            query);
    page.add(" order by l.id desc limit ").value(query.size());
    page.add(" offset ").value((query.page() - 1L) * query.size());
    List<AuditLine> lines =
        SqlText.rows(page.query(entityManager)).stream().map(AuditRows::line).toList();
    return new ResultPage<>(lines, total.longValue(), query.page(), query.size());
  }

  /** Every act that the trail knows, in the order of the alphabet. */
  public List<String> acts() {
    // From one act to the next by the index, for the trail is long and its acts are few.
    return ((List<?>)
            entityManager
                .createNativeQuery(
                    "with recursive act(name) as ("
                        + " (select act from identity.audit_line order by act limit 1)"
                        + " union all select (select l.act from identity.audit_line l"
                        + " where l.act > act.name order by l.act limit 1)"
                        + " from act where act.name is not null)"
                        + " select name from act where name is not null")
                .getResultList())
        .stream().map(String.class::cast).toList();
  }

  /** Adds the tables and the conditions. */
  private SqlText asked(SqlText sql, AuditQuery query) {
    sql.add(
        " from identity.audit_line l"
            + " left join identity.account a on cast(a.id as text) = l.account_id where true");
    if (!query.person().isBlank()) {
      String like = like(query.person());
      sql.add(" and (l.account_id = ").value(query.person().strip());
      sql.add(" or public.plain(a.display_name) like public.plain(").value(like);
      sql.add(") or lower(a.email) like lower(").value(like).add("))");
    }
    if (!query.act().isBlank()) {
      sql.add(" and l.act = ").value(query.act());
    }
    if (!query.organisationKey().isBlank()) {
      sql.add(" and l.organisation_key = ").value(query.organisationKey());
    }
    if (!query.subject().isBlank()) {
      sql.add(" and lower(l.subject) like lower(").value(like(query.subject())).add(")");
    }
    if (query.from() != null) {
      sql.add(" and l.at >= ").value(startOf(query.from()));
    }
    if (query.to() != null) {
      sql.add(" and l.at < ").value(startOf(query.to().plusDays(1)));
    }
    return sql;
  }

  private OffsetDateTime startOf(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
  }

  private static String like(String typed) {
    return "%" + SqlText.escaped(typed.strip()) + "%";
  }

  private static AuditLine line(Object[] row) {
    return new AuditLine(
        ((Number) row[0]).longValue(),
        SqlText.instant(row[1]),
        (String) row[2],
        (String) row[3],
        Permission.valueOf((String) row[4]),
        (String) row[5],
        (String) row[6],
        (String) row[7]);
  }
}
