package fr.essaim.core.spread.internal;

import static fr.essaim.core.spread.SpreadFilters.CENTRE;
import static fr.essaim.core.spread.SpreadFilters.MENTOR;
import static fr.essaim.core.spread.SpreadFilters.PROTOTYPE;
import static fr.essaim.core.spread.SpreadFilters.STATE;
import static fr.essaim.core.spread.SpreadFilters.TO_ANSWER;
import static fr.essaim.core.spread.SpreadFilters.WHICH;

import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.Callers;
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
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeRef;
import fr.essaim.core.spread.MentorRequestRow;
import fr.essaim.core.spread.MentorRequestState;
import fr.essaim.core.spread.SpreadSort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Finds requests to be accompanied: those of the caller's organisations, and the caller's own. */
@ApplicationScoped
public class MentorRequestSearch {

  private static final String ID = "id";
  private static final String CENTRE_KEY = "p.centre_key";
  private static final String MENTOR_KEY = "p.mentor_key";

  private static final String ROWS =
      "(select r.*, cast(r.id as text) as key, o.sorted as centre_name, m.sorted as mentor_name,"
          + " x.search_title as prototype_name,"
          + " o.sorted || ' ' || m.sorted || ' ' || x.search_title as search_title,"
          + " o.sorted || ' ' || m.sorted || ' ' || x.search_title as whole"
          + " from spread.mentor_request r join network.organisation o on o.key = r.centre_key"
          + " join network.organisation m on m.key = r.mentor_key"
          + " join prototypes.prototype x on x.key = r.prototype_key) p";

  @Inject private ListEngine engine;
  @Inject private OrganisationDirectory organisations;
  @Inject private PrototypeLibrary library;
  @Inject private AccountService accounts;

  /**
   * @param caller as records name them
   */
  public ListResult<MentorRequestRow> list(ListQuery query, Visible visible, String caller) {
    return engine.list(definition(visible, caller), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(
      ListQuery query, Visible visible, String caller, Consumer<MentorRequestRow> reader) {
    engine.each(definition(visible, caller), query, reader);
  }

  public Optional<MentorRequestRow> find(UUID id, Visible visible, String caller) {
    ListQuery alone = ListQuery.all().with(ID, Set.of(id.toString()));
    return engine.page(definition(visible, caller), alone).rows().stream().findFirst();
  }

  private ListDefinition<MentorRequestRow> definition(Visible visible, String caller) {
    Lookup<OrganisationRef> centres = organisations::named;
    Lookup<PrototypeRef> prototypes = library::named;
    Lookup<String> names = callers -> Callers.named(callers, accounts::names);
    return new ListDefinition<>(row -> row(row, visible, centres, prototypes, names))
        .from(ROWS)
        .visible(
            sql -> {
              sql.add("(p.asked_by = ").value(caller).add(" or ");
              visible.whole().within(sql, CENTRE_KEY).add(" or ");
              visible.whole().within(sql, MENTOR_KEY).add(")");
            })
        .searched("search_title", "whole")
        .facet(Facet.of(STATE, MentorRequestState.class, "state"))
        .facet(Facet.of(MENTOR, centres, "mentor_key"))
        .facet(Facet.of(CENTRE, centres, "centre_key"))
        .facet(Facet.of(PROTOTYPE, prototypes, "prototype_key"))
        .filter(Filter.by(ID, (sql, ids) -> sql.in("p.key", ids)))
        .filter(
            Filter.by(
                WHICH,
                (sql, said) -> {
                  sql.add("true");
                  if (said.contains(TO_ANSWER)) {
                    visible.edited().within(sql.add(" and p.state = 'ASKED' and "), MENTOR_KEY);
                  }
                }))
        .sort(SpreadSort.LATEST, "p.asked_at desc")
        .sort(SpreadSort.CENTRE, "p.centre_name")
        .sort(SpreadSort.MENTOR, "p.mentor_name")
        .columns(ID, "state", "message", "asked_at", "answer", "answered_at", "transfer_key")
        .column("asked_by", "p.asked_by", names)
        .column("centre", CENTRE_KEY, centres)
        .column("mentor", MENTOR_KEY, centres)
        .column("prototype", "p.prototype_key", prototypes);
  }

  private static MentorRequestRow row(
      Row row,
      Visible visible,
      Lookup<OrganisationRef> centres,
      Lookup<PrototypeRef> prototypes,
      Lookup<String> names) {
    OrganisationRef mentor = row.thing("mentor", centres);
    OrganisationRef centre = row.thing("centre", centres);
    MentorRequestState state = row.constant("state", MentorRequestState.class);
    boolean waits = state == MentorRequestState.ASKED;
    return new MentorRequestRow(
        row.id(ID),
        centre,
        row.thing("prototype", prototypes),
        mentor,
        state,
        row.thing("asked_by", names),
        row.instant("asked_at"),
        row.text("message"),
        row.text("answer"),
        row.instant("answered_at"),
        row.text("transfer_key"),
        waits && visible.edited().contains(mentor.key()),
        waits && visible.edited().contains(centre.key()));
  }
}
