package fr.essaim.publisher.run;

import fr.essaim.core.publication.InstanceMemory;
import fr.essaim.core.publication.PublicationLedger;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.PGConnection;

/**
 * When the publisher works. On each node one loop runs; the one that holds the advisory lock
 * publishes, the others try for it every second. PostgreSQL's notifications wake it a moment after
 * a commit, a poll makes sure, and when the connection is lost it comes back with another.
 */
public final class PublisherLoop implements Runnable {

  private static final Logger LOG = Logger.getLogger(PublisherLoop.class.getName());
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration HELD_BACK = Duration.ofMillis(20);
  private static final Duration LONGEST_REST = Duration.ofSeconds(2);

  private final ConnectionSource connections;
  private final Publisher publisher;
  private final InstanceMemory memory;
  private final SwitchedDatasets switched;
  private final ChangedVocabulary vocabulary;
  private final Runnable published;
  private final BooleanSupplier allowed;

  private volatile boolean stopped;
  private volatile Connection current;
  private boolean refusalSaid;
  private boolean copySaid;

  /**
   * @param published told after new positions were given
   * @param allowed whether this instance may publish at all: a copy of another may not
   */
  public PublisherLoop(
      ConnectionSource connections,
      Publisher publisher,
      InstanceMemory memory,
      SwitchedDatasets switched,
      Runnable published,
      BooleanSupplier allowed) {
    this.connections = connections;
    this.publisher = publisher;
    this.memory = memory;
    this.switched = switched;
    this.vocabulary = new ChangedVocabulary(publisher, memory);
    this.published = published;
    this.allowed = allowed;
  }

  @Override
  public void run() {
    Duration rest = Duration.ofMillis(100);
    while (!stopped) {
      try (Connection connection = connections.connect()) {
        current = connection;
        publishWith(connection);
        rest = Duration.ofMillis(100);
      } catch (SQLException | RuntimeException failure) {
        if (!stopped) {
          LOG.log(Level.WARNING, "The publisher lost its database and tries again", failure);
          pause(rest);
          rest =
              rest.multipliedBy(2).compareTo(LONGEST_REST) < 0
                  ? rest.multipliedBy(2)
                  : LONGEST_REST;
        }
      } finally {
        current = null;
      }
    }
  }

  /** Ends the loop, also in the middle of waiting. */
  public void stop() {
    stopped = true;
    Connection connection = current;
    if (connection != null) {
      try {
        connection.abort(Runnable::run);
      } catch (SQLException gone) {
        LOG.log(Level.FINE, "The connection was closed before", gone);
      }
    }
  }

  private void publishWith(Connection connection) throws SQLException {
    PublicationLedger ledger = new PublicationLedger(connection);
    connection.setAutoCommit(true);
    while (!ledger.lock()) {
      pause(POLL);
      if (stopped) {
        return;
      }
    }
    ledger.listen();
    boolean followed = false;
    while (!stopped) {
      boolean may = mayPublish();
      if (may && !followed) {
        switched.announce(connection);
        vocabulary.announce(connection);
        followed = true;
      }
      Publisher.Done done = may ? publisher.publishWaiting(connection) : NOTHING;
      if (done.published() > 0) {
        published.run();
      }
      if (done.taken() == 0 || !done.more()) {
        Duration patience = done.more() ? HELD_BACK : POLL;
        connection.unwrap(PGConnection.class).getNotifications((int) patience.toMillis());
      }
    }
  }

  private static final Publisher.Done NOTHING = new Publisher.Done(0, 0, false);

  /** Nothing is published under a base that the documents there do not have. */
  private boolean mayPublish() {
    if (!allowed.getAsBoolean()) {
      if (!copySaid) {
        LOG.warning(
            () ->
                "This is a copy of the instance at "
                    + publisher.uris().base()
                    + ": nothing is published until it has another essaim.base-uri, or is started"
                    + " with --take-over");
      }
      copySaid = true;
      return false;
    }
    String configured = publisher.uris().base();
    String remembered = memory.baseUri(configured);
    boolean same = remembered.equals(configured);
    if (!same && !refusalSaid) {
      LOG.warning(
          () ->
              "The documents have the base "
                  + remembered
                  + " but essaim.base-uri is "
                  + configured
                  + ": nothing is published until `essaim rebuild` has run");
    }
    refusalSaid = !same;
    return same;
  }

  private void pause(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException end) {
      stopped = true;
      Thread.currentThread().interrupt();
    }
  }
}
