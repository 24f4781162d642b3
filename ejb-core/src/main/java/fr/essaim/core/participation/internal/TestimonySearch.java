package fr.essaim.core.participation.internal;

import static fr.essaim.core.participation.ParticipationFilters.CENTRE;
import static fr.essaim.core.participation.ParticipationFilters.STATE;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
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
import fr.essaim.core.participation.ParticipationSort;
import fr.essaim.core.participation.PublishedTestimony;
import fr.essaim.core.participation.TestimonyRow;
import fr.essaim.core.participation.TestimonyState;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Finds testimonies. */
@ApplicationScoped
public class TestimonySearch {

  private static final String ID = "id";

  @Inject private ListEngine engine;
  @Inject private Access access;
  @Inject private OrganisationDirectory organisations;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public ListResult<TestimonyRow> list(ListQuery query, Visible visible) {
    return engine.list(definition(visible), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(ListQuery query, Visible visible, Consumer<TestimonyRow> reader) {
    engine.each(definition(visible), query, reader);
  }

  public Optional<TestimonyRow> find(UUID id, Visible visible) {
    ListQuery alone = ListQuery.all().with(ID, Set.of(id.toString()));
    return engine.page(definition(visible), alone).rows().stream().findFirst();
  }

  /** What stands on the page of a published prototype, the latest first. */
  public List<PublishedTestimony> published(String prototypeKey) {
    return SqlText.rows(
            SqlText.of(
                    "select t.text, coalesce(t.signature, ''), t.given_at"
                        + " from participation.testimony t"
                        + " join prototypes.prototype r on r.key = t.prototype_key"
                        + " where t.prototype_key = ?1 and t.state = 'ACCEPTED'"
                        + " and r.publication = 'PUBLISHED' order by t.given_at desc",
                    prototypeKey)
                .query(entityManager))
        .stream()
        .map(
            row ->
                new PublishedTestimony((String) row[0], (String) row[1], SqlText.instant(row[2])))
        .toList();
  }

  private ListDefinition<TestimonyRow> definition(Visible visible) {
    Lookup<OrganisationRef> centres = organisations::named;
    return new ListDefinition<>(row -> row(row, visible.author(), centres))
        .from(
            "(select t.*, cast(t.id as text) as key, r.title, r.steward_key, r.search_title,"
                + " r.search_title || ' ' || public.plain(t.text) as whole"
                + " from participation.testimony t"
                + " join prototypes.prototype r on r.key = t.prototype_key) p")
        .visible(sql -> visible.add(sql, "p.steward_key"))
        .searched("search_title", "whole")
        .facet(Facet.of(STATE, TestimonyState.class, "state"))
        .facet(Facet.of(CENTRE, centres, "steward_key"))
        .filter(Filter.by(ID, (sql, ids) -> sql.in("p.key", ids)))
        .sort(ParticipationSort.LATEST, "p.given_at desc")
        .sort(ParticipationSort.TITLE, "p.search_title")
        .columns("id", "prototype_key", "title", "text", "signature", "state", "given_at", "word")
        .columns("account_id")
        .column("steward", "p.steward_key", centres);
  }

  private TestimonyRow row(Row row, UUID caller, Lookup<OrganisationRef> centres) {
    OrganisationRef steward = row.thing("steward", centres);
    boolean own = row.id("account_id").equals(caller);
    return new TestimonyRow(
        row.id("id"),
        row.text("prototype_key"),
        row.text("title"),
        steward,
        row.text("text"),
        Objects.requireNonNullElse(row.text("signature"), ""),
        row.constant("state", TestimonyState.class),
        row.instant("given_at"),
        row.text("word"),
        own,
        !own && access.allows(Permission.PROTOTYPE_EDIT, steward.key()));
  }
}
