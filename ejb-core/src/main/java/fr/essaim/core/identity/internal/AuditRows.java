package fr.essaim.core.identity.internal;

import static fr.essaim.core.identity.AuditFilters.ACT;
import static fr.essaim.core.identity.AuditFilters.FROM;
import static fr.essaim.core.identity.AuditFilters.ORGANISATION;
import static fr.essaim.core.identity.AuditFilters.PERSON;
import static fr.essaim.core.identity.AuditFilters.SUBJECT;
import static fr.essaim.core.identity.AuditFilters.TO;

import fr.essaim.core.identity.AuditLine;
import fr.essaim.core.identity.AuditSort;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.Filter;
import fr.essaim.core.lists.ListDefinition;
import fr.essaim.core.lists.ListEngine;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.lists.Row;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Reads the audit trail that {@link AuditLines} writes. */
@ApplicationScoped
public class AuditRows {

  @Inject private Clock clock;
  @Inject private ListEngine engine;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** A page of what the query asks for. */
  public ListResult<AuditLine> page(ListQuery query) {
    return engine.page(definition(), query);
  }

  private ListDefinition<AuditLine> definition() {
    return new ListDefinition<>(AuditRows::line)
        .from(AuditRows::lines)
        .filter(Filter.by(PERSON, AuditRows::byPerson))
        .filter(Filter.by(ACT, (sql, acts) -> sql.add("p.act in (").values(acts).add(")")))
        .filter(
            Filter.by(
                ORGANISATION,
                (sql, keys) -> sql.add("p.organisation_key in (").values(keys).add(")")))
        .filter(Filter.by(SUBJECT, AuditRows::aboutAny))
        .filter(Filter.by(FROM, (sql, typed) -> from(sql, "p.at >= ", typed, 0)))
        .filter(Filter.by(TO, (sql, typed) -> from(sql, "p.at < ", typed, 1)))
        .sort(AuditSort.NEWEST, "p.id desc")
        .pageOf(50)
        .columns("id", "at", "account_id", "display_name", "permission", "act")
        .columns("organisation_key", "subject");
  }

  private static void lines(SqlText sql) {
    sql.add(
        "(select l.*, l.id as key, a.display_name, a.email from identity.audit_line l"
            + " left join identity.account a on cast(a.id as text) = l.account_id) p");
  }

  /** Any of the texts within what it was about. */
  private static void aboutAny(SqlText sql, Collection<String> texts) {
    sql.add("lower(p.subject) like any (array[");
    sql.values(texts.stream().map(text -> like(List.of(text.toLowerCase(Locale.ROOT)))).toList());
    sql.add(" ])");
  }

  private static void byPerson(SqlText sql, Collection<String> typed) {
    sql.add("(p.account_id = ").value(first(typed));
    sql.add(" or public.plain(p.display_name) like public.plain(").value(like(typed));
    sql.add(") or lower(p.email) like lower(").value(like(typed)).add("))");
  }

  /** A day that is none does not narrow the list. */
  private void from(SqlText sql, String condition, Collection<String> typed, int later) {
    try {
      LocalDate day = LocalDate.parse(first(typed)).plusDays(later);
      sql.add(condition).value(day.atStartOfDay(clock.getZone()).toOffsetDateTime());
    } catch (DateTimeException none) {
      sql.add("true");
    }
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

  private static String like(Collection<String> typed) {
    return "%" + SqlText.escaped(first(typed)) + "%";
  }

  private static String first(Collection<String> typed) {
    return typed.iterator().next().strip();
  }

  private static AuditLine line(Row row) {
    return new AuditLine(
        row.number("id"),
        row.instant("at"),
        row.text("account_id"),
        row.text("display_name"),
        row.constant("permission", Permission.class),
        row.text("act"),
        row.text("organisation_key"),
        row.text("subject"));
  }
}
