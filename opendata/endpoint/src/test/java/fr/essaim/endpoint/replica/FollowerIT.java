package fr.essaim.endpoint.replica;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.endpoint.store.DefaultGraph;
import fr.essaim.endpoint.store.JenaMemoryStore;
import fr.essaim.endpoint.store.Store;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows the real table of the log in a real PostgreSQL, with the reader's role. */
class FollowerIT {

  private static final Path MIGRATION =
      Path.of("../../ejb-core/src/main/resources/db/migration/V20__publication.sql");
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String FACT = "<http://e.org/s> <http://e.org/p> \"%s\"";

  private static EmbeddedPostgres postgres;

  @TempDir private Path directory;

  private Store store = new JenaMemoryStore(DefaultGraph.UNION);
  private Follower follower;

  @BeforeAll
  static void startPostgres() throws IOException, SQLException {
    postgres = EmbeddedPostgres.start();
    execute("create role essaim_reader login password 'reader'");
  }

  @AfterAll
  static void stopPostgres() throws IOException {
    postgres.close();
  }

  @BeforeEach
  void createTheLog() throws IOException, SQLException {
    execute("drop schema if exists publication cascade");
    execute("create schema publication");
    execute(Files.readString(MIGRATION));
  }

  @AfterEach
  void stopFollowing() {
    stop();
  }

  @Test
  void isReadyAtOnceWithAnEmptyLog() {
    follow();

    assertThat(follower.firstReady()).succeedsWithin(PATIENCE);
    assertThat(store.revision().position()).isZero();
  }

  @Test
  void readsMoreThanOnePageBeforeItIsReady() throws SQLException {
    execute(
        "insert into publication.open_document"
            + " select i, 'http://e.org/doc/' || i, 'test', '<http://e.org/s> <http://e.org/p> \"'"
            + " || i || '\" <http://e.org/doc/' || i || '> .', i, false, now()"
            + " from generate_series(1, 1203) i");

    follow();

    assertThat(follower.firstReady()).succeedsWithin(PATIENCE);
    assertThat(store.revision().position()).isEqualTo(1203);
    assertThat(values()).hasSize(1203);
  }

  @Test
  void passesOverWhatWasReplacedUntilItIsReady() throws SQLException {
    execute(
        "insert into publication.open_document"
            + " select i, 'http://e.org/doc/' || i % 4, 'test', '<http://e.org/s> <http://e.org/p>"
            + " \"' || i || '\" <http://e.org/doc/' || i % 4 || '> .', i, false, now()"
            + " from generate_series(1, 2000) i");
    List<LogRow> given = new CopyOnWriteArrayList<>();

    follow(() -> new NotedLog(address().open(), given));

    assertThat(follower.firstReady()).succeedsWithin(PATIENCE);
    assertThat(store.revision().position()).isEqualTo(2000);
    assertThat(values()).containsExactlyInAnyOrder("1997", "1998", "1999", "2000");
    assertThat(positions(given)).startsWith(1L, 1997L, 1998L, 1999L, 2000L).hasSizeLessThan(10);
  }

  @Test
  void isReadyOnlyAtTheEndOfALongStretchOfReplacedRows() throws SQLException {
    execute(
        "insert into publication.open_document"
            + " select i, 'http://e.org/doc/one', 'test', '<http://e.org/s> <http://e.org/p>"
            + " \"' || i || '\" <http://e.org/doc/one> .', i, false, now()"
            + " from generate_series(1, 200500) i");

    follow();

    assertThat(follower.firstReady()).succeedsWithin(PATIENCE);
    assertThat(store.revision().position()).isEqualTo(200_500);
    assertThat(values()).containsExactly("200500");
  }

  @Test
  void givesOnlyTheNewestAfterTheRowThatTellsTheLog() throws SQLException, LogAway {
    publish(1, "one", "a");
    publish(2, "two", "b");
    publish(3, "one", "c");
    withdraw(4, "two");
    publish(5, "three", "d");

    try (PublishedLog log = address().open()) {
      assertThat(positions(log.newestFrom(0, 9))).containsExactly(1L, 3L, 4L, 5L);
      assertThat(positions(log.newestFrom(2, 9))).containsExactly(2L, 3L, 4L, 5L);
      assertThat(positions(log.newestFrom(0, 2))).containsExactly(1L, 3L);
      assertThat(positions(log.from(2, 2))).containsExactly(2L, 3L);
    }
  }

  @Test
  void goesOnFromASnapshotWhoseFirstRowWasReplaced() throws SQLException {
    publish(1, "one", "a");
    publish(2, "one", "b");
    follow();
    await(() -> store.revision().position() == 2);
    stop();
    execute("update publication.open_document set nquads = ''");
    publish(3, "two", "c");

    follow();
    await(() -> store.revision().position() == 3);

    assertThat(values()).containsExactlyInAnyOrder("b", "c");
  }

  /** A log that notes what it gives. */
  private record NotedLog(PublishedLog log, List<LogRow> given) implements PublishedLog {

    @Override
    public Optional<String> firstMark() throws LogAway {
      return log.firstMark();
    }

    @Override
    public List<LogRow> from(long position, int most) throws LogAway {
      return noted(log.from(position, most));
    }

    @Override
    public List<LogRow> newestFrom(long position, int most) throws LogAway {
      return noted(log.newestFrom(position, most));
    }

    private List<LogRow> noted(List<LogRow> rows) {
      given.addAll(rows);
      return rows;
    }

    @Override
    public void awaitNews(Duration most) throws LogAway {
      log.awaitNews(most);
    }

    @Override
    public void close() {
      log.close();
    }
  }

  private static List<Long> positions(List<LogRow> rows) {
    return rows.stream().map(LogRow::position).toList();
  }

  @Test
  void showsAChangeWellWithinASecond() throws SQLException {
    follow();
    assertThat(follower.firstReady()).succeedsWithin(PATIENCE);

    Instant before = Instant.now(Clock.systemUTC());
    publish(1, "one", "a");
    await(() -> store.revision().position() == 1);

    assertThat(Duration.between(before, Instant.now(Clock.systemUTC())))
        .isLessThan(Duration.ofSeconds(1));
    assertThat(values()).containsExactly("a");
  }

  @Test
  void appliesChangesAndTombstones() throws SQLException {
    publish(1, "one", "a");
    publish(2, "two", "b");
    follow();
    await(() -> store.revision().position() == 2);

    publish(3, "one", "c");
    withdraw(4, "two");
    await(() -> store.revision().position() == 4);

    assertThat(values()).containsExactly("c");
  }

  @Test
  void goesOnAnsweringWhileTheConnectionIsGoneAndCatchesUpAfterwards() throws SQLException {
    publish(1, "one", "a");
    follow();
    await(() -> store.revision().position() == 1);

    execute("alter role essaim_reader nologin");
    execute("select pg_terminate_backend(pid) from pg_stat_activity where usename='essaim_reader'");
    await(() -> follower.progress().source().equals("away"));
    assertThat(follower.progress().isReady()).isTrue();
    assertThat(values()).containsExactly("a");
    publish(2, "two", "b");
    execute("alter role essaim_reader login");

    await(() -> store.revision().position() == 2);
    assertThat(follower.progress().source()).isEqualTo("log");
  }

  @Test
  void startsFromItsSnapshotAndTheTail() throws SQLException {
    publish(1, "one", "a");
    follow();
    await(() -> store.revision().position() == 1);
    stop();
    // What is not read again is not noticed, which shows that the snapshot was used.
    execute("update publication.open_document set nquads = ''");
    publish(2, "two", "b");

    follow();
    await(() -> store.revision().position() == 2);

    assertThat(values()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void answersFromItsSnapshotWhileTheLogIsAway() throws SQLException {
    publish(1, "one", "a");
    follow();
    await(() -> store.revision().position() == 1);
    stop();

    execute("alter role essaim_reader nologin");
    try {
      follow();
      assertThat(follower.firstReady()).succeedsWithin(PATIENCE);
      assertThat(values()).containsExactly("a");
      assertThat(follower.progress().asOf()).isPresent();
    } finally {
      execute("alter role essaim_reader login");
    }
  }

  @Test
  void startsFromTheLogAloneWhenTheSnapshotIsDamaged() throws SQLException, IOException {
    publish(1, "one", "a");
    follow();
    await(() -> store.revision().position() == 1);
    stop();
    Files.writeString(directory.resolve("snapshot.nq"), "damaged");

    follow();
    await(() -> store.revision().position() == 1);

    assertThat(values()).containsExactly("a");
  }

  @Test
  void startsFromNothingWhenTheSnapshotIsOfAnotherLog() throws SQLException {
    publish(1, "one", "a");
    publish(2, "two", "b");
    follow();
    await(() -> store.revision().position() == 2);
    stop();
    execute("truncate publication.open_document");
    publish(1, "other", "x");
    publish(2, "two", "b");
    publish(3, "more", "y");

    follow();
    await(() -> store.revision().position() == 3);

    assertThat(values()).containsExactlyInAnyOrder("x", "b", "y");
  }

  @Test
  void startsFromNothingWhenTheSnapshotIsAheadOfTheLog() throws SQLException {
    publish(1, "one", "a");
    publish(2, "two", "b");
    follow();
    await(() -> store.revision().position() == 2);
    stop();
    execute("delete from publication.open_document where position = 2");

    follow();
    await(() -> store.revision().position() == 1);

    assertThat(follower.firstReady()).succeedsWithin(PATIENCE);
    assertThat(values()).containsExactly("a");
  }

  @Test
  void startsFromNothingWhenTheLogIsReplacedWhileItFollows() throws SQLException {
    publish(1, "one", "a");
    follow();
    await(() -> store.revision().position() == 1);

    execute("truncate publication.open_document");
    publish(1, "one", "x");

    await(() -> values().equals(List.of("x")));
    await(() -> follower.progress().isReady());
  }

  @Test
  void forgetsWhatTheLogOverwroteAtItsPosition() throws SQLException {
    publish(1, "one", "secret");
    follow();
    await(() -> store.revision().position() == 1);

    execute("update publication.open_document set nquads = '', digest = '', tombstone = true");

    await(() -> values().isEmpty() && follower.progress().isReady());
    assertThat(store.revision().position()).isEqualTo(1);
  }

  private void follow() {
    follow(address());
  }

  private void follow(PublishedLog.Source log) {
    store = new JenaMemoryStore(DefaultGraph.UNION);
    Replica replica = new Replica(store);
    SnapshotKeeper snapshots =
        new SnapshotKeeper(
            store, replica, Optional.of(new Snapshot(directory)), Duration.ofHours(1));
    follower = new Follower(log, replica, snapshots, Clock.systemUTC());
    follower.start();
  }

  private static PostgresLog.Address address() {
    return new PostgresLog.Address(
        postgres.getJdbcUrl("essaim_reader", "postgres"), "essaim_reader", "reader");
  }

  private void stop() {
    if (follower != null) {
      follower.close();
      follower = null;
    }
  }

  private List<String> values() {
    return store.read(
        view ->
            view.dataset().getDefaultGraph().find().toList().stream()
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .toList());
  }

  private static void publish(long position, String key, String value) throws SQLException {
    insert(position, key, Rows.nquads(key, FACT.formatted(value)), false);
  }

  private static void withdraw(long position, String key) throws SQLException {
    insert(position, key, "", true);
  }

  private static void insert(long position, String key, String nquads, boolean tombstone)
      throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into publication.open_document values (?, ?, 'test', ?, ?, ?, now())")) {
      insert.setLong(1, position);
      insert.setString(2, Rows.uri(key));
      insert.setString(3, nquads);
      insert.setString(4, Rows.sha256(nquads));
      insert.setBoolean(5, tombstone);
      insert.executeUpdate();
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      try {
        TimeUnit.MILLISECONDS.sleep(5);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
  }
}
