package fr.essaim.publisher.run;

import fr.essaim.core.publication.InstanceMemory;
import fr.essaim.core.publication.PublicationLedger;
import fr.essaim.publisher.describe.Describer;
import fr.essaim.publisher.describe.Describers;
import fr.essaim.publisher.document.Uris;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Has the log follow the modules. Settings change between two starts, without any business
 * transaction that would announce it; so the publisher remembers which datasets there were, and
 * when they are others it announces what a switched module has: its documents, which are withdrawn,
 * or its things, which are published again.
 */
public final class SwitchedDatasets {

  private static final String MEMORY = "datasets";
  private static final String SEPARATOR = ",";

  private final Publisher publisher;
  private final InstanceMemory memory;

  public SwitchedDatasets(Publisher publisher, InstanceMemory memory) {
    this.publisher = publisher;
    this.memory = memory;
  }

  /**
   * Puts into the outbox what a switch has changed since this was last asked. Cut short, it does
   * the same again at the next start, and what is announced twice is published once.
   */
  void announce(Connection connection) throws SQLException {
    Describers describers = publisher.describers();
    String now = String.join(SEPARATOR, describers.datasets());
    Optional<String> before = memory.recall(MEMORY);
    if (before.isPresent() && before.get().equals(now)) {
      return;
    }
    List<String> known = before.map(names -> List.of(names.split(SEPARATOR))).orElse(List.of());
    PublicationLedger ledger = new PublicationLedger(connection);
    for (String document : ledger.publicDocuments().keySet()) {
      Optional<Uris.Name> name = publisher.uris().nameOf(document);
      if (name.isPresent() && describers.isOff(name.get().type())) {
        ledger.announce(name.get().type(), name.get().key());
      }
    }
    for (Describer describer : describers.all()) {
      if (before.isPresent() && !known.contains(describer.dataset().name())) {
        for (String key : describer.keys()) {
          ledger.announce(describer.type(), key);
        }
      }
    }
    memory.remember(MEMORY, now);
  }
}
