package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import fr.essaim.config.launcher.InstanceState;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way through the application to the endpoint workers. */
class ForwardingIT {

  private static final String JSON = "application/sparql-results+json";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String PROBLEM = "application/problem+json";
  private static final Duration RESTART = Duration.ofMinutes(2);

  /** As many queries before a worker is killed, and as many after. */
  private static final int AMID = 200;

  private final RunningEssaim essaim = RunningEssaim.shared();
  private final Web web = new Web(essaim.baseUrl());

  @ParameterizedTest
  @ValueSource(strings = {"/sparql", "/graph"})
  void pagesOfOtherSitesMayAsk(String path) {
    HttpResponse<String> preflight =
        web.send(
            "OPTIONS",
            path,
            "Origin",
            "https://elsewhere.example",
            "Access-Control-Request-Method",
            "GET");

    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
        .hasValueSatisfying(methods -> assertThat(methods).contains("GET", "HEAD"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /sparql?query=nonsense 400",
        "PUT /sparql 405",
        "DELETE /graph?default 405",
        "POST /graph?default 405",
        "GET /graph 400",
        "GET /graph?graph=urn:nowhere 404"
      })
  void pagesOfOtherSitesCanReadWhyTheyGetNothing(String request) {
    String[] parts = request.split(" ");
    HttpResponse<String> refusal = web.send(parts[0], parts[1]);

    assertThat(refusal.statusCode()).isEqualTo(Integer.parseInt(parts[2]));
    assertThat(refusal.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(refusal.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith(PROBLEM));
    assertThat(refusal.body()).contains("\"status\"", "\"detail\"");
  }

  @Test
  void aQueryIsPostedAsAFormOrAsItself() {
    String query = "ASK { ?thing ?property ?value }";
    HttpResponse<String> form =
        web.post("/sparql", FORM, "query=" + encoded(query), "Accept", JSON);
    HttpResponse<String> direct =
        web.post("/sparql", "application/sparql-query", query, "Accept", JSON);

    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(form.body()).contains("true");
    assertThat(direct.body()).isEqualTo(form.body());
  }

  @Test
  void aHeadIsThatOfTheAnswer() {
    String path = "/sparql?query=" + encoded("ASK { ?thing ?property ?value }");
    HttpResponse<String> head = web.send("HEAD", path, "Accept", JSON);
    HttpResponse<String> answer = web.get(path, "Accept", JSON);

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String name :
        List.of("Content-Type", "Content-Length", "ETag", "Essaim-Position", "Link")) {
      assertThat(answer.headers().firstValue(name)).as(name).isPresent();
      assertThat(head.headers().firstValue(name))
          .as(name)
          .isEqualTo(answer.headers().firstValue(name));
    }
    assertThat(answer.headers().allValues("Vary").toString()).contains("Accept");
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    String path = "/graph?graph=" + encoded(essaim.baseUrl() + "/doc/organisation/lazare-garreau");
    String etag = web.get(path).headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again = web.get(path, "If-None-Match", etag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).hasValue(etag);
  }

  @Test
  void aGraphIsADocumentAndTheDefaultGraphIsAllOfThem() {
    String document = essaim.baseUrl() + "/doc/organisation/lazare-garreau";
    HttpResponse<String> graph =
        web.get("/graph?graph=" + encoded(document), "Accept", "application/n-triples");
    HttpResponse<String> all = web.get("/graph?default", "Accept", "application/n-triples");

    assertThat(graph.statusCode()).isEqualTo(200);
    assertThat(graph.body()).contains(essaim.baseUrl() + "/id/organisation/lazare-garreau");
    assertThat(all.body().lines()).containsAll(graph.body().lines().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, "text/csv"})
  void aCompressedAnswerIsCompressedOnce(String type) throws IOException {
    String query = "SELECT * { ?thing a ?class ; ?property ?value } ORDER BY ?thing LIMIT 500";
    String plain = web.get("/sparql?query=" + encoded(query), "Accept", type).body();
    HttpURLConnection connection =
        (HttpURLConnection)
            URI.create(essaim.baseUrl() + "/sparql?query=" + encoded(query))
                .toURL()
                .openConnection();
    connection.setRequestProperty("Accept", type);
    connection.setRequestProperty("Accept-Encoding", "gzip");
    byte[] body;
    try (InputStream in = connection.getInputStream()) {
      body = in.readAllBytes();
    }
    InputStream content = new ByteArrayInputStream(body);
    if ("gzip".equals(connection.getContentEncoding())) {
      content = new GZIPInputStream(content);
    }

    assertThat(plain).hasSizeGreaterThan(2000);
    assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8)).hasSameSizeAs(plain);
    assertThat(connection.getHeaderFields().toString()).contains("Accept-Encoding");
  }

  @Test
  void theServiceDescribesItselfUnderThePublicAddress() {
    HttpResponse<String> description = web.get("/sparql", "Accept", "text/turtle");

    assertThat(description.body())
        .contains(essaim.baseUrl() + "/sparql")
        .doesNotContain(":" + essaim.state().endpointPort());
  }

  @Test
  void nobodyNoticesThatAWorkerIsKilled() throws InterruptedException, ExecutionException {
    for (int worker = 0; worker < 2; worker++) {
      awaitBothWorkers();
      int killed = worker;
      AtomicBoolean stop = new AtomicBoolean();
      AtomicInteger asked = new AtomicInteger();
      ExecutorService clients = Executors.newFixedThreadPool(2);
      try {
        List<Future<List<String>>> told = new ArrayList<>();
        for (int client = 0; client < 2; client++) {
          told.add(clients.submit(() -> ask(stop, asked)));
        }
        awaitMore(asked);
        kill(essaim.state().endpoints().get(killed));
        awaitMore(asked);
        stop.set(true);
        for (Future<List<String>> each : told) {
          assertThat(each.get()).isEmpty();
        }
      } finally {
        clients.shutdownNow();
      }
    }
    awaitBothWorkers();
  }

  @Test
  void anAnswerWhoseWorkerDiesIsBrokenOffAndNeverEnded() throws IOException {
    awaitBothWorkers();
    String numbers =
        IntStream.range(0, 100).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    String query = "SELECT * { VALUES ?n { " + numbers + " } ?s ?p ?o } LIMIT 400000";
    URI base = URI.create(essaim.baseUrl());
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout((int) RESTART.toMillis());
      socket
          .getOutputStream()
          .write(
              "GET /sparql?query=%s HTTP/1.1\r\nHost: %s\r\nAccept: %s\r\n\r\n"
                  .formatted(encoded(query), base.getAuthority(), JSON)
                  .getBytes(StandardCharsets.US_ASCII));
      InputStream in = new BufferedInputStream(socket.getInputStream());
      String beginning = new String(in.readNBytes(200_000), StandardCharsets.UTF_8);
      assertThat(beginning).startsWith("HTTP/1.1 200").contains("chunked");
      essaim.state().endpoints().forEach(ForwardingIT::kill);

      assertThat(lastOf(in)).doesNotEndWith("0\r\n\r\n");
    }
    awaitBothWorkers();
  }

  private static void awaitMore(AtomicInteger asked) {
    int before = asked.get();
    Web.until("queries go on", RESTART, () -> asked.get() >= before + AMID);
  }

  /** Asks until told to stop; returns the answers that were not good. */
  private List<String> ask(AtomicBoolean stop, AtomicInteger asked) {
    List<String> bad = new ArrayList<>();
    while (!stop.get()) {
      HttpResponse<String> answer =
          web.get("/sparql?query=" + encoded("ASK { ?s ?p ?o }"), "Accept", JSON);
      if (answer.statusCode() != 200 || !answer.body().contains("true")) {
        bad.add(answer.statusCode() + " " + answer.body());
      }
      asked.incrementAndGet();
    }
    return bad;
  }

  /** The last bytes that came, however the connection ended. */
  private static String lastOf(InputStream in) {
    StringBuilder last = new StringBuilder();
    byte[] piece = new byte[64 * 1024];
    try {
      for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
        last.append(new String(piece, 0, length, StandardCharsets.ISO_8859_1));
        last.delete(0, Math.max(0, last.length() - 10));
      }
    } catch (IOException reset) {
      return last + " and was reset";
    }
    return last.toString();
  }

  private void awaitBothWorkers() {
    Web.until(
        "both workers are ready",
        RESTART,
        () -> web.get("/health/ready").body().contains("\"2/2\""));
  }

  private static void kill(InstanceState.Endpoint worker) {
    ProcessHandle.of(worker.pid()).ifPresent(ProcessHandle::destroyForcibly);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
