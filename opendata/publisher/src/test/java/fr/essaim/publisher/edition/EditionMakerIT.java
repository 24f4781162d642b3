package fr.essaim.publisher.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.publication.DocumentLog;
import fr.essaim.core.publication.Edition;
import fr.essaim.core.publication.EditionLedger;
import fr.essaim.core.publication.Editions;
import fr.essaim.core.publication.InstanceMemory;
import fr.essaim.ontology.Vocabulary;
import fr.essaim.publisher.catalogue.Generations;
import fr.essaim.publisher.describe.Describers;
import fr.essaim.publisher.document.Sha256;
import fr.essaim.publisher.document.Uris;
import fr.essaim.publisher.run.Notes;
import fr.essaim.publisher.run.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions in a real database, on days that the test chooses. */
class EditionMakerIT {

  private static final Uris URIS = new Uris("http://test.example");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @TempDir private Path folder;
  private TestDatabase database;
  private DocumentLog log;
  private Editions editions;

  @BeforeEach
  void start() {
    database = TestDatabase.fresh();
    log = new DocumentLog(database.dataSource());
    editions = new Editions(database.dataSource());
  }

  @Test
  void anEditionIsTheDumpOfItsDayWithItsDigest() throws SQLException, IOException {
    publish("lille", "Lille", "2026-11-20");
    assertThat(on("2026-11-26").makeNow()).isEqualTo(1);
    publish("lille", "Lille après", "2026-11-27");

    Edition edition = editions.all().get(0);
    assertThat(edition.name()).isEqualTo("2026-11-26");
    assertThat(edition.position()).isEqualTo(1);
    assertThat(edition.files())
        .extracting(Edition.Part::extension)
        .containsExactly("csv", "nq.gz", "ttl.gz");
    for (Edition.Part file : edition.files()) {
      byte[] whole = read(edition, file.extension(), 0, file.size());
      assertThat(Sha256.of(whole)).isEqualTo(file.sha256());
      assertThat(read(edition, file.extension(), 3, 7)).isEqualTo(Arrays.copyOfRange(whole, 3, 10));
    }
    assertThat(quads(edition)).contains("\"Lille\"").doesNotContain("Lille après");
  }

  @Test
  void thereIsOneADayHoweverOftenItIsAskedFor() throws SQLException {
    publish("lille", "Lille", "2026-11-20");
    assertThat(on("2026-11-26").makeNow()).isEqualTo(1);
    assertThat(on("2026-11-26").makeNow()).isZero();
    assertThat(on("2026-11-27").makeNow()).isEqualTo(1);
    assertThat(editions.current())
        .extracting(Edition::name)
        .containsExactly("2026-11-27", "2026-11-26");
  }

  @Test
  void oneIsDueOnTheFirstDayOfAQuarterOrAsSoonAfterItAsTheInstanceRuns() throws SQLException {
    publish("lille", "Lille", "2026-08-15");
    assertThat(on("2026-09-30").makeDue()).as("the quarter that the instance began in").isZero();
    assertThat(on("2026-10-01").makeDue()).isEqualTo(1);
    assertThat(on("2026-10-01").makeDue()).isZero();
    assertThat(on("2026-12-31").makeDue()).isZero();
    assertThat(on("2027-01-09").makeDue()).isEqualTo(1);
  }

  @Test
  void nothingIsFrozenWhereNothingWasEverPublished() {
    assertThat(on("2027-01-01").makeDue()).isZero();
    assertThat(on("2027-01-01").makeNow()).isZero();
  }

  @Test
  void anEditionThatHadToBeEmptiedIsMadeAnewWithoutWhatWasErased()
      throws SQLException, IOException {
    publish("lille", "Camille Erasme", "2026-11-20");
    publish("roubaix", "Roubaix", "2026-11-20");
    on("2026-11-26").makeNow();
    Edition former = editions.all().get(0);
    publish("lille", "Lille", "2026-11-28");
    database.execute(
        "update publication.open_document set nquads = '', tombstone = true where position = 1");
    database.execute("update publication.edition set withdrawn_at = now()");
    database.execute("update publication.edition_file set content = null");

    assertThat(editions.current()).isEmpty();
    assertThatThrownBy(() -> read(former, "csv", 0, 10)).isInstanceOf(IOException.class);
    assertThat(on("2026-11-28").makeDue()).isEqualTo(1);
    assertThat(on("2026-11-28").makeDue()).isZero();

    Edition revised = editions.current().get(0);
    assertThat(revised.name()).isEqualTo("2026-11-26-r2");
    assertThat(quads(revised)).contains("Roubaix").doesNotContain("Camille", "Lille");
    assertThat(editions.find("2026-11-26", "organisations"))
        .hasValueSatisfying(found -> assertThat(found.isWithdrawn()).isTrue());
  }

  @Test
  void whatWasMadeBeforeRowsWereEmptiedIsNotKept() throws SQLException, IOException {
    publish("lille", "Camille Erasme", "2026-11-20");
    String epoch = new InstanceMemory(database.dataSource()).feedEpoch();
    database.execute("update publication.open_document set nquads = ''");
    Edition edition =
        new Edition("organisations", LocalDate.EPOCH, 1, 1, Instant.EPOCH, null, List.of());
    try (Connection connection = database.connect()) {
      assertThat(new EditionLedger(connection).keep(edition, Map.of(), epoch)).isFalse();
    }
    assertThat(editions.stamp()).isEqualTo("0-0");
  }

  private EditionMaker on(String day) {
    Clock clock = Clock.fixed(LocalDate.parse(day).atTime(0, 30).atZone(PARIS).toInstant(), PARIS);
    Describers describers = new Describers(List.of(new Notes(URIS)));
    Generations generations =
        new Generations(
            folder,
            Duration.ofSeconds(60),
            URIS,
            new Vocabulary(URIS.base()),
            describers,
            log,
            editions,
            Clock.systemUTC());
    return new EditionMaker(
        database::connect,
        editions,
        new InstanceMemory(database.dataSource()),
        log,
        generations,
        describers.datasets(),
        clock);
  }

  private void publish(String key, String title, String day) throws SQLException {
    String uri = URIS.document("territory", key);
    String nquads =
        "<%s> <http://purl.org/dc/terms/title> \"%s\" <%s> .%n"
            .formatted(URIS.thing("territory", key), title, uri);
    database.append(uri, nquads, LocalDate.parse(day).atTime(12, 0).atZone(PARIS).toInstant());
  }

  private String quads(Edition edition) throws IOException {
    byte[] packed = read(edition, "nq.gz", 0, edition.file("nq.gz").orElseThrow().size());
    return new String(
        new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes(),
        StandardCharsets.UTF_8);
  }

  private byte[] read(Edition edition, String extension, long first, long length)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    editions.copy(edition, extension, first, length, bytes);
    return bytes.toByteArray();
  }
}
