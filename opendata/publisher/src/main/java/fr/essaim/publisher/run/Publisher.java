package fr.essaim.publisher.run;

import fr.essaim.core.publication.LogEntry;
import fr.essaim.core.publication.PublicationLedger;
import fr.essaim.core.publication.PublicationLedger.Batch;
import fr.essaim.core.publication.PublicationLedger.Change;
import fr.essaim.core.shared.DatabaseAway;
import fr.essaim.publisher.describe.Describer;
import fr.essaim.publisher.describe.Describers;
import fr.essaim.publisher.document.CanonicalForm;
import fr.essaim.publisher.document.DocumentCheck;
import fr.essaim.publisher.document.DocumentRefused;
import fr.essaim.publisher.document.Uris;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.jena.rdf.model.Model;

/**
 * Turns announced changes into rows of the log: builds the document, checks it, writes it in its
 * one form, and gives it the next position if it is not what the log already says. Knows nothing of
 * threads, containers or when to run; {@link PublisherLoop} does.
 */
public final class Publisher {

  private static final Logger LOG = Logger.getLogger(Publisher.class.getName());
  private static final int BATCH = 200;

  /** What became of a document. */
  public enum Outcome {
    /** The log said the same already. */
    SAME,
    /** It has a new position. */
    PUBLISHED,
    /** It is withdrawn: a tombstone has the new position. */
    WITHDRAWN,
    /** It could not be published, and waits for an administrator. */
    PARKED
  }

  /**
   * What a batch came to.
   *
   * @param published how many positions were given
   * @param more whether something is left to do, now or as soon as a running transaction ends
   * @param taken how many changes were dealt with
   */
  public record Done(int taken, int published, boolean more) {}

  private final Uris uris;
  private final Describers describers;
  private final Supplier<DocumentCheck> check;
  private final Clock clock;

  /**
   * @param check asked for when the first document is there to be checked, for it loads slowly
   */
  public Publisher(Uris uris, Describers describers, Supplier<DocumentCheck> check, Clock clock) {
    this.uris = uris;
    this.describers = describers;
    this.check = check;
    this.clock = clock;
  }

  public Uris uris() {
    return uris;
  }

  public Describers describers() {
    return describers;
  }

  /**
   * Publishes what waits, in one transaction of the connection, which must hold the publisher's
   * lock.
   *
   * @throws SQLException when the database fails; nothing of the batch is published then
   */
  public Done publishWaiting(Connection connection) throws SQLException {
    PublicationLedger ledger = new PublicationLedger(connection);
    return inTransaction(
        connection,
        ledger,
        () -> {
          Batch batch = ledger.waiting(BATCH);
          int published = 0;
          for (Change change : batch.changes()) {
            Outcome outcome = publish(connection, change.type(), change.key());
            if (outcome == Outcome.PUBLISHED || outcome == Outcome.WITHDRAWN) {
              published++;
            }
            ledger.done(change);
          }
          return new Done(batch.changes().size(), published, batch.more());
        });
  }

  /** What is done within a transaction that no other writer of the log can be in. */
  public interface Work<T> {
    T run() throws SQLException;
  }

  /** Runs work with the log to itself, and commits it. */
  public static <T> T inTransaction(Connection connection, PublicationLedger ledger, Work<T> work)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      ledger.lockForWriting();
      T result = work.run();
      connection.commit();
      return result;
    } catch (SQLException | RuntimeException failure) {
      connection.rollback();
      throw failure;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /**
   * Publishes one thing as it is now, or parks it; part of the caller's transaction.
   *
   * @throws SQLException when the database fails
   */
  public Outcome publish(Connection connection, String type, String key) throws SQLException {
    PublicationLedger ledger = new PublicationLedger(connection);
    Savepoint before = connection.setSavepoint();
    try {
      Outcome outcome = publishNow(ledger, type, key);
      ledger.unpark(type, key);
      connection.releaseSavepoint(before);
      return outcome;
    } catch (SQLException | RuntimeException failure) {
      if (DatabaseAway.isCauseOf(failure)) {
        throw failure;
      }
      LOG.warning(() -> "Parked " + type + "/" + key + ": " + reason(failure));
      if (!(failure instanceof DocumentRefused)) {
        LOG.log(Level.INFO, "Why", failure);
      }
      connection.rollback(before);
      ledger.park(type, key, reason(failure), clock.instant());
      return Outcome.PARKED;
    }
  }

  /** Withdraws a document, if it is public. */
  public Outcome withdraw(PublicationLedger ledger, String document) throws SQLException {
    Optional<LogEntry> last = ledger.latest(document).filter(entry -> !entry.tombstone());
    if (last.isEmpty()) {
      return Outcome.SAME;
    }
    ledger.append(
        document, last.get().dataset(), "", CanonicalForm.digest(""), true, clock.instant());
    return Outcome.WITHDRAWN;
  }

  private Outcome publishNow(PublicationLedger ledger, String type, String key)
      throws SQLException {
    if (describers.isOff(type)) {
      return withdraw(ledger, uris.document(type, key));
    }
    Describer describer =
        describers
            .of(type)
            .orElseThrow(() -> new DocumentRefused("No describer for the type " + type));
    if (!Uris.isSegment(key)) {
      throw new DocumentRefused("A key is one lower-case segment without a dot: " + key);
    }
    String uri = uris.document(type, key);
    Optional<Model> described = describer.describe(key);
    if (described.isEmpty()) {
      return withdraw(ledger, uri);
    }
    check.get().check(described.get(), uris.thing(type, key), describer.shape());
    String nquads = CanonicalForm.nquads(described.get().getGraph(), uri);
    String digest = CanonicalForm.digest(nquads);
    boolean same =
        ledger
            .latest(uri)
            .filter(entry -> !entry.tombstone() && entry.digest().equals(digest))
            .isPresent();
    if (same) {
      return Outcome.SAME;
    }
    ledger.append(uri, describer.dataset(), nquads, digest, false, clock.instant());
    return Outcome.PUBLISHED;
  }

  private static String reason(Throwable failure) {
    String message = failure.getMessage();
    return failure instanceof DocumentRefused && message != null
        ? message
        : failure.getClass().getSimpleName() + ": " + message;
  }
}
