package fr.essaim.publisher.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.publication.DocumentLog;
import fr.essaim.core.publication.Editions;
import fr.essaim.core.publication.PublicationLedger;
import fr.essaim.ontology.Vocabulary;
import fr.essaim.publisher.describe.Describers;
import fr.essaim.publisher.document.CanonicalForm;
import fr.essaim.publisher.document.Uris;
import fr.essaim.publisher.run.Notes;
import fr.essaim.publisher.run.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dumps of a real log. */
class GenerationsIT {

  private static final Uris URIS = new Uris("http://test.example");

  /** More than are read from the log at once. */
  private static final int MANY = 1_100;

  @TempDir private Path folder;
  private TestDatabase database;
  private DocumentLog log;

  @BeforeEach
  void start() {
    database = TestDatabase.fresh();
    log = new DocumentLog(database.dataSource());
  }

  @Test
  void twoMakersGiveTheSameBytesForTheSameState() throws SQLException, IOException {
    publish(0, 20);
    Generation one = generations("one").make();
    Generation other = generations("other").make();
    assertThat(other.files()).isEqualTo(one.files()).isNotEmpty();
    byte[] packed = Files.readAllBytes(one.path("organisations.nq.gz"));
    assertThat(Arrays.copyOfRange(packed, 4, 8)).as("the time in its header").containsOnly(0);
  }

  @Test
  void thePublisherGoesOnWhileADumpIsMadeAndTheDumpIsOfItsPosition() throws SQLException {
    publish(0, MANY);
    long position = log.lastPosition();
    List<String> read = new ArrayList<>();
    log.documentsAt(
        "organisations",
        position,
        entry -> {
          read.add(entry.uri());
          if (read.size() % 400 == 1) {
            publishAlone(MANY + read.size());
            assertThat(log.lastPosition()).isGreaterThan(position);
          }
        });
    assertThat(read).hasSize(MANY).doesNotHaveDuplicates();
    assertThat(log.lastPosition()).isEqualTo(position + 3);
  }

  @Test
  void theFilesOfAnEarlierPositionAreThoseThatWereMadeThen() throws SQLException {
    publish(0, 5);
    Generation then = generations("then").make();
    publish(2, 9);
    Generation again = generations("again").ofPosition(then.position(), past -> past);
    for (DumpFormat format : DumpFormat.values()) {
      String file = format.fileOf("organisations");
      assertThat(again.facts(file)).isPresent().isEqualTo(then.facts(file));
    }
    assertThat(again.folder()).doesNotExist();
  }

  @Test
  void whatFailsMidwayLeavesTheServedOneAndIsTold() throws SQLException, IOException {
    publish(0, 5);
    Generations generations = generations("served");
    Generation served = generations.make();
    Files.createDirectory(folder.resolve("served/making-by-a-killed-process"));
    appendAlone("t3", "this is no statement");

    assertThatThrownBy(generations::make).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(generations::make).isInstanceOf(RuntimeException.class);

    assertThat(generations.current()).contains(served);
    assertThat(generations("served").current()).map(Generation::position).hasValue(5L);
    assertThat(files("served")).containsExactly(served.folder().getFileName().toString());
    assertThat(generations.failure())
        .hasValueSatisfying(
            failure -> {
              assertThat(failure.attempts()).isEqualTo(2);
              assertThat(failure.reason()).isNotBlank();
            });

    publish(3, 4);
    assertThat(generations.make().position()).isEqualTo(7);
    assertThat(generations.failure()).isEmpty();
  }

  @Test
  void isTriedAgainUntilItSucceeds() throws Exception {
    publish(0, 2);
    appendAlone("t1", "this is no statement");
    Generations generations = generations("again");
    Thread maker = new Thread(generations);
    maker.start();
    try {
      await(() -> generations.failure().isPresent());
      assertThat(generations.current()).isEmpty();
      publish(1, 2);
      generations.logHasGrown();
      await(() -> generations.current().isPresent() && generations.failure().isEmpty());
    } finally {
      generations.stop();
      maker.join();
    }
  }

  @Test
  void aFileThatWasCutByACrashIsNotServed() throws SQLException, IOException {
    publish(0, 3);
    Generation whole = generations("cut").make();
    publish(3, 5);
    Generation cut = generations("cut").make();
    Files.writeString(cut.path("organisations.csv"), "");

    assertThat(generations("cut").current()).map(Generation::position).hasValue(whole.position());
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int look = 0; look < 300 && !condition.getAsBoolean(); look++) {
      Thread.sleep(50);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private List<String> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private void appendAlone(String key, String nquads) throws SQLException {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      append(new PublicationLedger(connection), URIS.document("territory", key), nquads);
      connection.commit();
    }
  }

  /** Fails instead of waiting, should a reader hold anything that a writer needs. */
  private void publishAlone(int number) {
    try (Connection connection = database.connect()) {
      connection.createStatement().execute("set lock_timeout = '1s'");
      connection.setAutoCommit(false);
      PublicationLedger ledger = new PublicationLedger(connection);
      ledger.lockForWriting();
      append(ledger, number);
      connection.commit();
    } catch (SQLException held) {
      throw new IllegalStateException(held);
    }
  }

  private void publish(int from, int to) throws SQLException {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      PublicationLedger ledger = new PublicationLedger(connection);
      for (int number = from; number < to; number++) {
        append(ledger, number);
      }
      connection.commit();
    }
  }

  private static void append(PublicationLedger ledger, int number) throws SQLException {
    String uri = URIS.document("territory", "t" + number);
    String nquads =
        "<%s> <http://purl.org/dc/terms/title> \"Titre %d\"@fr <%s> .%n"
            .formatted(URIS.thingOf(uri), number, uri);
    append(ledger, uri, nquads);
  }

  private static void append(PublicationLedger ledger, String uri, String nquads)
      throws SQLException {
    ledger.append(
        List.of(
            new PublicationLedger.Entry(
                uri, "organisations", nquads, CanonicalForm.digest(nquads), false)),
        Instant.now());
  }

  private Generations generations(String name) {
    return new Generations(
        folder.resolve(name),
        Duration.ofSeconds(60),
        URIS,
        new Vocabulary(URIS.base()),
        new Describers(List.of(new Notes(URIS))),
        log,
        new Editions(database.dataSource()),
        Clock.systemUTC());
  }
}
