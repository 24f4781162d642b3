package fr.essaim.endpoint.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.endpoint.gate.Limit;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs that are larger than what is held whole. */
class GraphSizeTest {

  private static final int HELD = 1_000;
  private static final int STATEMENTS = 12_000;
  private static final String ALL = "CONSTRUCT WHERE { ?s ?p ?o }";

  /** As many texts of half a mebibyte as there are statements. */
  private static final String LONG_TEXTS =
      "CONSTRUCT { ?s ?p ?long } WHERE { ?s ?p ?o BIND(CONCAT('"
          + "a".repeat(1 << 18)
          + "', '"
          + "b".repeat(1 << 18)
          + "', ?o) AS ?long) }";

  private static RunningEndpoint endpoint;

  @BeforeAll
  static void start() throws IOException {
    endpoint = new RunningEndpoint(RunningEndpoint.LIMITS.with(Limit.GRAPH, HELD));
    endpoint.holdMany(STATEMENTS);
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/rdf+xml", "application/ld+json"})
  void refusesWhatIsWrittenWholeOrNotAtAll(String mediaType) throws Exception {
    for (String asked :
        List.of(
            "/sparql?query=" + RunningEndpoint.encode(ALL),
            "/sparql?query=" + RunningEndpoint.encode("DESCRIBE ?s { ?s ?p ?o }"),
            "/graph?default")) {
      assertGraphSize(endpoint.send(endpoint.to(asked).header("Accept", mediaType)));
    }
    assertThat(
            endpoint
                .send(endpoint.query(ALL + " LIMIT 1000").header("Accept", mediaType))
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/turtle", "application/trig", "application/n-triples", "application/n-quads"})
  void writesTheOthersAsTheyCome(String mediaType) throws Exception {
    for (String asked : List.of("/sparql?query=" + RunningEndpoint.encode(ALL), "/graph?default")) {
      HttpResponse<String> answer = endpoint.send(endpoint.to(asked).header("Accept", mediaType));

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body().split("value number ", -1)).hasSize(STATEMENTS + 1);
    }
  }

  @Test
  void leavesRepetitionsOut() throws Exception {
    String repeated =
        "CONSTRUCT { ?s ?p ?o . ?s ?p 'again' } WHERE { ?s ?p ?o . VALUES ?n { 1 2 3 } }";

    List<String> lines =
        endpoint
            .send(
                endpoint.query(repeated + " LIMIT 1200").header("Accept", "application/n-triples"))
            .body()
            .lines()
            .toList();

    assertThat(lines).hasSize(new HashSet<>(lines).size());
  }

  @Test
  void refusesLongTextsWhereTheyWouldBeHeldWhole() throws Exception {
    assertGraphSize(
        endpoint.send(
            endpoint
                .to("/sparql")
                .header("Accept", "application/rdf+xml")
                .header("Content-Type", "application/sparql-query")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(LONG_TEXTS))));
  }

  @Test
  void looksAtTheClockWhileItWrites() throws Exception {
    try (RunningEndpoint hasty =
        new RunningEndpoint(RunningEndpoint.LIMITS.with(Limit.TIMEOUT, Duration.ofMillis(300)))) {
      hasty.holdMany(3_000);
      String product = "CONSTRUCT { ?a ?b ?f } WHERE { ?a ?b ?c . ?d ?e ?f FILTER(?c = ?f) }";

      HttpResponse<String> answer =
          hasty.send(hasty.query(product).header("Accept", "application/rdf+xml"));

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("\"rule\":\"timeout\"");
    }
  }

  private static void assertGraphSize(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body())
        .contains("\"rule\":\"graph-size\"", "Turtle", "/donnees/limites#graph-size");
  }
}
