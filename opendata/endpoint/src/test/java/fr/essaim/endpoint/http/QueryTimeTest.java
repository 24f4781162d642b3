package fr.essaim.endpoint.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Queries that would run for hours, against a timeout that is over in a moment. */
class QueryTimeTest {

  private static RunningEndpoint endpoint;

  @BeforeAll
  static void start() throws IOException {
    endpoint = new RunningEndpoint(RunningEndpoint.LIMITS.withTimeout(Duration.ofMillis(300)));
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
            "SELECT (COUNT(*) AS ?n) { ?a (<http://e.org/p>|!<http://e.org/p>)* ?b . ?c"
                + " (<http://e.org/p>|!<http://e.org/p>)* ?d }",
            "ASK { ?a ?b ?c . ?d ?e ?f . FILTER(STRLEN(?c) + STRLEN(?f) < 0) }")) {
      assertProblem(endpoint.send(endpoint.query(bomb)), 503, "timeout");
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
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body())
        .contains("\"status\":" + status, "\"rule\":\"" + rule + "\"")
        .doesNotContain("Exception");
  }
}
