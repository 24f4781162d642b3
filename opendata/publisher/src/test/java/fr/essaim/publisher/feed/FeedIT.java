package fr.essaim.publisher.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.publication.DocumentLog;
import fr.essaim.core.publication.InstanceMemory;
import fr.essaim.core.publication.LogMonth;
import fr.essaim.ontology.Namespaces;
import fr.essaim.publisher.document.Uris;
import fr.essaim.publisher.run.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The feed of a real log, with small pages, read by a client that knows only the specification. */
class FeedIT {

  private static final Uris URIS = new Uris("http://test.example");
  private static final String ROOT = "http://test.example/ldes/organisations";
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  private TestDatabase database;
  private DocumentLog log;
  private Feed feed;
  private final List<String> fetched = new ArrayList<>();

  @BeforeEach
  void start() {
    database = TestDatabase.fresh();
    log = new DocumentLog(database.dataSource());
    feed = new Feed(log, new InstanceMemory(database.dataSource()), URIS, 3);
  }

  @Test
  void whoReplaysTheFeedHasTheDocumentsThatThereAreAndThenFollowsOnlyWhatIsNew()
      throws SQLException {
    for (int i = 0; i < 7; i++) {
      publish("t" + i, "Titre " + i);
    }
    publish("t1", "Titre changé");
    withdraw("t2");
    FeedClient client = new FeedClient(this::fetch, ROOT);
    client.synchronise();
    assertThat(client.quads()).isEqualTo(currentDocuments()).hasSize(6 * 2);
    assertThat(client.received()).isEqualTo(9);

    publish("t3", "Encore un titre");
    publish("t2", "De nouveau là");
    withdraw("t4");
    fetched.clear();
    client.synchronise();
    assertThat(client.quads()).isEqualTo(currentDocuments());
    assertThat(client.received()).isEqualTo(12);
    assertThat(fetched).containsExactly(ROOT, ROOT + "/0/2026-11/9", ROOT + "/0/2026-11/12");
  }

  @Test
  void whoKnowsADateReadsFromItsMonthOn() throws SQLException {
    publish("t1", "Titre", Instant.parse("2026-09-30T23:59:59Z"));
    publish("t2", "Titre", Instant.parse("2026-10-01T00:00:00Z"));
    publish("t3", "Titre", NOON);
    FeedClient all = new FeedClient(this::fetch, ROOT);
    all.synchronise();
    assertThat(all.quads()).isEqualTo(currentDocuments());
    fetched.clear();

    FeedClient since = new FeedClient(this::fetch, ROOT, Instant.parse("2026-10-15T12:00:00Z"));
    since.synchronise();

    assertThat(fetched).containsExactly(ROOT, ROOT + "/0/2026-10/1", ROOT + "/0/2026-11/2");
    assertThat(since.received()).isEqualTo(2);
  }

  @Test
  void theLastPageOfAMonthThatIsOverNeverChanges() throws SQLException {
    publish("t1", "Titre", Instant.parse("2026-10-02T12:00:00Z"));
    assertThat(page(0).immutable()).isFalse();

    publish("t2", "Titre", NOON);
    LogMonth october = feed.months("organisations").get(0);
    FeedPage last = feed.page("organisations", feed.epoch(), october, 0).orElseThrow();
    assertThat(last.immutable()).isTrue();
    assertThat(new String(write(last), StandardCharsets.UTF_8))
        .contains("<https://w3id.org/ldes#immutable> \"true\"")
        .doesNotContain("tree#node");
  }

  @Test
  void theRootSaysWhatEveryMemberSays() throws SQLException {
    publish("t", "Titre");
    FeedGraph graph = new FeedGraph(URIS, "organisations", "", "http://licence.example");
    Model root = ModelFactory.createDefaultModel();
    graph.root(feed.epoch(), feed.months("organisations"), StreamRDFLib.graph(root.getGraph()));
    Resource shape =
        root.getResource(ROOT + "#stream")
            .getPropertyResourceValue(root.createProperty(Namespaces.TREE, "shape"));
    assertThat(shape.listProperties(root.createProperty(Namespaces.SH, "property")).toList())
        .hasSize(4);
    Model member = ModelFactory.createDefaultModel();
    graph.page(page(0), StreamRDFLib.graph(member.getGraph()));
    for (Statement property :
        shape.listProperties(root.createProperty(Namespaces.SH, "property")).toList()) {
      Resource path =
          property
              .getResource()
              .getPropertyResourceValue(root.createProperty(Namespaces.SH, "path"));
      assertThat(member.getResource(ROOT + "#1").listProperties(path.as(Property.class)).toList())
          .as(path.getURI())
          .hasSize(1);
    }
  }

  @Test
  void aFullPageNeverChangesAndThePageBehindItIsKnownBeforeItHasAnything() throws SQLException {
    for (int i = 0; i < 3; i++) {
      publish("t" + i, "Titre " + i);
    }
    FeedPage full = page(0);
    byte[] before = write(full);
    assertThat(full.full()).isTrue();
    assertThat(page(3).versions()).isEmpty();
    assertThat(page(3).full()).isFalse();
    assertThat(new String(before, StandardCharsets.UTF_8))
        .contains("<https://w3id.org/ldes#immutable> \"true\"")
        .contains("<https://w3id.org/tree#node> <" + ROOT + "/0/2026-11/3.nq>");

    publish("t0", "Autre titre");
    withdraw("t1");
    assertThat(write(page(0))).isEqualTo(before);
  }

  @Test
  void aDocumentIsCreatedOnceThenUpdatedAndDeleted() throws SQLException {
    publish("t", "Titre");
    publish("t", "Autre titre");
    withdraw("t");
    String page = new String(write(page(0)), StandardCharsets.UTF_8);
    String type = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
    String activity = " <https://www.w3.org/ns/activitystreams#";
    assertThat(page)
        .contains("<" + ROOT + "#1> " + type + activity + "Create>")
        .contains("<" + ROOT + "#2> " + type + activity + "Update>")
        .contains("<" + ROOT + "#3> " + type + activity + "Delete>");
  }

  @Test
  void whatIsEmptiedIsNoMemberAnyMoreAndThePagesThatHeldItAreGone() throws SQLException {
    publish("t", "Camille Erasme");
    publish("t", "Titre");
    publish("u", "Titre");
    FeedClient client = new FeedClient(this::fetch, ROOT);
    client.synchronise();
    assertThat(feed.epoch()).isEqualTo("0");

    database.execute(
        "update publication.open_document set nquads = '', tombstone = true where position = 1");
    LogMonth month = feed.months("organisations").get(0);
    assertThat(feed.page("organisations", "0", month, 0)).isEmpty();
    assertThat(feed.epoch()).isNotEqualTo("0");
    assertThat(new String(write(page(0)), StandardCharsets.UTF_8))
        .doesNotContain("Camille", ROOT + "#1>")
        .contains(ROOT + "#2>", ROOT + "#3>");

    publish("u", "Autre titre");
    client.synchronise();
    assertThat(client.received()).as("each member once").isEqualTo(4);
    assertThat(client.quads()).isEqualTo(currentDocuments());
  }

  @Test
  void anUpdateThatChangesNoRowLeavesThePagesWhereTheyAre() throws SQLException {
    publish("t", "Titre");
    database.execute("update publication.open_document set nquads = '' where position = 17");
    assertThat(feed.epoch()).isEqualTo("0");
  }

  @Test
  void documentsOfAnotherBaseAreNoMembers() throws SQLException {
    publish("t", "Titre");
    Feed elsewhere =
        new Feed(
            log, new InstanceMemory(database.dataSource()), new Uris("http://other.example"), 3);
    assertThat(elsewhere.months("organisations")).isEmpty();
    LogMonth month = feed.months("organisations").get(0);
    assertThat(elsewhere.page("organisations", "0", month, 0).orElseThrow().versions()).isEmpty();
  }

  @Test
  void timesNeverRunBackwardsInTheLog() throws SQLException {
    publish("t", "Titre", NOON);
    publish("t", "Autre titre", NOON.minusSeconds(3600));
    assertThat(log.last().orElseThrow().publishedAt()).isEqualTo(NOON);
    assertThat(log.last().orElseThrow().position()).isEqualTo(2);
  }

  @Test
  void blankNodesOfTwoVersionsAreKeptApartAndGiveTheSameBytes() throws SQLException {
    publish("t", "Titre");
    publish("t", "Autre titre");
    DatasetGraph read =
        RDFParser.fromString(new String(write(page(0)), StandardCharsets.UTF_8), Lang.NQUADS)
            .toDatasetGraph();
    assertThat(
            read.stream()
                .filter(quad -> quad.getSubject().isBlank())
                .map(quad -> quad.getSubject())
                .distinct())
        .hasSize(2);
    for (FeedFormat format : FeedFormat.values()) {
      assertThat(write(page(0), format)).as(format.name()).isEqualTo(write(page(0), format));
    }
  }

  /** What a web server does: the root, a page, or nothing for a page that is gone. */
  private FeedClient.Fetched fetch(String url) {
    fetched.add(url);
    FeedGraph graph = new FeedGraph(URIS, "organisations", "", "http://licence.example");
    if (url.equals(ROOT)) {
      byte[] root =
          FeedFormat.N_QUADS.write(
              out -> graph.root(feed.epoch(), feed.months("organisations"), out), Map.of());
      return new FeedClient.Fetched(root, false);
    }
    String[] parts = url.substring(ROOT.length() + 1).split("/");
    return feed.months("organisations").stream()
        .filter(month -> month.month().toString().equals(parts[1]))
        .findFirst()
        .flatMap(month -> feed.page("organisations", parts[0], month, Long.parseLong(parts[2])))
        .map(
            page ->
                new FeedClient.Fetched(
                    FeedFormat.N_QUADS.write(out -> graph.page(page, out), Map.of()),
                    page.immutable()))
        .orElse(FeedClient.Fetched.GONE);
  }

  private FeedPage page(long after) {
    LogMonth month = feed.months("organisations").get(0);
    return feed.page("organisations", feed.epoch(), month, after).orElseThrow();
  }

  private static byte[] write(FeedPage page) {
    return write(page, FeedFormat.N_QUADS);
  }

  private static byte[] write(FeedPage page, FeedFormat format) {
    FeedGraph graph = new FeedGraph(URIS, "organisations", ".nq", "http://licence.example");
    return format.write(out -> graph.page(page, out), Map.of());
  }

  private Set<String> currentDocuments() {
    Set<String> quads = new TreeSet<>();
    log.documentsAt(
        "organisations",
        log.lastPosition(),
        entry -> entry.nquads().lines().map(FeedClient::withoutBlankNodes).forEach(quads::add));
    return quads;
  }

  private void publish(String key, String title) throws SQLException {
    publish(key, title, NOON);
  }

  private void publish(String key, String title, Instant at) throws SQLException {
    String uri = URIS.document("territory", key);
    String nquads =
        ("<%s> <http://purl.org/dc/terms/title> \"%s\"@fr <%s> .%n"
                + "_:c0 <http://purl.org/dc/terms/title> \"%s\" <%s> .%n")
            .formatted(URIS.thing("territory", key), title, uri, key, uri);
    database.append(uri, nquads, at);
  }

  private void withdraw(String key) throws SQLException {
    database.append(URIS.document("territory", key), "", NOON);
  }
}
