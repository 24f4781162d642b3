package fr.essaim.core.identity;

import fr.essaim.core.shared.ResultPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The trail of what was done, to read. Nothing is asked of the caller: services that are open to
 * administrators do that.
 */
@ApplicationScoped
public class AuditTrail {

  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** What the query asks for, newest first. */
  public ResultPage<AuditLine> list(AuditQuery query) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    String condition = condition(query, parameters);
    String from =
        " from identity.audit_line l"
            + " left join identity.account a on cast(a.id as text) = l.account_id"
            + condition;
    Number total =
        (Number)
            bound(entityManager.createNativeQuery("select count(*)" + from), parameters)
                .getSingleResult();
    Query page =
        bound(
            entityManager.createNativeQuery(
                "select l.id, l.at, l.account_id, a.display_name, l.permission, l.act,"
                    + " l.organisation_key, l.subject"
                    + from
                    + " order by l.id desc"),
            parameters);
    page.setFirstResult((query.page() - 1) * query.size());
    page.setMaxResults(query.size());
    List<AuditLine> lines =
        ((List<?>) page.getResultList()).stream().map(row -> line((Object[]) row)).toList();
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

  private String condition(AuditQuery query, Map<String, Object> parameters) {
    StringBuilder condition = new StringBuilder(" where true");
    if (!query.person().isBlank()) {
      parameters.put("person", query.person().strip());
      parameters.put("likePerson", like(query.person()));
      condition.append(
          " and (l.account_id = #person or public.plain(a.display_name) like"
              + " public.plain(#likePerson) or lower(a.email) like lower(#likePerson))");
    }
    if (!query.act().isBlank()) {
      parameters.put("act", query.act());
      condition.append(" and l.act = #act");
    }
    if (!query.organisationKey().isBlank()) {
      parameters.put("organisation", query.organisationKey());
      condition.append(" and l.organisation_key = #organisation");
    }
    if (!query.subject().isBlank()) {
      parameters.put("subject", like(query.subject()));
      condition.append(" and lower(l.subject) like lower(#subject)");
    }
    if (query.from() != null) {
      parameters.put("from", startOf(query.from()));
      condition.append(" and l.at >= #from");
    }
    if (query.to() != null) {
      parameters.put("to", startOf(query.to().plusDays(1)));
      condition.append(" and l.at < #to");
    }
    return numbered(condition.toString(), parameters);
  }

  /** Puts the numbers that native queries know in the place of names. */
  private static String numbered(String condition, Map<String, Object> parameters) {
    String sql = condition;
    int number = 1;
    for (String name : parameters.keySet()) {
      sql = sql.replaceAll("#" + name + "\\b", "?" + number);
      number++;
    }
    return sql;
  }

  private static Query bound(Query query, Map<String, Object> parameters) {
    int number = 1;
    for (Object value : parameters.values()) {
      query.setParameter(number, value);
      number++;
    }
    return query;
  }

  private OffsetDateTime startOf(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
  }

  private static String like(String text) {
    return "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  private static AuditLine line(Object[] row) {
    return new AuditLine(
        ((Number) row[0]).longValue(),
        instant(row[1]),
        (String) row[2],
        (String) row[3],
        Permission.valueOf((String) row[4]),
        (String) row[5],
        (String) row[6],
        (String) row[7]);
  }

  private static Instant instant(Object time) {
    return time instanceof OffsetDateTime offset
        ? offset.toInstant()
        : ((java.sql.Timestamp) time).toInstant();
  }
}
