package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.trial.LauncherProcess;
import fr.essaim.config.trial.WebSession;
import fr.essaim.config.watching.Program;
import fr.essaim.config.watching.SignInFilter;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who watches an instance: metrics, health, logs. */
class WatchingIT {

  private static final Duration WRITTEN = Duration.ofSeconds(20);

  private static final Path WATCHING = RunningEssaim.HOME.directory().resolve("config/watching");

  private static final Pattern METRIC = Pattern.compile("\\b(?:essaim|jvm|process)_[a-z_]+");

  @TempDir private Path directory;

  private final RunningEssaim essaim = RunningEssaim.shared();
  private final Web web = new Web(essaim.baseUrl());

  @Test
  void theMetricsAreAsPrometheusWantsThem() throws Exception {
    for (String path : List.of("/metrics", "/metrics/endpoint-1", "/metrics/endpoint-2")) {
      // The workers beside the first start when Essaim is ready already.
      Web.until(path + " answers", Duration.ofMinutes(1), () -> web.get(path).statusCode() == 200);
      HttpResponse<String> metrics = web.get(path);
      Program.Ended check = Program.named("promtool").run(metrics.body(), "check", "metrics");

      assertThat(check.status()).as(path + check.output()).isZero();
    }
    assertThat(web.get("/metrics/endpoint-3").statusCode()).isEqualTo(404);
    assertThat(web.get("/metrics/endpoint-1", "X-Forwarded-For", "127.0.0.1").statusCode())
        .isEqualTo(404);
  }

  @Test
  void eachMetricOfRulesAndDashboardIsThere() throws Exception {
    assertThat(
            LauncherProcess.essaim(
                    RunningEssaim.HOME,
                    Map.of(),
                    "backup",
                    "--data-dir",
                    essaim.dataDirectory().toString(),
                    directory.toString())
                .awaitExit())
        .isZero();
    Set<String> there =
        Stream.of(web.get("/metrics").body(), web.get("/metrics/endpoint-1").body())
            .flatMap(String::lines)
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("[ {]")[0])
            .collect(Collectors.toSet());
    Set<String> used = new TreeSet<>();
    for (String file : List.of("prometheus/essaim.rules.yml", "grafana/essaim.json")) {
      METRIC
          .matcher(Files.readString(WATCHING.resolve(file)))
          .results()
          .forEach(found -> used.add(found.group()));
    }

    assertThat(used).hasSizeGreaterThan(25);
    assertThat(there).containsAll(used);
    assertThat(web.get("/metrics").body())
        .contains(
            "essaim_build_info{java=",
            "essaim_pool_connections{state=\"free\"} ",
            "essaim_http_request_duration_seconds_bucket{route=\"machine\",le=\"+Inf\"} ");
  }

  @Test
  void readinessBeginsWithWhatIsDegraded() {
    JsonObject ready =
        Json.createReader(new StringReader(web.get("/health/ready").body())).readObject();
    JsonObject summary = ready.getJsonArray("checks").getJsonObject(0);

    assertThat(ready.keySet()).containsExactly("status", "checks");
    assertThat(ready.getString("status")).isEqualTo("UP");
    assertThat(summary.getString("name")).isEqualTo("summary");
    assertThat(summary.getJsonObject("data")).containsKeys("state", "degraded");
    assertThat(ready.getJsonArray("checks").stream().map(JsonValue::asJsonObject).skip(1))
        .extracting(check -> check.getString("name"))
        .containsExactly("database", "endpoint", "publication-lag");
  }

  @Test
  void aNumberOfATrustedProxyGoesThroughAllLogsAndBack() throws IOException {
    String number = "watch-" + System.nanoTime();
    RawRequest.Answer answer =
        new RawRequest(
                "GET",
                "/sparql?query=SELECT%20*%20%7B%3Fa%20%3Fb%20%3Fc.%3Fd%20%3Fe%20%3Ff.%3Fg%20%3Fh%20%3Fi%7D")
            .from(RunningEssaim.PROXY)
            .with("X-Forwarded-For", "192.0.2.78")
            .with("X-Request-Id", number)
            .send(essaim.baseUrl());

    assertThat(answer.all("X-Request-Id")).containsExactly(number);
    awaitLine(
        "access.log", line -> line.contains("\"GET /sparql HTTP/1.1\"") && line.endsWith(number));
    Web.until(
        "the worker's line",
        WRITTEN,
        () ->
            Stream.of("endpoint-1.log", "endpoint-2.log")
                .anyMatch(log -> read(log).contains("[" + number + "]: Query limited after ")));
  }

  @Test
  void aNumberOfAnybodyElseIsNotTaken() {
    List<String> given =
        new RawRequest("GET", "/")
            .with("X-Request-Id", "somebody-elses")
            .send(essaim.baseUrl())
            .all("X-Request-Id");

    assertThat(given).singleElement().asString().matches("[0-9a-f]{8}");
  }

  @Test
  void theLogOfAnswersHoldsNoSecretAndNobodysAddress() {
    for (String path :
        List.of(
            "/mot-de-passe/secret-of-a-link",
            "/invitation/secret-of-a-link",
            "/agenda/secret-of-a-link.ics",
            "/carte/contributions/secret-of-a-link",
            "/recherche?q=secret-of-a-link",
            "/what/secret-of-a-link",
            "/secret-of-a-link@example.org")) {
      web.get(path, "User-Agent", "secret-of-a-link", "Referer", "http://a/secret-of-a-link");
    }
    web.get("/prototypes?q=seen");

    awaitLine("access.log", line -> line.contains("\"GET /prototypes HTTP/1.1\" 200"));
    assertThat(read("access.log"))
        .contains("\"GET /mot-de-passe/{token} HTTP/1.1\"", "\"GET /what/… HTTP/1.1\" 404")
        .doesNotContain("secret-of-a-link", "127.0.0.")
        .matches("(?s)- - - \\[\\d\\d/[A-Z].*");
  }

  @Test
  void eachAnswerHasOneLineWithTheOctetsOfItsBody() {
    String text = "/catalogue.nt";
    HttpResponse<String> whole = web.get(text);
    String tag = whole.headers().firstValue("ETag").orElseThrow();
    String file = "/dump/prototypes.ttl";
    for (HttpResponse<String> answer :
        List.of(
            whole,
            web.get("/"),
            web.get(file),
            web.get(file, "Range", "bytes=0-6"),
            web.get(file, "Range", "bytes=999999999-"),
            web.get("/sparql?query=SELECT%20*%20%7B%3Fa%20a%20%3Fb%7D%20LIMIT%201000"),
            web.get("/sparql?query=nonsense"),
            web.get(text, "If-None-Match", tag),
            web.get("/nowhere"),
            web.get("/prototypes/nowhere"),
            web.send("HEAD", "/"),
            web.send("HEAD", text),
            web.send("DELETE", "/"),
            web.post("/intranet/prototypes/nouveau", "text/plain", "of nobody"))) {
      String body = answer.body();
      assertThat(line(answer))
          .contains(
              "\" %d %s \"-\""
                  .formatted(
                      answer.statusCode(),
                      body.isEmpty() ? "-" : body.getBytes(StandardCharsets.UTF_8).length));
    }
    assertThat(line(web.get(text, "Accept-Encoding", "gzip")))
        .as("before it is compressed")
        .contains("\" 200 " + web.get(text).body().getBytes(StandardCharsets.UTF_8).length + " ");
    assertThat(line(web.get("/intranet/prototypes/secret?q=secret")))
        .contains("\"GET /intranet/prototypes/{key} HTTP/1.1\" 302 - ");
  }

  @Test
  void anAnswerThatNobodyWaitedForHasOneLineToo() throws IOException {
    String number = "gone-" + System.nanoTime();
    URI base = URI.create(essaim.baseUrl());
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(RunningEssaim.PROXY, 0));
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), base.getPort()));
      socket
          .getOutputStream()
          .write(
              "GET /dump/prototypes.nq.gz HTTP/1.1\r\nHost: %s\r\nX-Request-Id: %s\r\n\r\n"
                  .formatted(base.getAuthority(), number)
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().read()).isEqualTo('H');
    }

    assertThat(line(number)).contains("\"GET /dump/prototypes.nq.gz HTTP/1.1\" 200 ");
  }

  /** The only line of an answer in the log of answers. */
  private String line(HttpResponse<String> answer) {
    return line(answer.headers().firstValue("X-Request-Id").orElseThrow());
  }

  private String line(String number) {
    Predicate<String> its = line -> line.endsWith(" " + number);
    awaitLine("access.log", its);
    return assertThat(read("access.log").lines().filter(its)).singleElement().actual();
  }

  @Test
  void aRefusedSignInIsSeenByFail2banAndByNobodyElse() throws Exception {
    try {
      new WebSession(essaim.baseUrl()).signIn("nobody@example.org", "not the password");
    } catch (Refusal refused) {
      assertThat(refused).hasMessageContaining("could not sign in");
    }
    awaitLine("sign-ins.log", line -> line.endsWith("Z sign-in refused from 127.0.0.1"));

    assertThat(SignInFilter.addressesIn(log("sign-ins.log")))
        .contains("127.0.0.1")
        .hasSameSizeAs(read("sign-ins.log").lines().toList());
    assertThat(read("sign-ins.log")).doesNotContain("nobody");
    assertThat(read("application.log")).doesNotContain("sign-in refused");
  }

  private void awaitLine(String log, Predicate<String> wanted) {
    Web.until("a line of " + log, WRITTEN, () -> read(log).lines().anyMatch(wanted));
  }

  private Path log(String name) {
    return essaim.dataDirectory().resolve("logs").resolve(name);
  }

  private String read(String log) {
    try {
      return Files.exists(log(log)) ? Files.readString(log(log)) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
