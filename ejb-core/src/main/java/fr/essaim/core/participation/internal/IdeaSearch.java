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
import fr.essaim.core.participation.IdeaRow;
import fr.essaim.core.participation.IdeaState;
import fr.essaim.core.participation.ParticipationSort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Finds ideas. */
@ApplicationScoped
public class IdeaSearch {

  private static final String ID = "id";

  @Inject private ListEngine engine;
  @Inject private Access access;
  @Inject private OrganisationDirectory organisations;

  public ListResult<IdeaRow> list(ListQuery query, Visible visible) {
    return engine.list(definition(visible), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(ListQuery query, Visible visible, Consumer<IdeaRow> reader) {
    engine.each(definition(visible), query, reader);
  }

  public Optional<IdeaRow> find(UUID id, Visible visible) {
    ListQuery alone = ListQuery.all().with(ID, Set.of(id.toString()));
    return engine.page(definition(visible), alone).rows().stream().findFirst();
  }

  private ListDefinition<IdeaRow> definition(Visible visible) {
    Lookup<OrganisationRef> centres = organisations::named;
    return new ListDefinition<>(row -> row(row, visible.author(), centres))
        .from(
            "(select i.*, cast(i.id as text) as key, a.display_name as by,"
                + " public.plain(i.title) as search_title,"
                + " public.plain(i.title || ' ' || i.need) as whole"
                + " from participation.idea i join identity.account a on a.id = i.account_id) p")
        .visible(sql -> visible.add(sql, "p.organisation_key"))
        .searched("search_title", "whole")
        .facet(Facet.of(STATE, IdeaState.class, "state"))
        .facet(Facet.of(CENTRE, centres, "organisation_key"))
        .filter(Filter.by(ID, (sql, ids) -> sql.in("p.key", ids)))
        .sort(ParticipationSort.LATEST, "p.proposed_at desc")
        .sort(ParticipationSort.TITLE, "p.search_title")
        .columns("id", "title", "need", "by", "state", "proposed_at", "word", "prototype_key")
        .columns("account_id")
        .column("organisation", "p.organisation_key", centres);
  }

  private IdeaRow row(Row row, UUID caller, Lookup<OrganisationRef> centres) {
    OrganisationRef organisation = row.thing("organisation", centres);
    return new IdeaRow(
        row.id("id"),
        row.text("title"),
        row.text("need"),
        organisation,
        row.text("by"),
        row.constant("state", IdeaState.class),
        row.instant("proposed_at"),
        row.text("word"),
        row.text("prototype_key"),
        row.id("account_id").equals(caller),
        access.allows(Permission.PROTOTYPE_EDIT, organisation.key()));
  }
}
