package fr.essaim.publisher.works;

import fr.essaim.core.publication.InstanceMemory;
import fr.essaim.core.publication.PublicationLedger;
import fr.essaim.core.publication.PublicationWorks.Rebuilt;
import fr.essaim.publisher.describe.Describer;
import fr.essaim.publisher.document.Uris;
import fr.essaim.publisher.run.ConnectionSource;
import fr.essaim.publisher.run.DocumentMaker.Thing;
import fr.essaim.publisher.run.Publisher;
import fr.essaim.publisher.run.Publisher.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Builds every document anew from the business tables. What the log says already stays as it is, so
 * a rebuild of a right log changes nothing; what differs is published, what is gone withdrawn.
 * Changes that people make meanwhile are published as ever, between two portions.
 */
public final class Rebuild {

  private static final int PORTION = 200;

  private final Publisher publisher;
  private final ConnectionSource connections;
  private final InstanceMemory memory;

  public Rebuild(Publisher publisher, ConnectionSource connections, InstanceMemory memory) {
    this.publisher = publisher;
    this.connections = connections;
    this.memory = memory;
  }

  public Rebuilt run() {
    try (Connection connection = connections.connect()) {
      List<String> changed = new ArrayList<>();
      Set<String> current = new HashSet<>();
      for (Describer describer : publisher.describers().all()) {
        List<String> keys = describer.keys();
        for (int from = 0; from < keys.size(); from += PORTION) {
          List<String> portion = keys.subList(from, Math.min(keys.size(), from + PORTION));
          publish(connection, describer, portion, changed, current);
        }
      }
      List<String> gone = withdrawOthers(connection, current);
      memory.adoptBaseUri(publisher.uris().base());
      return new Rebuilt(current.size(), changed, gone);
    } catch (SQLException failure) {
      throw new IllegalStateException("The rebuild lost its database", failure);
    }
  }

  private void publish(
      Connection connection,
      Describer describer,
      List<String> keys,
      List<String> changed,
      Set<String> current)
      throws SQLException {
    Publisher.inTransaction(
        connection,
        new PublicationLedger(connection),
        () -> {
          List<Outcome> outcomes =
              publisher.publish(
                  connection, keys.stream().map(key -> new Thing(describer.type(), key)).toList());
          for (int index = 0; index < keys.size(); index++) {
            String document = publisher.uris().document(describer.type(), keys.get(index));
            Outcome outcome = outcomes.get(index);
            if (outcome == Outcome.PUBLISHED) {
              changed.add(document);
            }
            if (outcome == Outcome.PUBLISHED || outcome == Outcome.SAME) {
              current.add(document);
            }
          }
          return keys.size();
        });
  }

  /** Asks again for each that was not met: it may have come while we were at others. */
  private List<String> withdrawOthers(Connection connection, Set<String> current)
      throws SQLException {
    PublicationLedger ledger = new PublicationLedger(connection);
    return Publisher.inTransaction(
        connection,
        ledger,
        () -> {
          List<String> gone = new ArrayList<>();
          for (String document : ledger.publicDocuments().keySet()) {
            if (!current.contains(document) && isGone(connection, ledger, document)) {
              gone.add(document);
            }
          }
          return gone;
        });
  }

  private boolean isGone(Connection connection, PublicationLedger ledger, String document)
      throws SQLException {
    Optional<Uris.Name> name = publisher.uris().nameOf(document);
    if (name.isEmpty()) {
      return publisher.withdraw(ledger, document) == Outcome.WITHDRAWN;
    }
    String type = name.get().type();
    if (publisher.describers().of(type).isEmpty() && !publisher.describers().isOff(type)) {
      return false;
    }
    return publisher
        .publish(connection, List.of(new Thing(type, name.get().key())))
        .contains(Outcome.WITHDRAWN);
  }
}
