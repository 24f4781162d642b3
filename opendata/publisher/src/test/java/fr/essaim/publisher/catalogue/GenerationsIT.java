package fr.essaim.publisher.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

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
