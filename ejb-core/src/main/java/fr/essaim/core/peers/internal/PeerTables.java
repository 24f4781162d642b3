package fr.essaim.core.peers.internal;

import static fr.essaim.core.register.DataSubject.NAMED_PERSON;
import static fr.essaim.core.register.OnErasure.BLOTTED;
import static fr.essaim.core.register.PersonalData.FREE_TEXT;

import fr.essaim.core.register.ContextTables;
import fr.essaim.core.register.Processing;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.register.RetentionPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the tables of other networks hold of people: whom the texts that they publish may name. */
@ApplicationScoped
public class PeerTables implements ContextTables {

  private static final String PEERS = "peers";

  @Override
  public List<RegisteredTable> tables() {
    return List.of(
        RegisteredTable.without(
            PEERS,
            "peer",
            "id",
            "base",
            "name",
            "page",
            "position",
            "seen_at",
            "next_at",
            "failures",
            "fault",
            "fault_at"),
        RegisteredTable.of(
                PEERS, "prototype", Processing.PROTOTYPES, RetentionPeriod.WITH_THE_THING)
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "title", "summary")
            .plain("id", "peer_id", "key", "uri", "language", "licence", "kind", "state")
            .plain("audiences", "latest", "derived_key", "changed_at", "withdrawn_at")
            .plain("search_title", "search_text"),
        RegisteredTable.without(PEERS, "prototype_theme", "prototype_id", "theme_key"));
  }
}
