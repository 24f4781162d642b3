package fr.essaim.core.peers.internal;

import fr.essaim.core.fetch.FetchFault;
import fr.essaim.core.lists.Facet;
import fr.essaim.core.lists.ListDefinition;
import fr.essaim.core.lists.ListEngine;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.lists.Row;
import fr.essaim.core.peers.PeerFilters;
import fr.essaim.core.peers.PeerRow;
import fr.essaim.core.peers.PeerSort;
import fr.essaim.core.peers.PeerState;
import fr.essaim.core.peers.Peers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;

/** Finds the networks that are followed. */
@ApplicationScoped
public class PeerSearch {

  private static final String ROWS =
      "(select n.*, n.base as key, public.plain(n.name) as search_title,"
          + " public.plain(n.name || ' ' || n.base) as search_text,"
          + " case when n.failures > 0 then 'FAILING' when n.seen_at is null then 'AWAITED'"
          + " else 'FOLLOWED' end as reading"
          + " from peers.peer n) p";

  @Inject private ListEngine engine;
  @Inject private Peers peers;

  public ListResult<PeerRow> list(ListQuery query) {
    return engine.list(definition(), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(ListQuery query, Consumer<PeerRow> reader) {
    engine.each(definition(), query, reader);
  }

  private ListDefinition<PeerRow> definition() {
    return new ListDefinition<>(PeerSearch::row)
        .from(ROWS)
        .visible(sql -> sql.only("p.base", peers.bases()))
        .searched("search_title", "search_text")
        .facet(Facet.of(PeerFilters.READING, PeerState.class, "reading"))
        .sort(PeerSort.NETWORK, "p.search_title")
        .sort(PeerSort.LATEST, "p.seen_at desc nulls last")
        .columns("base", "name", "reading", "seen_at", "fault", "fault_at", "next_at")
        .column(
            "prototypes",
            "(select count(*) from peers.prototype x"
                + " where x.peer_id = p.id and x.withdrawn_at is null)");
  }

  private static PeerRow row(Row row) {
    return new PeerRow(
        row.text("base"),
        row.text("name"),
        row.constant("reading", PeerState.class),
        row.instant("seen_at"),
        row.constant("fault", FetchFault.class),
        row.instant("fault_at"),
        row.instant("next_at"),
        row.integer("prototypes"));
  }
}
