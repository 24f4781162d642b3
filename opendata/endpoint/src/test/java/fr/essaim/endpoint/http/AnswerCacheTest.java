package fr.essaim.endpoint.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.endpoint.gate.Limit;
import fr.essaim.endpoint.store.Revision;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was asked before is answered again without running, as long as the state is the same. */
class AnswerCacheTest {

  private static final Revision ONE = new Revision(1, "one");
  private static final Revision TWO = new Revision(2, "two");

  private static RunningEndpoint endpoint;
  private static long position;

  @BeforeAll
  static void start() throws IOException {
    endpoint =
        new RunningEndpoint(RunningEndpoint.LIMITS.with(Limit.TIMEOUT, Duration.ofSeconds(2)));
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @BeforeEach
  void moveOn() {
    endpoint.holdMany(++position, 2_000);
  }

  @Test
  void answersTheSameQuestionOnceAndKnowsItInOtherWords() throws Exception {
    HttpResponse<String> first =
        ask("SELECT ?o { <http://e.org/s1> <http://e.org/p> ?o } ORDER BY ?o");
    HttpResponse<String> again =
        ask(
            "PREFIX ex: <http://e.org/> # another way to say it\n"
                + "SELECT  ?o\nWHERE { ex:s1 ex:p ?o . } ORDER BY ?o");

    assertThat(status(first)).isEqualTo("essaim; fwd=miss");
    assertThat(status(again)).isEqualTo("essaim; hit");
    assertThat(again.body()).isEqualTo(first.body()).contains("value number 1");
    assertThat(again.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
    assertThat(again.headers().firstValue("Content-Type"))
        .isEqualTo(first.headers().firstValue("Content-Type"));
    assertThat(again.headers().firstValue("Essaim-Position")).contains(Long.toString(position));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT ?a ?b { ?a ?p ?b }            | SELECT ?b ?a { ?a ?p ?b }",
        "SELECT ?o { ?s ?p ?o } LIMIT 1       | SELECT ?o { ?s ?p ?o } LIMIT 2",
        "SELECT ?o { ?s ?p ?o }               | SELECT DISTINCT ?o { ?s ?p ?o }",
        "ASK { ?s ?p 1 }                      | ASK { ?s ?p 01 }",
        "ASK { ?s ?p 'a' }                    | ASK { ?s ?p 'a'@fr }",
        "ASK { VALUES ?x { 1 } }              | ASK { VALUES ?x { 2 } FILTER(?x = 1) }",
        "PREFIX a: <http://e.org/> CONSTRUCT WHERE { ?s a:p ?o }"
            + " | PREFIX b: <http://e.org/> CONSTRUCT WHERE { ?s b:p ?o }",
        "PREFIX a: <http://e.org/1> ASK { VALUES ?x { a:x } ?s ?p ?x }"
            + " | PREFIX a: <http://e.org/2> ASK { VALUES ?x { a:x } ?s ?p ?x }",
        "BASE <http://a/> SELECT (IRI('x') AS ?x) {} | BASE <http://b/> SELECT (IRI('x') AS ?x) {}"
      })
  void takesNoQuestionForAnother(String one, String another) throws Exception {
    HttpResponse<String> first = ask(one);
    HttpResponse<String> other = ask(another);

    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(status(other)).as(other.body()).isEqualTo("essaim; fwd=miss");
    assertThat(other.headers().firstValue("ETag")).isNotEqualTo(first.headers().firstValue("ETag"));
  }

  @Test
  void asksAnewInAnotherFormatOrOfAnotherState() throws Exception {
    String query = "SELECT ?o { ?s ?p ?o } LIMIT 1";
    ask(query);

    HttpResponse<String> csv = endpoint.send(endpoint.query(query).header("Accept", "text/csv"));
    assertThat(status(csv)).isEqualTo("essaim; fwd=miss");

    endpoint.holdMany(++position, 10);
    assertThat(status(ask(query))).isEqualTo("essaim; fwd=miss");
  }

  @Test
  void keepsNothingThatDiffersEachTimeOrIsTooLargeToHoldBack() throws Exception {
    String fickle = "SELECT (RAND() AS ?x) {}";
    ask(fickle);
    assertThat(status(ask(fickle))).isEqualTo("essaim; fwd=bypass");

    String large = "SELECT * { ?s ?p ?o }";
    ask(large);
    assertThat(status(ask(large))).isEqualTo("essaim; fwd=miss");
  }

  @Test
  void answersWhatItKnowsWhileAllTurnsAreTaken() throws Exception {
    String known = "SELECT ?o { <http://e.org/s7> ?p ?o }";
    HttpResponse<String> first = ask(known);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    String slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    List<CompletableFuture<Integer>> running = new ArrayList<>();
    ExecutorService clients = Executors.newFixedThreadPool(4);
    try {
      for (int i = 0; i < 4; i++) {
        running.add(CompletableFuture.supplyAsync(() -> code(endpoint.query(slow)), clients));
      }
      for (HttpRequest.Builder request :
          List.of(
              endpoint.query(known),
              endpoint.query(known).method("HEAD", BodyPublishers.noBody()),
              endpoint
                  .to("/sparql")
                  .header("Content-Type", "application/sparql-query")
                  .POST(BodyPublishers.ofString(known)))) {
        assertThat(status(endpoint.send(request))).isEqualTo("essaim; hit");
      }
      assertThat(code(endpoint.query(known).header("If-None-Match", tag))).isEqualTo(304);
      assertThat(running.stream().map(CompletableFuture::join)).containsOnly(503);
    } finally {
      clients.shutdown();
    }
  }

  @Test
  void holdsNoMoreThanItMay() {
    AnswerCache cache = new AnswerCache(10_000);
    assertThat(cache.find(new EntityTag("none"), ONE)).isEmpty();
    for (int i = 0; i < 100; i++) {
      cache.keep(new EntityTag("tag " + i), new byte[1_000]);
    }

    long kept = 0;
    for (int i = 0; i < 100; i++) {
      kept += cache.find(new EntityTag("tag " + i), ONE).isPresent() ? 1 : 0;
    }
    assertThat(kept).isBetween(1L, 10L);
  }

  @Test
  void forgetsEverythingWithItsState() {
    AnswerCache cache = new AnswerCache(10_000);
    cache.find(new EntityTag("a"), ONE);
    cache.keep(new EntityTag("a"), new byte[1]);

    assertThat(cache.find(new EntityTag("a"), ONE)).isPresent();
    assertThat(cache.find(new EntityTag("a"), TWO)).isEmpty();
  }

  private static HttpResponse<String> ask(String query) throws IOException, InterruptedException {
    return endpoint.send(endpoint.query(query));
  }

  private static int code(HttpRequest.Builder request) {
    try {
      return endpoint.send(request).statusCode();
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String status(HttpResponse<String> answer) {
    return answer.headers().firstValue("Cache-Status").orElse("none");
  }
}
