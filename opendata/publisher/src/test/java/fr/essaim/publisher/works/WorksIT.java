package fr.essaim.publisher.works;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.publication.DocumentLog;
import fr.essaim.core.publication.Editions;
import fr.essaim.core.publication.InstanceMemory;
import fr.essaim.core.publication.PublicationWorks.Rebuilt;
import fr.essaim.core.publication.PublicationWorks.Verified;
import fr.essaim.ontology.Vocabulary;
import fr.essaim.publisher.catalogue.Generation;
import fr.essaim.publisher.catalogue.Generations;
import fr.essaim.publisher.describe.Describers;
import fr.essaim.publisher.document.DocumentCheck;
import fr.essaim.publisher.document.Uris;
import fr.essaim.publisher.feed.Feed;
import fr.essaim.publisher.run.DocumentMaker;
import fr.essaim.publisher.run.Notes;
import fr.essaim.publisher.run.Publisher;
import fr.essaim.publisher.run.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rebuild, generations and verification against a real PostgreSQL. */
class WorksIT {

  private static final Uris URIS = new Uris("http://test.example");

  @TempDir Path folder;

  private TestDatabase database;
  private DocumentLog log;
  private InstanceMemory memory;
  private Notes notes;

  @BeforeEach
  void start() {
    database = TestDatabase.fresh();
    log = new DocumentLog(database.dataSource());
    memory = new InstanceMemory(database.dataSource());
    notes = new Notes(URIS);
  }

  @Test
  void aRebuildOfARightLogChangesNothing() throws SQLException {
    notes.with("roubaix", "Roubaix").with("tourcoing", "Tourcoing");
    publishAll();
    Rebuilt rebuilt = rebuild(URIS);
    assertThat(rebuilt.documents()).isEqualTo(2);
    assertThat(rebuilt.changed()).isEmpty();
    assertThat(rebuilt.gone()).isEmpty();
    assertThat(log.lastPosition()).isEqualTo(2);
  }

  @Test
  void aRebuildFindsWhatDiffersAndWithdrawsWhatIsGone() throws SQLException {
    notes.with("roubaix", "Roubaix").with("tourcoing", "Tourcoing");
    publishAll();
    notes.with("roubaix", "Roubaix, renamed unheard").without("tourcoing");
    notes.with("lille", "Lille");
    Rebuilt rebuilt = rebuild(URIS);
    assertThat(rebuilt.documents()).isEqualTo(2);
    assertThat(rebuilt.changed())
        .containsExactly(
            URIS.document("territory", "lille"), URIS.document("territory", "roubaix"));
    assertThat(rebuilt.gone()).containsExactly(URIS.document("territory", "tourcoing"));
  }

  @Test
  void aRebuildAdoptsAChangedBase() throws SQLException {
    memory.baseUri(URIS.base());
    notes.with("roubaix", "Roubaix");
    publishAll();
    Uris moved = new Uris("https://new.example");
    notes = new Notes(moved).with("roubaix", "Roubaix");
    Rebuilt rebuilt = rebuild(moved);
    assertThat(rebuilt.changed()).containsExactly("https://new.example/doc/territory/roubaix");
    assertThat(rebuilt.gone()).containsExactly("http://test.example/doc/territory/roubaix");
    assertThat(memory.baseUri()).contains("https://new.example");
  }

  @Test
  void aGenerationHoldsWhatTheDocumentsSayAndIsTheSameForTheSameState()
      throws SQLException, IOException {
    notes.with("roubaix", "Roubaix").with("lille", "Lille, \"capitale\" | et, plus");
    publishAll();
    Generation first = generations(folder.resolve("a")).make();
    Generation second = generations(folder.resolve("b")).make();
    assertThat(first.position()).isEqualTo(2);
    assertThat(second.files()).isEqualTo(first.files()).containsKeys("organisations.nq.gz");
    try (GZIPInputStream quads =
        new GZIPInputStream(Files.newInputStream(first.path("organisations.nq.gz")))) {
      assertThat(new String(quads.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(
              log.latest(URIS.document("territory", "lille")).orElseThrow().nquads()
                  + log.latest(URIS.document("territory", "roubaix")).orElseThrow().nquads());
    }
    assertThat(Files.readString(first.path("organisations.csv")))
        .startsWith(
            "uri,type,name,label,key,kind,official_code,vintage,is_part_of,communes,geometry_point,"
                + "geometry_of_the_location,position_latitude,position_longitude,"
                + "the_same_elsewhere,its_town_elsewhere,rdfs_label,created_on,modified_on,made_up\r\n"
                + "http://test.example/id/territory/lille,")
        .contains("\"Lille, \"\"capitale\"\" | et, plus\"");
  }

  @Test
  void aGenerationIsReadAgainAfterARestartAndOldOnesAreForgotten()
      throws SQLException, IOException {
    notes.with("roubaix", "Roubaix");
    publishAll();
    Generations generations = generations(folder);
    Generation last = generations.make();
    for (int i = 0; i < 4; i++) {
      last = generations.make();
    }
    Generation read = generations(folder).current().orElseThrow();
    assertThat(read.position()).isEqualTo(last.position());
    assertThat(read.files()).isEqualTo(last.files());
    try (var folders = Files.list(folder)) {
      assertThat(folders.count()).isLessThanOrEqualTo(3);
    }
  }

  @Test
  void aVerificationWithoutEndpointSaysSoAndFindsADamagedRow() throws SQLException {
    notes.with("roubaix", "Roubaix");
    publishAll();
    Verified verified = verify();
    assertThat(verified.documents()).isEqualTo(1);
    assertThat(verified.differences())
        .singleElement()
        .asString()
        .startsWith("The endpoint cannot be compared");

    database.execute("update publication.open_document set nquads = replace(nquads, 'Rou', 'Bou')");
    assertThat(verify().differences()).anyMatch(text -> text.startsWith("The log's digest of"));
  }

  @Test
  void aVerificationFollowsTheFeedOverItsPages() throws SQLException {
    for (int place = 0; place < 7; place++) {
      notes.with("place-" + place, "Place " + place);
    }
    publishAll();
    notes.with("place-1", "Renamed").without("place-2");
    database.changed("territory", "place-1");
    database.changed("territory", "place-2");
    try (Connection connection = database.connect()) {
      publisher(URIS).publishWaiting(connection);
    }
    assertThat(verify().differences()).noneMatch(text -> text.contains("feed"));

    // As if the deletion had been emptied, and the renaming lost.
    database.execute(
        "update publication.open_document set digest = 'x'"
            + " where tombstone or nquads like '%Renamed%'");
    database.execute(
        "update publication.open_document set tombstone = true, nquads = ''"
            + " where nquads like '%Renamed%'");
    assertThat(verify().differences())
        .contains(
            "The feed has " + URIS.document("territory", "place-1") + ", which is not public",
            "The feed has " + URIS.document("territory", "place-2") + ", which is not public");
  }

  private Verified verify() {
    return new Verification(
            log,
            generations(folder),
            new Feed(log, memory, URIS, 3),
            URIS,
            List.of(new EndpointReader("http://127.0.0.1:9/sparql", Clock.systemUTC())),
            List.of("organisations"))
        .run();
  }

  private Generations generations(Path home) {
    return new Generations(
        home,
        Duration.ofSeconds(60),
        URIS,
        new Vocabulary(URIS.base()),
        new Describers(List.of(notes)),
        log,
        new Editions(database.dataSource()),
        Clock.systemUTC());
  }

  private Rebuilt rebuild(Uris uris) {
    return new Rebuild(publisher(uris), database::connect, memory).run();
  }

  private Publisher publisher(Uris uris) {
    DocumentCheck check = new DocumentCheck(new Vocabulary(uris.base()));
    return new Publisher(
        new DocumentMaker(uris, new Describers(List.of(notes)), () -> check, Runnable::run),
        Clock.systemUTC());
  }

  private void publishAll() throws SQLException {
    for (String key : notes.keys()) {
      database.changed("territory", key);
    }
    try (Connection connection = database.connect()) {
      publisher(URIS).publishWaiting(connection);
    }
  }
}
