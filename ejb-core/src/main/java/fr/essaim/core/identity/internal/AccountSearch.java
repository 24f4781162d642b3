package fr.essaim.core.identity.internal;

import static fr.essaim.core.identity.AccountFilters.ORGANISATION;
import static fr.essaim.core.identity.AccountFilters.ROLE;
import static fr.essaim.core.identity.AccountFilters.STATE;

import fr.essaim.core.identity.AccountCard;
import fr.essaim.core.identity.AccountSort;
import fr.essaim.core.identity.AccountState;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.Filter;
import fr.essaim.core.lists.ListDefinition;
import fr.essaim.core.lists.ListEngine;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.lists.Lookup;
import fr.essaim.core.lists.Row;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Finds accounts by names and addresses, with the roles that the reader may see. */
@ApplicationScoped
public class AccountSearch {

  /** How like a word must be, from 0 to 1; a letter wrong or missing in a usual name passes. */
  private static final double LIKENESS = 0.45;

  @Inject private ListEngine engine;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * Of whom a caller sees roles.
   *
   * @param team in which organisations those of their teams
   * @param served in which those whom they serve
   */
  public record Seen(OrganisationScope team, OrganisationScope served) {

    boolean everywhere() {
      return team.everywhere() && served.everywhere();
    }
  }

  /** The accounts of a query that hold a role within a scope, with their roles within it. */
  public ListResult<AccountCard> page(ListQuery query, Seen scope) {
    return engine.page(definition(query, scope), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(ListQuery query, Seen scope, Consumer<AccountCard> reader) {
    engine.each(definition(query, scope), query, reader);
  }

  /** When somebody was last seen, as far as their sessions are kept. */
  public Optional<Instant> lastSeen(UUID id) {
    return Optional.ofNullable(
            SqlText.of("select max(seen_at) from identity.session where account_id = ?1", id)
                .query(entityManager)
                .getSingleResult())
        .map(SqlText::instant);
  }

  private ListDefinition<AccountCard> definition(ListQuery query, Seen scope) {
    Lookup<List<Grant>> grants = keys -> grants(keys, scope);
    return new ListDefinition<>(row -> card(row, grants))
        .from(sql -> accounts(sql, scope))
        .visible(sql -> visible(sql, query, scope))
        .searched("sorted", "searched", LIKENESS)
        .filter(new Filter(ROLE, Role.class, (sql, roles) -> member(sql, scope, query, roles)))
        .filter(Filter.by(ORGANISATION, (sql, keys) -> member(sql, scope, query, List.of())))
        .filter(new Filter(STATE, AccountState.class, AccountSearch::inStates))
        .sort(AccountSort.NAME, "p.sorted")
        .sort(AccountSort.NEWEST, "p.created_at desc")
        .pageOf(25)
        .columns("id", "email", "display_name", "language", "created_at", "state", "coded")
        .column("grants", "p.key", grants);
  }

  /** Accounts, where need be as they were written by those who invited and do not know more. */
  private static void accounts(SqlText sql, Seen scope) {
    sql.add(
        "(select a.id, cast(a.id as text) as key, coalesce(i.email, a.email) as email,"
            + " coalesce(i.display_name, a.display_name) as display_name,"
            + " coalesce(i.language, a.language) as language,"
            + " coalesce(i.invited_at, a.created_at) as created_at,"
            + " case when a.closed_at is not null then 'CLOSED'"
            + " when a.opened_at is null or i.email is not null then 'INVITED'"
            + " else 'OPEN' end as state,"
            + " i.email is null and exists (select from identity.second_factor f"
            + " where f.account_id = a.id and f.confirmed_at is not null) as coded,"
            + " coalesce(public.plain(i.display_name), a.sorted) as sorted,"
            + " coalesce(public.plain(i.display_name || ' ' || i.email), a.searched) as searched"
            + " from identity.account a");
    unanswered(sql, scope);
    sql.add(") p");
  }

  /** Closed accounts are shown to those who ask for them. */
  private static void visible(SqlText sql, ListQuery query, Seen scope) {
    sql.add(query.chosen(STATE, AccountState.class).isEmpty() ? "p.state <> 'CLOSED'" : "true");
    if (!scope.everywhere()) {
      sql.add(" and ");
      member(sql, scope, ListQuery.all(), List.of());
    }
  }

  /** Whether somebody has one of the roles in one of the organisations that are asked for. */
  private static void member(SqlText sql, Seen scope, ListQuery query, Collection<String> roles) {
    sql.add("exists (select from identity.membership m where m.account_id = p.id");
    within(sql, scope);
    sql.in(" and m.role", roles);
    sql.in(" and m.organisation_key", query.chosen(ORGANISATION));
    sql.add(")");
  }

  private static void inStates(SqlText sql, Collection<String> states) {
    sql.add("p.state in (").values(states).add(")");
  }

  private Map<String, List<Grant>> grants(Collection<String> keys, Seen scope) {
    Map<String, List<Grant>> grants = new HashMap<>();
    SqlText sql = new SqlText();
    sql.add(
        "select m.account_id, m.role, m.organisation_key, m.operation_key"
            + " from identity.membership m where true");
    sql.in(" and m.account_id", keys.stream().map(UUID::fromString).toList());
    within(sql, scope);
    sql.add(" order by m.organisation_key, m.role");
    for (Object[] row : SqlText.rows(sql.query(entityManager))) {
      grants
          .computeIfAbsent(row[0].toString(), id -> new ArrayList<>())
          .add(new Grant(Role.valueOf((String) row[1]), (String) row[2], (String) row[3]));
    }
    return grants;
  }

  /** What those who invited wrote, for people whom they do not know otherwise. */
  private static void unanswered(SqlText sql, Seen scope) {
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

  private static void within(SqlText sql, Seen scope) {
    if (!scope.everywhere()) {
      sql.add(" and (m.role not in ('RESIDENT', 'CONTRIBUTOR') and ");
      sql.only("m.organisation_key", scope.team().organisationKeys()).add(" or ");
      sql.only("m.organisation_key", scope.served().organisationKeys()).add(")");
    }
  }

  private static AccountCard card(Row row, Lookup<List<Grant>> grants) {
    List<Grant> held = row.thing("grants", grants);
    return new AccountCard(
        row.id("id"),
        row.text("email"),
        row.text("display_name"),
        row.text("language"),
        row.constant("state", AccountState.class),
        row.flag("coded"),
        row.instant("created_at"),
        held == null ? List.of() : held);
  }
}
