package fr.essaim.publisher.run;

import fr.essaim.core.publication.PublicationLedger;
import fr.essaim.core.publication.PublicationLedger.Batch;
import fr.essaim.core.publication.PublicationLedger.Entry;
import fr.essaim.core.publication.PublicationLedger.Last;
import fr.essaim.core.shared.DatabaseAway;
import fr.essaim.publisher.describe.Describers;
import fr.essaim.publisher.document.CanonicalForm;
import fr.essaim.publisher.document.DocumentRefused;
import fr.essaim.publisher.document.Uris;
import fr.essaim.publisher.run.DocumentMaker.Made;
import fr.essaim.publisher.run.DocumentMaker.Thing;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Turns announced changes into rows of the log: has the document made, and gives it the next
 * position if it is not what the log already says. Knows nothing of threads, containers or when to
 * run; {@link PublisherLoop} does.
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

  private final DocumentMaker maker;
  private final Clock clock;
  private final LogStatements statements;

  public Publisher(DocumentMaker maker, Clock clock) {
    this.maker = maker;
    this.clock = clock;
    this.statements = new LogStatements(maker.uris());
  }

  public Uris uris() {
    return maker.uris();
  }

  public Describers describers() {
    return maker.describers();
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
          List<Outcome> outcomes =
              publish(
                  connection,
                  batch.changes().stream()
                      .map(change -> new Thing(change.type(), change.key()))
                      .toList());
          ledger.done(batch.changes());
          int published =
              Collections.frequency(outcomes, Outcome.PUBLISHED)
                  + Collections.frequency(outcomes, Outcome.WITHDRAWN);
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
   * Publishes things as they are now, or parks them; what is parked and names somebody erased in
   * the log is withdrawn besides, until it can be made again. Part of the caller's transaction. All
   * are written together; only when the database refuses something, each alone, to find what it
   * was.
   *
   * @return what became of each, in their order
   * @throws SQLException when the database fails
   */
  public List<Outcome> publish(Connection connection, List<Thing> things) throws SQLException {
    if (things.isEmpty()) {
      return List.of();
    }
    List<Made> documents = maker.make(things);
    Optional<List<Outcome>> together = write(connection, documents);
    if (together.isPresent()) {
      return together.get();
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Made document : documents) {
      outcomes.addAll(write(connection, List.of(document)).orElseThrow());
    }
    return outcomes;
  }

  /** Writes all of them or, when the database refuses, none; what it refuses alone is parked. */
  private Optional<List<Outcome>> write(Connection connection, List<Made> documents)
      throws SQLException {
    PublicationLedger ledger = new PublicationLedger(connection);
    Savepoint before = connection.setSavepoint();
    try {
      List<Outcome> outcomes = write(ledger, documents);
      connection.releaseSavepoint(before);
      return Optional.of(outcomes);
    } catch (SQLException refusal) {
      if (DatabaseAway.isCauseOf(refusal)) {
        throw refusal;
      }
      connection.rollback(before);
      if (documents.size() > 1) {
        return Optional.empty();
      }
      park(ledger, documents.get(0).thing(), refusal);
      return Optional.of(List.of(Outcome.PARKED));
    }
  }

  private List<Outcome> write(PublicationLedger ledger, List<Made> documents) throws SQLException {
    Map<String, Last> log = ledger.last(documents.stream().map(Made::uri).toList());
    List<Outcome> outcomes = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    List<Thing> sound = new ArrayList<>();
    Instant now = ledger.nextMoment(clock.instant());
    Set<String> madeUp =
        ledger.madeUp(
            documents.stream().map(document -> document.thing().type()).toList(),
            documents.stream().map(document -> document.thing().key()).toList());
    Set<String> erased =
        ledger.namingSomebodyErased(
            documents.stream()
                .filter(document -> document.failure() != null)
                .map(Made::uri)
                .toList());
    for (Made document : documents) {
      if (document.failure() == null) {
        Thing thing = document.thing();
        boolean isMadeUp = madeUp.contains(PublicationLedger.name(thing.type(), thing.key()));
        Optional<Entry> entry = entry(document, log.get(document.uri()), now, isMadeUp);
        entry.ifPresent(entries::add);
        outcomes.add(entry.map(Publisher::outcome).orElse(Outcome.SAME));
        sound.add(document.thing());
      } else {
        park(ledger, document.thing(), document.failure());
        boolean withdrawn = erased.contains(document.uri());
        if (withdrawn) {
          entries.add(tombstone(document.uri(), log.get(document.uri())));
        }
        outcomes.add(withdrawn ? Outcome.WITHDRAWN : Outcome.PARKED);
      }
    }
    ledger.append(entries, now);
    ledger.unpark(
        sound.stream().map(Thing::type).toList(), sound.stream().map(Thing::key).toList());
    return outcomes;
  }

  private static Outcome outcome(Entry entry) {
    return entry.tombstone() ? Outcome.WITHDRAWN : Outcome.PUBLISHED;
  }

  /** What is to be appended; empty when the log says so already. */
  private Optional<Entry> entry(Made document, Last last, Instant now, boolean isMadeUp) {
    boolean isPublic = last != null && !last.tombstone();
    if (document.nquads() == null) {
      return isPublic ? Optional.of(tombstone(document.uri(), last)) : Optional.empty();
    }
    Instant created = last == null ? now : last.createdAt();
    if (isPublic
        && last.digest()
            .equals(CanonicalForm.digest(text(document, created, last.publishedAt(), isMadeUp)))) {
      return Optional.empty();
    }
    String text = text(document, created, now, isMadeUp);
    return Optional.of(
        new Entry(document.uri(), document.dataset(), text, CanonicalForm.digest(text), false));
  }

  private String text(Made document, Instant created, Instant modified, boolean isMadeUp) {
    return statements.addTo(document.nquads(), document.thing(), created, modified, isMadeUp);
  }

  private static Entry tombstone(String uri, Last last) {
    return new Entry(uri, last.dataset(), "", CanonicalForm.digest(""), true);
  }

  private void park(PublicationLedger ledger, Thing thing, Exception failure) throws SQLException {
    LOG.warning(() -> "Parked " + thing.type() + "/" + thing.key() + ": " + reason(failure));
    if (!(failure instanceof DocumentRefused)) {
      LOG.log(Level.INFO, "Why", failure);
    }
    ledger.park(thing.type(), thing.key(), reason(failure), clock.instant());
  }

  /** Withdraws a document, if it is public. */
  public Outcome withdraw(PublicationLedger ledger, String document) throws SQLException {
    Last last = ledger.last(List.of(document)).get(document);
    if (last == null || last.tombstone()) {
      return Outcome.SAME;
    }
    ledger.append(List.of(tombstone(document, last)), clock.instant());
    return Outcome.WITHDRAWN;
  }

  private static String reason(Throwable failure) {
    String message = failure.getMessage();
    return failure instanceof DocumentRefused && message != null
        ? message
        : failure.getClass().getSimpleName() + ": " + message;
  }
}
