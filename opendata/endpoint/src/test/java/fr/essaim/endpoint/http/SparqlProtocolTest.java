package fr.essaim.endpoint.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SPARQL 1.1 Protocol and the endpoint's contract, over real HTTP. */
class SparqlProtocolTest {

  private static final String ALL = "SELECT ?o { ?s ?p ?o }";

  private static final String DATA =
      """
      <http://e.org/id/one> <http://e.org/name> "Un"@fr <http://e.org/doc/one> .
      <http://e.org/id/two> <http://e.org/name> "Deux"@fr <http://e.org/doc/two> .
      """;

  private static RunningEndpoint endpoint;

  @BeforeAll
  static void start() throws IOException {
    endpoint = new RunningEndpoint();
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @BeforeEach
  void holdTwoDocuments() {
    endpoint.ready.set(true);
    endpoint.hold(7, DATA);
  }

  @Test
  void answersByGet() throws Exception {
    HttpResponse<String> answer = endpoint.send(endpoint.query(ALL));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"Un\"", "\"Deux\"");
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/sparql-results+json");
    assertThat(answer.headers().firstValue("Essaim-Position")).contains("7");
    assertThat(answer.headers().firstValue("Essaim-As-Of")).contains("2026-11-24T08:00:00Z");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.headers().firstValue("Vary")).contains("Accept, Accept-Encoding");
    assertThat(answer.headers().firstValue("Link"))
        .hasValueSatisfying(link -> assertThat(link).contains("rel=\"license\""));
  }

  @Test
  void answersByForm() throws Exception {
    HttpResponse<String> answer =
        post("application/x-www-form-urlencoded", "query=" + RunningEndpoint.encode("ASK {}"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("true");
  }

  @Test
  void answersByDirectPost() throws Exception {
    HttpResponse<String> answer = post("application/sparql-query; charset=UTF-8", "ASK {}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("true");
  }

  @Test
  void answersHeadWithTheHeadersOfGet() throws Exception {
    HttpResponse<String> get = endpoint.send(endpoint.query(ALL));
    HttpResponse<String> head =
        endpoint.send(endpoint.query(ALL).method("HEAD", BodyPublishers.noBody()));

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
    assertThat(head.headers().firstValue("Content-Length"))
        .isEqualTo(get.headers().firstValue("Content-Length"));
  }

  @Test
  void tellsBrowsersOfOtherSitesWhatTheyMayAsk() throws Exception {
    HttpResponse<String> answer =
        endpoint.send(
            endpoint
                .to("/sparql")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type, x-my-own"));

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Methods"))
        .contains("GET, HEAD, POST, OPTIONS");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Headers"))
        .hasValueSatisfying(value -> assertThat(value).contains("content-type", "x-my-own"));
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT * { ?s ?p ?o },application/sparql-results+json",
    "SELECT * { ?s ?p ?o },application/sparql-results+xml",
    "SELECT * { ?s ?p ?o },text/csv",
    "SELECT * { ?s ?p ?o },text/tab-separated-values",
    "ASK {},application/sparql-results+json",
    "ASK {},application/sparql-results+xml",
    "DESCRIBE <http://e.org/id/one>,text/turtle",
    "DESCRIBE <http://e.org/id/one>,application/ld+json",
    "CONSTRUCT WHERE { ?s ?p ?o },application/rdf+xml",
    "CONSTRUCT WHERE { ?s ?p ?o },application/n-triples",
    "CONSTRUCT WHERE { ?s ?p ?o },application/trig",
    "CONSTRUCT WHERE { ?s ?p ?o },application/n-quads"
  })
  void writesTheFormatThatWasAsked(String query, String mediaType) throws Exception {
    HttpResponse<String> answer = endpoint.send(endpoint.query(query).header("Accept", mediaType));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(value -> assertThat(value).startsWith(mediaType));
    assertThat(answer.body()).isNotBlank();
  }

  @Test
  void refusesFormatsThatAnAnswerDoesNotHave() throws Exception {
    assertProblem(
        endpoint.send(endpoint.query(ALL).header("Accept", "text/turtle")), 406, "format");
    assertProblem(
        endpoint.send(endpoint.query("ASK {}").header("Accept", "text/csv")), 406, "format");
  }

  @Test
  void saysWhenRdfXmlCannotHoldAGraph() throws Exception {
    String query = "CONSTRUCT { <http://e.org/s> <http://e.org/1> 1 } WHERE {}";
    assertProblem(
        endpoint.send(endpoint.query(query).header("Accept", "application/rdf+xml")),
        406,
        "format");
  }

  @Test
  void describesItselfToPrograms() throws Exception {
    HttpResponse<String> answer =
        endpoint.send(endpoint.to("/sparql").header("Accept", "text/turtle"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("sd:Service", "sd:SPARQL11Query", "sd:UnionDefaultGraph", "/sparql>")
        .contains("/.well-known/void>", "/catalogue>", "query-seconds", "max-inline-rows")
        .contains("sd:namedGraph", "<http://e.org/doc/one>", "sd:extensionFunction");
  }

  @Test
  void saysOfManyGraphsWhatTheirNamesHaveInCommonAndNamesOne() throws Exception {
    StringBuilder documents = new StringBuilder();
    for (int number = 0; number < 100; number++) {
      documents.append(
          "<http://e.org/id/a/%1$d> <http://e.org/p> \"%1$d\" <http://e.org/doc/a/%1$d> .%n"
              .formatted(number));
    }
    endpoint.hold(8, documents.toString());

    String description =
        endpoint.send(endpoint.to("/sparql").header("Accept", "application/n-triples")).body();

    assertThat(description)
        .contains("#availableGraphs>", "#uriSpace> \"http://e.org/doc/\"")
        .contains("#uriRegexPattern> \"^http://e\\\\.org/doc/[^/]+/[^/]+$\"");
    assertThat(description.lines().filter(line -> line.contains("#name>"))).hasSize(1);
  }

  @Test
  void describesItselfUnderTheAddressThatTheClientKnows() throws Exception {
    HttpResponse<String> answer =
        endpoint.send(
            endpoint
                .to("/sparql")
                .header("X-Forwarded-Host", "donnees.example.org")
                .header("X-Forwarded-Proto", "https"));

    assertThat(answer.body()).contains("<https://donnees.example.org/sparql>");
  }

  @Test
  void showsABrowserAFormWithoutAnythingActive() throws Exception {
    HttpResponse<String> answer =
        endpoint.send(
            endpoint.to("/sparql").header("Accept", "text/html,application/xml;q=0.9,*/*;q=0.8"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(answer.body()).contains("<form", "<textarea").doesNotContain("<script", "<style");
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/sparql?query=SELEKT+geheim                                     | 400 | syntax",
        "/sparql?query=ASK+%7B%7D&query=ASK+%7B%7D                        | 400 | protocol",
        "/sparql?qwery=ASK+%7B%7D                                        | 400 | protocol",
        "/sparql?update=CLEAR+ALL                                        | 400 | update",
        "/sparql?query=CLEAR+ALL                                         | 400 | update",
        "/sparql?query=ASK+%7BSERVICE+%3Chttp://e.org/%3E+%7B%7D%7D      | 400 | service",
        "/sparql?query=ASK+FROM+%3Chttp://e.org/geheim%3E+%7B%7D         | 400 | from",
        "/sparql?query=ASK+FROM+NAMED+%3Cfile:///etc/hosts%3E+%7B%7D     | 400 | from",
        "/sparql?query=ASK+%7B%3Fs+%3Cjava:a.B%3E+%3Fo%7D                | 400 | java",
        "/sparql?query=%FF                                               | 400 | encoding",
        "/sparql?query=%2                                                | 400 | encoding",
        "/elsewhere                                                      | 404 | address",
        "/graph                                                          | 400 | graph",
        "/graph?graph=relative                                           | 400 | graph",
        "/graph?default&graph=http://e.org/doc/one                       | 400 | graph",
        "/graph?graph=http://e.org/doc/nowhere                           | 404 | graph",
        "/graph/nowhere                                                  | 404 | graph",
        "/doc/prototype/nowhere                                          | 404 | graph"
      })
  void refusesWithTheRuleAndRepeatsNothing(String address, int status, String rule)
      throws Exception {
    // Written by hand, since a client would not send what is malformed.
    String answer = raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close");

    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer).contains("application/problem+json", "\"rule\":\"" + rule + "\"");
    assertThat(answer).doesNotContain("geheim", "Exception", "jena", "etc/hosts");
  }

  @Test
  void refusesOtherMethodsAndSaysWhichThereAre() throws Exception {
    for (String method : List.of("PUT", "DELETE", "PATCH")) {
      HttpResponse<String> answer =
          endpoint.send(endpoint.query("ASK {}").method(method, BodyPublishers.noBody()));
      assertProblem(answer, 405, "method");
      assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, POST, OPTIONS");
      assertProblem(
          endpoint.send(endpoint.to("/graph?default").method(method, BodyPublishers.ofString("x"))),
          405,
          "method");
    }
  }

  /** Often enough that an answer which does not wait for the body would be lost to some. */
  @RepeatedTest(50)
  void refusesBodiesThatAreNoQuery() throws Exception {
    assertProblem(post("text/plain", "ASK {}"), 415, "media-type");
    assertProblem(post("application/sparql-query;charset=utf-16", "ASK {}"), 415, "media-type");
    assertProblem(post("application/sparql-update", "CLEAR ALL"), 400, "update");
    assertProblem(post("application/x-www-form-urlencoded", "update=CLEAR+ALL"), 400, "update");
    assertProblem(
        endpoint.send(
            endpoint
                .to("/sparql")
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofByteArray(new byte[] {(byte) 0xC3, 0x28}))),
        400,
        "encoding");
  }

  @Test
  void refusesQueriesThatAreTooLong() throws Exception {
    String tooLong = "ASK {} #" + "x".repeat(1 << 20);

    assertProblem(post("application/sparql-query", tooLong), 413, "query-length");
    assertProblem(
        post("application/x-www-form-urlencoded", "query=" + RunningEndpoint.encode(tooLong)),
        413,
        "query-length");
  }

  @Test
  void answersABodyThatIsFarTooLongInItsOwnWordsOrCutsIt() throws Exception {
    String farTooLong = "ASK {} #" + "x".repeat(5 << 20);

    for (int i = 0; i < 20; i++) {
      try {
        assertProblem(
            endpoint.sendAlone(
                endpoint
                    .to("/sparql")
                    .header("Content-Type", "application/sparql-query")
                    .POST(BodyPublishers.ofString(farTooLong))),
            413,
            "query-length");
      } catch (IOException cut) {
        assertThat(cut).hasMessageNotContaining("HTTP/1.1 5");
      }
    }
  }

  @Test
  void takesTheDatasetThatTheProtocolNames() throws Exception {
    String one = RunningEndpoint.encode("http://e.org/doc/one");
    String query = RunningEndpoint.encode(ALL);

    HttpResponse<String> defaultGraph =
        endpoint.send(endpoint.to("/sparql?default-graph-uri=" + one + "&query=" + query));
    HttpResponse<String> named =
        endpoint.send(
            endpoint.to(
                "/sparql?named-graph-uri="
                    + one
                    + "&query="
                    + RunningEndpoint.encode("SELECT ?o { GRAPH ?g { ?s ?p ?o } }")));

    assertThat(defaultGraph.body()).contains("Un").doesNotContain("Deux");
    assertThat(named.body()).contains("Un").doesNotContain("Deux");
  }

  @Test
  void putsTheDatasetOfTheProtocolBeforeThatOfTheQuery() throws Exception {
    HttpResponse<String> answer =
        endpoint.send(
            endpoint.to(
                "/sparql?default-graph-uri="
                    + RunningEndpoint.encode("http://e.org/doc/two")
                    + "&query="
                    + RunningEndpoint.encode(
                        "SELECT ?o FROM <http://e.org/doc/one> { ?s ?p ?o }")));

    assertThat(answer.body()).contains("Deux").doesNotContain("Un\"");
  }

  @Test
  void asksTheGraphsThatTheQueryNames() throws Exception {
    HttpResponse<String> answer =
        endpoint.send(endpoint.query("SELECT ?o FROM <http://e.org/doc/one> { ?s ?p ?o }"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Un").doesNotContain("Deux");
  }

  @Test
  void confirmsAnAnswerThatTheClientHasUntilThePositionMoves() throws Exception {
    String tag = endpoint.send(endpoint.query(ALL)).headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> same =
        endpoint.send(endpoint.query(ALL).header("If-None-Match", "\"other\", " + tag));
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(same.headers().firstValue("ETag")).contains(tag);

    assertThat(
            endpoint
                .send(endpoint.query(ALL).header("Accept", "text/csv").header("If-None-Match", tag))
                .statusCode())
        .isEqualTo(200);

    endpoint.hold(8, DATA);
    assertThat(endpoint.send(endpoint.query(ALL).header("If-None-Match", tag)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void givesNoValidatorToAnswersThatDifferEachTime() throws Exception {
    HttpResponse<String> answer = endpoint.send(endpoint.query("SELECT (NOW() AS ?now) {}"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
  }

  @Test
  void readsGraphs() throws Exception {
    HttpResponse<String> one =
        endpoint.send(
            endpoint
                .to("/graph?graph=" + RunningEndpoint.encode("http://e.org/doc/one"))
                .header("Accept", "application/n-triples"));
    HttpResponse<String> all =
        endpoint.send(endpoint.to("/graph?default").header("Accept", "application/n-triples"));

    assertThat(one.body().lines()).hasSize(1);
    assertThat(all.body().lines()).hasSize(2);
    assertThat(one.headers().firstValue("ETag")).isPresent();
    assertThat(one.headers().firstValue("Essaim-Position")).contains("7");
  }

  @Test
  void readsAGraphAtTheAddressThatIsItsName() throws Exception {
    endpoint.hold(
        9,
        "<http://e.org/id/a/b> <http://e.org/p> \"Trois\" <https://donnees.example.org/doc/a/b> .");

    HttpResponse<String> document =
        endpoint.send(
            endpoint
                .to("/doc/a/b")
                .header("X-Forwarded-Host", "donnees.example.org")
                .header("X-Forwarded-Proto", "https")
                .header("Accept", "application/n-triples"));

    assertThat(document.statusCode()).isEqualTo(200);
    assertThat(document.body()).contains("\"Trois\"");
    assertProblem(
        endpoint.send(endpoint.to("/graph/new").PUT(BodyPublishers.ofString("x"))), 405, "method");
  }

  @Test
  void saysThatItIsNotReadyUntilItIs() throws Exception {
    endpoint.ready.set(false);

    HttpResponse<String> answer = endpoint.send(endpoint.query("ASK {}"));
    assertProblem(answer, 503, "starting");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    HttpResponse<String> health = endpoint.send(endpoint.to("/health"));
    assertThat(health.statusCode()).isEqualTo(503);
    assertThat(health.body()).contains("\"ready\":false");

    endpoint.ready.set(true);

    HttpResponse<String> healthy = endpoint.send(endpoint.to("/health"));
    assertThat(healthy.statusCode()).isEqualTo(200);
    assertThat(healthy.body()).contains("\"status\":\"UP\"", "\"position\":7", "\"ready\":true");
  }

  @Test
  void answersMoreRowsThanTheFirstPartHolds() throws Exception {
    endpoint.holdMany(5_000);

    HttpResponse<String> answer = endpoint.send(endpoint.query(ALL).header("Accept", "text/csv"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().lines()).hasSize(5_001);
  }

  @Test
  void refusesAnswersWithTooManyRowsBeforeOrWhileTheyStream() throws Exception {
    endpoint.holdMany(60_000);

    assertProblem(
        endpoint.send(
            endpoint.query("CONSTRUCT WHERE { ?s ?p ?o }").header("Accept", "text/turtle")),
        422,
        "rows");
    assertThatThrownBy(() -> endpoint.send(endpoint.query("SELECT ?p { ?s ?p ?o }")))
        .as("the stream is cut")
        .isInstanceOf(IOException.class);
  }

  @Test
  void cutsAStreamThatGrowsTooLargeWithoutTheEndThatHttpGives() throws Exception {
    endpoint.holdMany(40_000);

    String answer =
        raw(
            "GET /sparql?query="
                + RunningEndpoint.encode("SELECT * { ?s ?p ?o BIND(CONCAT(?o, ?o, ?o) AS ?x) }")
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close");

    assertThat(answer).startsWith("HTTP/1.1 200");
    assertThat(answer.length()).isGreaterThan(1 << 20);
    assertThat(answer).containsIgnoringCase("Transfer-Encoding: chunked");
    assertThat(answer).doesNotEndWith("0\r\n\r\n");
  }

  @Test
  void keepsOneClientsSlownessFromTheOthers() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), endpoint.port());
        socket
            .getOutputStream()
            .write(
                ("POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
                        + "Content-Type: application/sparql-query\r\n\r\nASK")
                    .getBytes(StandardCharsets.UTF_8));
        slow.add(socket);
      }
      assertThat(endpoint.send(endpoint.query("ASK {}")).statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"|| ?c = 'x'", "+ 1"})
  void survivesLongChains(String link) throws Exception {
    String chain = IntStream.range(0, 900).mapToObj(i -> link).collect(Collectors.joining(" "));

    HttpResponse<String> answer =
        endpoint.send(
            endpoint
                .to("/sparql")
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString("ASK { ?a ?b ?c FILTER(1 " + chain + ") }")));

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> post(String mediaType, String body)
      throws IOException, InterruptedException {
    return endpoint.send(
        endpoint
            .to("/sparql")
            .header("Content-Type", mediaType)
            .POST(
                BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))));
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), endpoint.port())) {
      socket.getOutputStream().write((request + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      StringBuilder answer = new StringBuilder();
      byte[] buffer = new byte[8192];
      try {
        for (int n = socket.getInputStream().read(buffer);
            n > 0;
            n = socket.getInputStream().read(buffer)) {
          answer.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
        }
      } catch (IOException reset) {
        assertThat(answer).isNotEmpty();
      }
      return answer.toString();
    }
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String rule) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body())
        .contains("\"status\":" + status, "\"rule\":\"" + rule + "\"")
        .doesNotContain("Exception");
  }
}
