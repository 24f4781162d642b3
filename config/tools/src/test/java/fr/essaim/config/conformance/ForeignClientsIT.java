package fr.essaim.config.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import fr.essaim.config.trial.FileWorker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Clients that others wrote, unmodified: what they make of a worker's answers is what Jena finds in
 * the same data, and what they ask an instance is what its documents say. Runs in the profile
 * {@code clients} alone, which installs them.
 */
class ForeignClientsIT {

  private static final String PREFIXES =
      "PREFIX adms: <http://www.w3.org/ns/adms#> PREFIX dct: <http://purl.org/dc/terms/> ";
  private static final String TITLES =
      PREFIXES + "SELECT ?thing ?title WHERE { ?thing a adms:Asset ; dct:title ?title }";
  private static final String ANY_PROTOTYPE = PREFIXES + "ASK { ?thing a adms:Asset }";
  private static final String NOBODY = "ASK { ?thing a <urn:example:nobody> }";
  private static final String GRAPH_OF_TITLES =
      PREFIXES
          + "CONSTRUCT { ?thing dct:title ?title } WHERE { ?thing a adms:Asset ; dct:title ?title"
          + " }";
  private static final String ABOUT_ONE =
      "SELECT ?property ?value WHERE { ?thing ?property ?value }";
  private static final String PROTOTYPE = "prototype/eduquer-ca-s-apprend";

  private static final String THING = "http://test.example/id/prototype/jardin";
  private static final String GRAPH = "http://test.example/doc/prototype/jardin";
  private static final Path DATA = Path.of("target", "clients", "data.ttl").toAbsolutePath();

  /** Dumps may be a minute behind the feed. */
  private static final int LOOKS = 30;

  private static final int PAUSE_SECONDS = 3;

  private static FileWorker worker;
  private static String endpoint;

  @BeforeAll
  static void startWorker() {
    worker = FileWorker.over(RunningEssaim.HOME, List.of(DATA), Map.of(GRAPH, DATA));
    endpoint = worker.baseUrl() + "/sparql";
  }

  @AfterAll
  static void stopWorker() {
    worker.close();
  }

  @Test
  void comunicaSelects() {
    assertSameRows(ForeignProgram.comunica().run(endpoint, TITLES), TITLES);
  }

  @Test
  void comunicaAsks() {
    assertSameRows(ForeignProgram.comunica().run(endpoint, ANY_PROTOTYPE), ANY_PROTOTYPE);
    assertSameRows(ForeignProgram.comunica().run(endpoint, NOBODY), NOBODY);
  }

  @Test
  void comunicaConstructs() {
    assertSameGraph(ForeignProgram.comunica().run(endpoint, GRAPH_OF_TITLES), construct());
  }

  @Test
  void rdflibSelects() {
    assertSameRows(ForeignProgram.rdflib().run("query", endpoint, TITLES), TITLES);
  }

  @Test
  void rdflibSelectsWithAVariableBound() {
    assertSameRows(
        ForeignProgram.rdflib().run("query", endpoint, ABOUT_ONE, "thing=" + THING),
        ABOUT_ONE.replace("?thing", "<" + THING + ">"));
  }

  @Test
  void rdflibAsks() {
    assertSameRows(ForeignProgram.rdflib().run("query", endpoint, ANY_PROTOTYPE), ANY_PROTOTYPE);
  }

  @Test
  void rdflibConstructs() {
    assertSameGraph(ForeignProgram.rdflib().run("query", endpoint, GRAPH_OF_TITLES), construct());
  }

  @Test
  void bothAskAnInstanceForTheGraphOfADocument() {
    String instance = RunningEssaim.shared().baseUrl();
    String document = instance + "/doc/" + PROTOTYPE;
    String query = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <" + document + "> { ?s ?p ?o } }";

    assertSameGraph(
        ForeignProgram.comunica().run(instance + "/sparql", query), graph(document + ".nt"));
    assertSameGraph(
        ForeignProgram.rdflib().run("query", instance + "/sparql", query), graph(document + ".nt"));
  }

  @Test
  void rdflibReadsADocumentInTheFormatThatItsAddressNames() {
    String document = RunningEssaim.shared().baseUrl() + "/doc/" + PROTOTYPE;
    for (String format : List.of(".ttl", ".rdf", ".jsonld", ".nt")) {
      assertSameGraph(
          ForeignProgram.rdflib().run("read", document + format), graph(document + ".nt"));
    }
  }

  @Test
  void rdflibReadsADocumentFromTheNameOfTheThing() {
    String base = RunningEssaim.shared().baseUrl();
    assertSameGraph(
        ForeignProgram.rdflib().run("read", base + "/id/" + PROTOTYPE),
        graph(base + "/doc/" + PROTOTYPE + ".nt"));
  }

  @Test
  void rdflibAndComunicaReadThePlainDumpAsItIs() {
    String dump = RunningEssaim.shared().baseUrl() + "/dump/prototypes.ttl";
    String everything = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }";

    assertSameGraph(ForeignProgram.rdflib().run("read", dump), graph(dump));
    assertSameGraph(ForeignProgram.comunica().run(dump, everything, "file"), graph(dump));
  }

  @Test
  void rdflibReadsTheCatalogue() {
    String catalogue = RunningEssaim.shared().baseUrl() + "/catalogue";
    assertSameGraph(ForeignProgram.rdflib().run("read", catalogue), graph(catalogue + ".ttl"));
  }

  @Test
  void whoFollowsAFeedByLdesClientHasTheDump() throws InterruptedException {
    String base = RunningEssaim.shared().baseUrl();
    Graph dump = graph(base + "/dump/organisations.ttl");
    Graph followed = followed(base + "/ldes/organisations");
    for (int look = 0; look < LOOKS && !followed.isIsomorphicWith(dump); look++) {
      TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
      dump = graph(base + "/dump/organisations.ttl");
      followed = followed(base + "/ldes/organisations");
    }
    assertThat(dump.size()).isPositive();
    assertThat(followed.isIsomorphicWith(dump)).isTrue();

    String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
    assertThat(followed(base + "/ldes/organisations", tomorrow).isEmpty()).isTrue();
  }

  private static Graph followed(String... feed) {
    return RDFParser.fromString(ForeignProgram.ldesClient().run(feed), Lang.NQUADS)
        .toDatasetGraph()
        .getUnionGraph();
  }

  @Test
  void rdflibReadsAGraph() {
    assertSameGraph(
        ForeignProgram.rdflib()
            .run("read", worker.baseUrl() + "/graph?graph=" + ServiceClient.encoded(GRAPH)),
        graph(DATA.toUri().toString()));
  }

  private static void assertSameRows(String json, String query) {
    ByteArrayOutputStream right = new ByteArrayOutputStream();
    try (QueryExecution execution =
        QueryExecutionFactory.create(QueryFactory.create(query), data())) {
      if (execution.getQuery().isAskType()) {
        ResultSetFormatter.outputAsJSON(right, execution.execAsk());
      } else {
        ResultSetFormatter.outputAsJSON(right, execution.execSelect());
      }
    }
    assertThat(read(json.getBytes(StandardCharsets.UTF_8)).isSame(read(right.toByteArray()), false))
        .as("%s%nfor %s%ninstead of %s", json, query, right.toString(StandardCharsets.UTF_8))
        .isTrue();
  }

  private static ResultRows read(byte[] json) {
    return ResultRows.read(new ByteArrayInputStream(json), ResultSetLang.RS_JSON);
  }

  private static Graph construct() {
    try (QueryExecution execution =
        QueryExecutionFactory.create(QueryFactory.create(GRAPH_OF_TITLES), data())) {
      return execution.execConstruct().getGraph();
    }
  }

  private static void assertSameGraph(String ntriples, Graph right) {
    Graph given = RDFParser.fromString(ntriples, Lang.NTRIPLES).toGraph();
    assertThat(right.size()).isPositive();
    assertThat(given.isIsomorphicWith(right)).as("%s instead of %s", given, right).isTrue();
  }

  private static Model data() {
    return RDFDataMgr.loadModel(DATA.toUri().toString());
  }

  private static Graph graph(String url) {
    return RDFDataMgr.loadGraph(url);
  }
}
