package fr.essaim.core.identity.internal;

import fr.essaim.core.identity.AccountCard;
import fr.essaim.core.identity.AccountQuery;
import fr.essaim.core.identity.AccountState;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.identity.Role;
import fr.essaim.core.shared.ResultPage;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds accounts in two statements, however many there are: a page with its total, and the roles of
 * that page. Every word of the text must be in the name or the address, or be like a part of them.
 */
@ApplicationScoped
public class AccountSearch {

  /** How like a word must be, from 0 to 1; a letter wrong or missing in a usual name passes. */
  private static final double LIKENESS = 0.45;

  private static final int MAX_WORDS = 8;

  private static final String SEARCHED =
      "coalesce(public.plain(i.display_name || ' ' || i.email), a.searched)";

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** The accounts of a query that hold a role within a scope, with their roles within it. */
  public ResultPage<AccountCard> list(AccountQuery query, OrganisationScope scope) {
    List<Object[]> rows = SqlText.rows(page(query, scope));
    if (rows.isEmpty() && query.number() > 1) {
      long total = list(query.at(1, 1), scope).total();
      return new ResultPage<>(List.of(), total, query.number(), query.size());
    }
    List<UUID> ids = rows.stream().map(row -> (UUID) row[1]).toList();
    Map<UUID, List<Grant>> grants = grants(ids, scope);
    long total = rows.isEmpty() ? 0 : ((Number) rows.get(0)[0]).longValue();
    return new ResultPage<>(
        rows.stream().map(row -> card(row, grants)).toList(), total, query.number(), query.size());
  }

  private Query page(AccountQuery query, OrganisationScope scope) {
    SqlText sql = new SqlText();
    sql.add(
        "select count(*) over (), a.id, coalesce(i.email, a.email),"
            + " coalesce(i.display_name, a.display_name), coalesce(i.language, a.language),"
            + " coalesce(i.invited_at, a.created_at),"
            + " a.opened_at is not null and i.email is null, a.closed_at is not null,"
            + " i.email is null and exists (select from identity.second_factor f"
            + " where f.account_id = a.id and f.confirmed_at is not null)"
            + " from identity.account a");
    unanswered(sql, scope);
    sql.add(" where true");
    if (!scope.everywhere() || !query.roles().isEmpty() || !query.organisationKeys().isEmpty()) {
      sql.add(" and exists (select from identity.membership m where m.account_id = a.id");
      within(sql, scope);
      sql.in(" and m.role", query.roles().stream().map(Role::name).toList());
      sql.in(" and m.organisation_key", query.organisationKeys());
      sql.add(")");
    }
    states(sql, query.states());
    for (String word : words(query.text())) {
      sql.add(" and (" + SEARCHED + " like '%' || public.plain(").value(SqlText.escaped(word));
      sql.add(") || '%'");
      if (!word.contains("@")) {
        // Addresses of one provider are all alike.
        sql.add(" or public.word_similarity(public.plain(").value(word);
        sql.add("), " + SEARCHED + ") >= " + LIKENESS);
      }
      sql.add(")");
    }
    sql.add(" order by coalesce(public.plain(i.display_name), a.sorted), a.id limit ")
        .value(query.size());
    sql.add(" offset ").value((query.number() - 1L) * query.size());
    return sql.query(entityManager);
  }

  private Map<UUID, List<Grant>> grants(List<UUID> ids, OrganisationScope scope) {
    Map<UUID, List<Grant>> grants = new HashMap<>();
    if (ids.isEmpty()) {
      return grants;
    }
    SqlText sql = new SqlText();
    sql.add(
        "select m.account_id, m.role, m.organisation_key from identity.membership m where true");
    sql.in(" and m.account_id", ids);
    within(sql, scope);
    sql.add(" order by m.organisation_key, m.role");
    for (Object[] row : SqlText.rows(sql.query(entityManager))) {
      grants
          .computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
          .add(new Grant(Role.valueOf((String) row[1]), (String) row[2]));
    }
    return grants;
  }

  /** What whoever invited wrote, for those whom they do not know otherwise. */
  private static void unanswered(SqlText sql, OrganisationScope scope) {
    sql.add(
        " left join lateral (select u.* from identity.unanswered_invitation u"
            + " join identity.membership m on m.account_id = u.account_id"
            + " and m.organisation_key = u.organisation_key where u.account_id = a.id");
    within(sql, scope);
    sql.add(" order by u.invited_at limit 1) i on ");
    if (scope.everywhere()) {
      sql.add("false");
      return;
    }
    sql.add(
        "not exists (select from identity.membership m where m.account_id = a.id"
            + " and not exists (select from identity.unanswered_invitation u"
            + " where u.account_id = a.id and u.organisation_key = m.organisation_key)");
    within(sql, scope);
    sql.add(")");
  }

  private static void within(SqlText sql, OrganisationScope scope) {
    if (!scope.everywhere()) {
      // An empty list would be no condition at all; no organisation has an empty key.
      sql.in(
          " and m.organisation_key",
          scope.organisationKeys().isEmpty() ? Set.of("") : scope.organisationKeys());
    }
  }

  private static void states(SqlText sql, Set<AccountState> wanted) {
    if (wanted.isEmpty()) {
      sql.add(" and a.closed_at is null");
      return;
    }
    sql.add(" and (");
    sql.add(
        wanted.stream().sorted().map(AccountSearch::condition).collect(Collectors.joining(" or ")));
    sql.add(")");
  }

  private static String condition(AccountState state) {
    return switch (state) {
      case INVITED -> "(a.opened_at is null or i.email is not null) and a.closed_at is null";
      case OPEN -> "a.opened_at is not null and i.email is null and a.closed_at is null";
      case CLOSED -> "a.closed_at is not null";
    };
  }

  private static AccountCard card(Object[] row, Map<UUID, List<Grant>> grants) {
    UUID id = (UUID) row[1];
    AccountState opened = (boolean) row[6] ? AccountState.OPEN : AccountState.INVITED;
    return new AccountCard(
        id,
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (boolean) row[7] ? AccountState.CLOSED : opened,
        (boolean) row[8],
        SqlText.instant(row[5]),
        grants.getOrDefault(id, List.of()));
  }

  private static List<String> words(String text) {
    return text.isBlank()
        ? List.of()
        : List.of(text.strip().split("\\s+")).stream().limit(MAX_WORDS).toList();
  }
}
