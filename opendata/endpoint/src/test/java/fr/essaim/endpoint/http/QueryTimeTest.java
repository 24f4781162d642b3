package fr.essaim.endpoint.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.endpoint.gate.Limit;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Queries that would run for hours, against a timeout that is over in a moment. */
class QueryTimeTest {

  private static final String LETTERS = "'" + "a".repeat(60) + "'";
  private static final String PATTERN = "'(a+a+)+b\\\\1'";

  private static final String XML = "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> ";

  private static RunningEndpoint endpoint;

  @BeforeAll
  static void start() throws IOException {
    endpoint =
        new RunningEndpoint(RunningEndpoint.LIMITS.with(Limit.TIMEOUT, Duration.ofMillis(300)));
    endpoint.holdMany(3_000);
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @Test
  void endsQueriesAtTheTimeout() throws Exception {
    for (String bomb :
        List.of(
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
            "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i",
            "SELECT (GROUP_CONCAT(?c) AS ?x) { ?a ?b ?c . ?d ?e ?f }",
            "SELECT * { ?x ?y ?z { SELECT * { VALUES ?n { 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19"
                + " 20 } ?a ?b ?c } ORDER BY (SHA512(CONCAT(?c, STR(?n)))) } }",
            "SELECT (COUNT(*) AS ?n) { ?a (<http://e.org/p>|!<http://e.org/p>)* ?b . ?c"
                + " (<http://e.org/p>|!<http://e.org/p>)* ?d }",
            "ASK { ?a ?b ?c . ?d ?e ?f . FILTER(STRLEN(?c) + STRLEN(?f) < 0) }",
            "ASK { FILTER(REGEX(" + LETTERS + ", " + PATTERN + ")) }",
            "SELECT (REPLACE(" + LETTERS + ", " + PATTERN + ", '') AS ?x) {}",
            "ASK { ?a ?b ?c FILTER(REGEX(CONCAT(" + LETTERS + ", STR(?c)), " + PATTERN + ")) }",
            "ASK { ?a ?b ?c FILTER NOT EXISTS { ?a ?b ?d FILTER(REGEX(CONCAT("
                + LETTERS
                + ", STR(?d)), "
                + PATTERN
                + ")) } }",
            "SELECT (MAX(IF(REGEX(CONCAT("
                + LETTERS
                + ", STR(?c)), "
                + PATTERN
                + "), 1, 2)) AS ?n)"
                + " { ?a ?b ?c }")) {
      assertProblem(endpoint.send(endpoint.query(bomb)), 503, "timeout");
    }
  }

  @Test
  void endsAtTheTimeoutWhatIsLongToRead() throws Exception {
    String describe =
        IntStream.range(0, 9_900)
            .mapToObj("<http://e.org/%050d>"::formatted)
            .collect(Collectors.joining(" ", "DESCRIBE ", ""));
    String values =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "'<a>" + i + "</a>'^^rdf:XMLLiteral")
            .collect(Collectors.joining(" ", XML + "SELECT * { VALUES ?x { ", " } }"));
    try (RunningEndpoint hasty =
        new RunningEndpoint(RunningEndpoint.LIMITS.with(Limit.TIMEOUT, Duration.ofMillis(30)))) {
      for (String bomb : List.of(describe, values)) {
        assertProblem(
            hasty.send(
                hasty
                    .to("/sparql")
                    .header("Content-Type", "application/sparql-query")
                    .POST(HttpRequest.BodyPublishers.ofString(bomb))),
            503,
            "timeout");
      }
    }
  }

  @Test
  void endsTextsThatWouldFillTheHeapBeforeTheTimeIsOver() throws Exception {
    String padding = "BIND('" + "a".repeat(5_000) + "' AS ?long)";
    try (RunningEndpoint patient =
        new RunningEndpoint(RunningEndpoint.LIMITS.with(Limit.TIMEOUT, Duration.ofSeconds(60)))) {
      patient.holdMany(300);
      for (String joined : List.of("?long", "DISTINCT CONCAT(?long, STR(?c), STR(?f))")) {
        String bomb =
            "SELECT (GROUP_CONCAT(%s) AS ?x) { ?a ?b ?c . ?d ?e ?f %s }".formatted(joined, padding);

        assertProblem(patient.send(patient.query(bomb)), 503, "memory");
      }
    }
  }

  @Test
  void letsOthersComeAgainWhenTooManyQueriesRun() throws Exception {
    String slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    List<CompletableFuture<Integer>> answers = new ArrayList<>();
    ExecutorService clients = Executors.newFixedThreadPool(8);
    try {
      for (int i = 0; i < 8; i++) {
        answers.add(CompletableFuture.supplyAsync(() -> status(endpoint.query(slow)), clients));
      }
      assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(503);
    } finally {
      clients.shutdown();
    }
    HttpResponse<String> afterwards = endpoint.send(endpoint.query("ASK {}"));
    assertThat(afterwards.statusCode()).isEqualTo(200);
  }

  private static int status(HttpRequest.Builder request) {
    try {
      return endpoint.send(request).statusCode();
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String rule) {
    assertThat(answer.statusCode()).as(answer.request().uri() + answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body())
        .contains("\"status\":" + status, "\"rule\":\"" + rule + "\"")
        .doesNotContain("Exception");
  }
}
