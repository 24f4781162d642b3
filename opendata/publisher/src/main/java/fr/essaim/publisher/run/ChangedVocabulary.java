package fr.essaim.publisher.run;

import fr.essaim.core.publication.InstanceMemory;
import fr.essaim.core.publication.PublicationLedger;
import fr.essaim.ontology.Vocabulary;
import fr.essaim.publisher.describe.Describer;
import fr.essaim.publisher.document.CanonicalForm;
import fr.essaim.publisher.document.Uris;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Has the log follow the vocabulary of the release. Another release may have other codes, and may
 * say more of things than the one that published them, without any business transaction that would
 * announce it; so the publisher remembers which vocabulary it published by, and when it is another
 * it announces all codes and whatever is public. What turns out the same gets no position.
 */
final class ChangedVocabulary {

  private static final String MEMORY = "vocabulary";

  private final Publisher publisher;
  private final InstanceMemory memory;

  ChangedVocabulary(Publisher publisher, InstanceMemory memory) {
    this.publisher = publisher;
    this.memory = memory;
  }

  /** Puts it into the outbox; cut short, it does the same again at the next start. */
  void announce(Connection connection) throws SQLException {
    String now = CanonicalForm.digest(Vocabulary.source());
    if (memory.recall(MEMORY).filter(now::equals).isPresent()) {
      return;
    }
    List<String> types = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (Describer describer : publisher.describers().all()) {
      if (describer.isOfRelease()) {
        for (String key : describer.keys()) {
          types.add(describer.type());
          keys.add(key);
        }
      }
    }
    PublicationLedger ledger = new PublicationLedger(connection);
    for (String document : ledger.publicDocuments().keySet()) {
      publisher
          .uris()
          .nameOf(document)
          .filter(this::isDescribed)
          .ifPresent(
              name -> {
                types.add(name.type());
                keys.add(name.key());
              });
    }
    ledger.announce(types, keys);
    memory.remember(MEMORY, now);
  }

  private boolean isDescribed(Uris.Name name) {
    return publisher.describers().of(name.type()).isPresent();
  }
}
