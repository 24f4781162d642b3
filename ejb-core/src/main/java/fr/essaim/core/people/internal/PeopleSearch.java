package fr.essaim.core.people.internal;

import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.Facet;
import fr.essaim.core.lists.Filter;
import fr.essaim.core.lists.ListDefinition;
import fr.essaim.core.lists.ListEngine;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.lists.Lookup;
import fr.essaim.core.lists.Row;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.people.PersonCard;
import fr.essaim.core.people.PersonFilters;
import fr.essaim.core.people.PersonRole;
import fr.essaim.core.people.PersonSort;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.Theme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds people by their names, their organisations and what they say of themselves. A role counts
 * once its person answered the invitation to it: anyone who invites somebody learns nothing of an
 * account that was there before.
 */
@ApplicationScoped
public class PeopleSearch {

  /** How like a word must be, as in the list of accounts. */
  private static final double LIKENESS = 0.45;

  private static final String KEY = "key";

  /** The roles by which somebody may stand here, and whose they are. */
  private static final String ROLES =
      "(select m.account_id, m.role, m.organisation_key from identity.membership m"
          + " left join people.profile f on f.account_id = m.account_id"
          + " where (m.role not in ('RESIDENT', 'CONTRIBUTOR') or f.shown) and not exists ("
          + "select from identity.unanswered_invitation u where u.account_id = m.account_id"
          + " and u.organisation_key = m.organisation_key))";

  private static final String PEOPLE =
      "(select a.id, a.directory_key as key, a.display_name as name, a.sorted, f.does, f.skills,"
          + " f.phone, f.email, f.photo is not null as pictured, r.roles,"
          + " a.sorted || ' ' || r.places || ' ' || coalesce(f.searched, '') as whole"
          + " from identity.account a left join people.profile f on f.account_id = a.id"
          + " join (select m.account_id, string_agg(m.role || ':' || m.organisation_key, ','"
          + " order by m.organisation_key, m.role) as roles,"
          + " string_agg(coalesce(public.plain(o.name), ''), ' ') as places from "
          + ROLES
          + " m left join network.organisation o on o.key = m.organisation_key"
          + " group by m.account_id) r on r.account_id = a.id"
          + " where a.opened_at is not null and a.closed_at is null"
          + " and coalesce(f.shown, true)) p";

  @Inject private ListEngine engine;
  @Inject private OrganisationDirectory organisations;
  @Inject private PrototypeLibrary library;

  public ListResult<PersonCard> list(ListQuery query) {
    return engine.list(definition(), query);
  }

  /** The same without facets. */
  public List<PersonCard> page(ListQuery query) {
    return engine.page(definition(), query).rows();
  }

  /** Hands over all that is found, in the asked order. */
  public void each(ListQuery query, Consumer<PersonCard> reader) {
    engine.each(definition(), query, reader);
  }

  /** Somebody who is shown, by their key. */
  public Optional<PersonCard> find(String key) {
    return page(ListQuery.all().with(KEY, Set.of(key))).stream().findFirst();
  }

  private ListDefinition<PersonCard> definition() {
    Lookup<OrganisationRef> named = organisations::named;
    Lookup<PersonRole> roles = this::roles;
    Lookup<Theme> themes = this::themes;
    return new ListDefinition<>(row -> card(row, roles, themes))
        .from(PEOPLE)
        .searched("sorted", "whole", LIKENESS)
        .facet(
            new Facet(
                new Filter(PersonFilters.ROLE, Role.class, roleThat("role")),
                "select account_id as id, role as value from " + ROLES + " m",
                null,
                Facet.Order.GIVEN,
                Integer.MAX_VALUE))
        .facet(
            Facet.of(
                PersonFilters.ORGANISATION,
                named,
                Facet.Order.COUNT,
                roleThat("organisation_key"),
                "select account_id as id, organisation_key as value from " + ROLES + " m"))
        .facet(
            Facet.linked(
                PersonFilters.THEME, themes, "people.profile_theme", "account_id", "theme_key"))
        .filter(Filter.by(KEY, (sql, keys) -> sql.in("p.key", keys)))
        .sort(PersonSort.NAME, "p.sorted")
        .pageOf(24)
        .columns("key", "name", "does", "skills", "phone", "email", "pictured")
        .column("roles", "p.roles", roles)
        .column(
            "themes",
            "(select string_agg(t.theme_key, ',' order by s.rank) from people.profile_theme t"
                + " join prototypes.theme s on s.key = t.theme_key where t.account_id = p.id)",
            themes);
  }

  private static Filter.Condition roleThat(String column) {
    return (sql, chosen) ->
        sql.add("exists (select from " + ROLES + " m where m.account_id = p.id")
            .in(" and m." + column, chosen)
            .add(")");
  }

  /** Roles, as {@code ROLE:organisation}; what is held where there is nothing is none. */
  private Map<String, PersonRole> roles(Collection<String> held) {
    Map<String, OrganisationRef> named =
        organisations.named(held.stream().map(each -> each.split(":", 2)[1]).toList());
    Map<String, PersonRole> roles = new HashMap<>();
    for (String each : held) {
      String[] parts = each.split(":", 2);
      OrganisationRef organisation = named.get(parts[1]);
      if (organisation != null) {
        roles.put(each, new PersonRole(Role.valueOf(parts[0]), organisation));
      }
    }
    return roles;
  }

  private Map<String, Theme> themes(Collection<String> keys) {
    return library.themes().stream().collect(Collectors.toMap(Theme::key, Function.identity()));
  }

  private static PersonCard card(Row row, Lookup<PersonRole> roles, Lookup<Theme> themes) {
    return new PersonCard(
        row.text("key"),
        row.text("name"),
        row.things("roles", roles),
        text(row, "does"),
        text(row, "skills"),
        row.things("themes", themes),
        text(row, "phone"),
        text(row, "email"),
        row.flag("pictured"));
  }

  private static String text(Row row, String column) {
    return Objects.requireNonNullElse(row.text(column), "");
  }
}
