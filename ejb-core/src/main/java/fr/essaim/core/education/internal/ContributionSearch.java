package fr.essaim.core.education.internal;

import fr.essaim.core.education.ContributionFilters;
import fr.essaim.core.education.ContributionKind;
import fr.essaim.core.education.ContributionRow;
import fr.essaim.core.education.ContributionSort;
import fr.essaim.core.education.ContributionState;
import fr.essaim.core.education.ReportedProblem;
import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.Callers;
import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.lists.Facet;
import fr.essaim.core.lists.ListDefinition;
import fr.essaim.core.lists.ListEngine;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.lists.Lookup;
import fr.essaim.core.lists.Row;
import fr.essaim.core.network.Communes;
import fr.essaim.core.network.TerritoryRef;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Finds contributions. */
@ApplicationScoped
public class ContributionSearch {

  @Inject private ListEngine engine;
  @Inject private Communes communes;
  @Inject private ContributionRows rows;
  @Inject private AccountService accounts;

  public ListResult<ContributionRow> list(ListQuery query, Consumer<SqlText> visible) {
    return engine.list(definition(visible), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(ListQuery query, Consumer<SqlText> visible, Consumer<ContributionRow> reader) {
    engine.each(definition(visible), query, reader);
  }

  /** What moderators of a scope look through; confirmations need nobody. */
  public Consumer<SqlText> toModerate(OrganisationScope scope) {
    return sql -> {
      sql.add("(p.state <> 'UNCONFIRMED' and p.kind <> 'CONFIRM' and (");
      communes.within(sql, "p.commune_key", scope);
      scope.within(sql.add(" or "), "p.centre_key").add("))");
    };
  }

  /** What an account contributed. */
  public Consumer<SqlText> of(String account) {
    return sql -> sql.add("p.author = ").value(account);
  }

  private ListDefinition<ContributionRow> definition(Consumer<SqlText> visible) {
    Lookup<TerritoryRef> territories = communes::named;
    Lookup<Map<String, String>> fields = rows::proposed;
    Lookup<String> people = callers -> Callers.named(callers, accounts::names);
    return new ListDefinition<>(row -> row(row, territories, fields, people))
        .from(
            "(select c.*, cast(c.id as text) as key, l.centre_key,"
                + " o.name as other_name,"
                + " coalesce(l.name, c.subject) as called,"
                + " public.plain(coalesce(l.name, c.subject)) as sorted,"
                + " public.plain(coalesce(l.name, c.subject) || ' ' || c.comment) as searched"
                + " from education.contribution c"
                + " left join education.place l on l.key = c.place_key"
                + " left join education.place o on o.key = c.other_key) p")
        .visible(visible)
        .searched("sorted", "searched")
        .facet(Facet.of(ContributionFilters.STATE, ContributionState.class, "state"))
        .facet(Facet.of(ContributionFilters.KIND, ContributionKind.class, "kind"))
        .facet(
            Facet.of(
                ContributionFilters.COMMUNE,
                territories,
                Facet.Order.COUNT,
                (sql, keys) -> sql.in("p.commune_key", keys),
                "select id, commune_key as value from candidate"))
        .sort(
            ContributionSort.WAITING,
            "p.state <> 'WAITING'",
            "p.state <> 'ASKED'",
            "p.decided_at desc nulls first",
            "p.proposed_at")
        .sort(ContributionSort.LATEST, "p.proposed_at desc")
        .sort(ContributionSort.SUBJECT, "p.sorted", "p.proposed_at desc")
        .columns("id", "kind", "state", "called", "place_key", "problem", "comment")
        .columns("other_name", "proposed_at", "decided_at")
        .column("fields", "p.key", fields)
        .column("author", "p.author", people)
        .column("commune", "p.commune_key", territories);
  }

  private static ContributionRow row(
      Row row,
      Lookup<TerritoryRef> territories,
      Lookup<Map<String, String>> fields,
      Lookup<String> people) {
    return new ContributionRow(
        row.id("id"),
        row.constant("kind", ContributionKind.class),
        row.constant("state", ContributionState.class),
        row.text("called"),
        row.text("place_key"),
        row.thing("commune", territories),
        row.text("problem") == null ? null : row.constant("problem", ReportedProblem.class),
        row.text("other_name"),
        Objects.requireNonNullElse(row.thing("fields", fields), Map.of()),
        row.text("comment"),
        row.thing("author", people),
        row.instant("proposed_at"),
        row.instant("decided_at"));
  }
}
