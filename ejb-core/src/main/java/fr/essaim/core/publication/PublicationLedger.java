package fr.essaim.core.publication;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What the single publisher does to the tables, all on the one connection that holds its lock: when
 * that connection is lost the lock is lost with it and nothing more can be written, so two
 * publishers never give the same position. The caller commits.
 */
public final class PublicationLedger {

  /** The advisory lock of the single publisher. */
  private static final long LOCK = 0x45737361696dL;

  /** The advisory lock of anyone who writes to the log, for the time of a transaction. */
  public static final long WRITING_LOCK = LOCK + 1;

  private final Connection connection;

  public PublicationLedger(Connection connection) {
    this.connection = connection;
  }

  /**
   * A changed thing, once however often it was announced.
   *
   * @param type the second segment of its URI
   * @param key the third
   * @param rows the ids of the outbox rows that announce it
   */
  public record Change(String type, String key, List<Long> rows) {

    public Change {
      rows = List.copyOf(rows);
    }
  }

  /**
   * What waits.
   *
   * @param changes what can be published now, in the order of the first announcement
   * @param more whether rows are left that a running transaction, or the limit, holds back
   */
  public record Batch(List<Change> changes, boolean more) {

    public Batch {
      changes = List.copyOf(changes);
    }
  }

  /** Takes the publisher's lock for as long as the connection lives, if nobody has it. */
  public boolean lock() throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
      select.setLong(1, LOCK);
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        return rows.getBoolean(1);
      }
    }
  }

  /**
   * Has the log to itself until the transaction ends, waiting for anyone who has it: the publisher
   * for a batch, or a rebuild on any node.
   */
  public void lockForWriting() throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
      select.setLong(1, WRITING_LOCK);
      select.execute();
    }
  }

  /** Has PostgreSQL tell this connection of new rows in the outbox. */
  public void listen() throws SQLException {
    try (Statement listen = connection.createStatement()) {
      listen.execute("listen essaim_outbox");
    }
  }

  /**
   * Reads the outbox. The order of its ids is not the order of commits, so only rows whose
   * transaction is older than the oldest running one are taken: what such a row announces is
   * committed, and nothing older can still appear.
   *
   * @param limit how many rows to read at most
   */
  public Batch waiting(int limit) throws SQLException {
    Map<List<String>, List<Long>> rowsOf = new LinkedHashMap<>();
    int read = 0;
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, type, key from publication.outbox"
                + " where transaction < pg_snapshot_xmin(pg_current_snapshot())"
                + " order by id limit ?")) {
      select.setInt(1, limit);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          read++;
          rowsOf
              .computeIfAbsent(
                  List.of(rows.getString("type"), rows.getString("key")),
                  unseen -> new ArrayList<>())
              .add(rows.getLong("id"));
        }
      }
    }
    List<Change> changes = new ArrayList<>();
    rowsOf.forEach((thing, ids) -> changes.add(new Change(thing.get(0), thing.get(1), ids)));
    return new Batch(changes, read == limit || someAreHeldBack());
  }

  private boolean someAreHeldBack() throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet rows =
            select.executeQuery(
                "select exists (select from publication.outbox"
                    + " where transaction >= pg_snapshot_xmin(pg_current_snapshot()))")) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  /**
   * What the log says last of a document.
   *
   * @param digest of its text
   * @param tombstone whether it is withdrawn
   * @param createdAt when it had its first row
   * @param publishedAt when it had this one
   */
  public record Last(
      String dataset, String digest, boolean tombstone, Instant createdAt, Instant publishedAt) {}

  /** The last row about each of these documents; those that never were are missing. */
  public Map<String, Last> last(Collection<String> uris) throws SQLException {
    Map<String, Last> found = new HashMap<>();
    Array wanted = connection.createArrayOf("text", uris.toArray());
    try (PreparedStatement select =
        connection.prepareStatement(
            "select last.*, first.published_at as created_at from unnest(?) wanted (uri),"
                + " lateral (select uri, dataset, digest, tombstone, published_at from"
                + " publication.open_document log where log.uri = wanted.uri order by position desc"
                + " limit 1) last, lateral (select published_at from publication.open_document log"
                + " where log.uri = wanted.uri order by position limit 1) first")) {
      select.setArray(1, wanted);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(
              rows.getString("uri"),
              new Last(
                  rows.getString("dataset"),
                  rows.getString("digest"),
                  rows.getBoolean("tombstone"),
                  rows.getObject("created_at", OffsetDateTime.class).toInstant(),
                  rows.getObject("published_at", OffsetDateTime.class).toInstant()));
        }
      }
    } finally {
      wanted.free();
    }
    return found;
  }

  /** Of some things, those that are made up, as {@link #name} calls them. */
  public Set<String> madeUp(List<String> types, List<String> keys) throws SQLException {
    Set<String> found = new HashSet<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select type, key from publication.made_up where (type, key) in"
                + " (select * from unnest(?, ?))")) {
      select.setArray(1, column("text", types, type -> type));
      select.setArray(2, column("text", keys, key -> key));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(name(rows.getString("type"), rows.getString("key")));
        }
      }
    }
    return found;
  }

  /** A thing in one word, {@code TYPE/KEY}. */
  public static String name(String type, String key) {
    return type + "/" + key;
  }

  /**
   * When rows that are appended now are published: now, to the millisecond, but not before the last
   * row, for times never run backwards in the log, whatever a node's clock does.
   */
  public Instant nextMoment(Instant now) throws SQLException {
    Instant moment = now.truncatedTo(ChronoUnit.MILLIS);
    try (Statement select = connection.createStatement();
        ResultSet rows =
            select.executeQuery(
                "select published_at from publication.open_document"
                    + " order by position desc limit 1")) {
      Instant last =
          rows.next() ? rows.getObject(1, OffsetDateTime.class).toInstant() : Instant.EPOCH;
      return moment.isBefore(last) ? last : moment;
    }
  }

  /**
   * Those of these documents whose last row names somebody erased: it is not to stay the last one,
   * whether they can be made anew or not.
   */
  public Set<String> namingSomebodyErased(Collection<String> uris) throws SQLException {
    Set<String> found = new HashSet<>();
    Array wanted = connection.createArrayOf("text", uris.toArray());
    try (PreparedStatement select =
        connection.prepareStatement(
            "select last.uri from protection.log_cleaning named"
                + " join publication.open_document last on last.position = named.position"
                + " where last.uri = any (?) and not last.tombstone and not exists"
                + " (select from publication.open_document newer"
                + " where newer.uri = last.uri and newer.position > last.position)")) {
      select.setArray(1, wanted);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString("uri"));
        }
      }
    } finally {
      wanted.free();
    }
    return found;
  }

  /** URI and dataset of every document that is public now. */
  public Map<String, String> publicDocuments() throws SQLException {
    Map<String, String> documents = new LinkedHashMap<>();
    try (Statement select = connection.createStatement();
        ResultSet rows =
            select.executeQuery(
                "select uri, dataset from (select distinct on (uri) uri, dataset, tombstone"
                    + " from publication.open_document order by uri, position desc) latest"
                    + " where not tombstone order by uri")) {
      while (rows.next()) {
        documents.put(rows.getString("uri"), rows.getString("dataset"));
      }
    }
    return documents;
  }

  /**
   * A document, or a tombstone, that is to have a position.
   *
   * @param nquads empty in a tombstone
   */
  public record Entry(
      String uri, String dataset, String nquads, String digest, boolean tombstone) {}

  /**
   * Gives the next positions to these, in their order. Times never run backwards in the log,
   * whatever a node's clock does: a row is at the earliest as old as the one before it.
   */
  public void append(List<Entry> entries, Instant now) throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into publication.open_document"
                + " (position, uri, dataset, nquads, digest, tombstone, published_at)"
                + " select coalesce(last.position, 0) + number, uri, dataset, nquads, digest,"
                + " tombstone, greatest(?, last.published_at)"
                + " from unnest(?, ?, ?, ?, ?) with ordinality"
                + " fresh (uri, dataset, nquads, digest, tombstone, number)"
                + " left join lateral (select position, published_at"
                + " from publication.open_document order by position desc limit 1) last on true"
                + " order by number")) {
      insert.setObject(1, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
      insert.setArray(2, column("text", entries, Entry::uri));
      insert.setArray(3, column("text", entries, Entry::dataset));
      insert.setArray(4, column("text", entries, Entry::nquads));
      insert.setArray(5, column("text", entries, Entry::digest));
      insert.setArray(6, column("boolean", entries, Entry::tombstone));
      insert.executeUpdate();
    }
  }

  private <T> Array column(String type, List<T> rows, Function<T, Object> value)
      throws SQLException {
    return connection.createArrayOf(type, rows.stream().map(value).toArray());
  }

  /** Puts a thing into the outbox, to be looked at again. */
  public void announce(String type, String key) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into publication.outbox (type, key) values (?, ?)")) {
      insert.setString(1, type);
      insert.setString(2, key);
      insert.executeUpdate();
    }
  }

  /**
   * The same with many.
   *
   * @param types of the things, key by key
   */
  public void announce(List<String> types, List<String> keys) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into publication.outbox (type, key) select * from unnest(?, ?)")) {
      insert.setArray(1, column("text", types, type -> type));
      insert.setArray(2, column("text", keys, key -> key));
      insert.executeUpdate();
    }
  }

  /** Takes changes out of the outbox: they are published, or parked. */
  public void done(List<Change> changes) throws SQLException {
    if (changes.isEmpty()) {
      return;
    }
    Array ids =
        connection.createArrayOf(
            "bigint", changes.stream().flatMap(change -> change.rows().stream()).toArray());
    try (PreparedStatement delete =
        connection.prepareStatement("delete from publication.outbox where id = any (?)")) {
      delete.setArray(1, ids);
      delete.executeUpdate();
    } finally {
      ids.free();
    }
  }

  /** Puts a change aside with what was wrong, so that it holds nobody else up. */
  public void park(String type, String key, String reason, Instant now) throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            "insert into publication.parked (type, key, reason, parked_at) values (?, ?, ?, ?)"
                + " on conflict (type, key) do update set reason = excluded.reason,"
                + " parked_at = excluded.parked_at, attempts = publication.parked.attempts + 1")) {
      upsert.setString(1, type);
      upsert.setString(2, key);
      upsert.setString(3, reason);
      upsert.setObject(4, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
      upsert.executeUpdate();
    }
  }

  /**
   * Strikes what is published now from the list of what could not be.
   *
   * @param types of the things, key by key
   */
  public void unpark(List<String> types, List<String> keys) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from publication.parked where (type, key) in"
                + " (select * from unnest(?, ?))")) {
      delete.setArray(1, column("text", types, type -> type));
      delete.setArray(2, column("text", keys, key -> key));
      delete.executeUpdate();
    }
  }
}
