package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted of the use, and who is told how the instance is. */
class UsageIT {

  private static final Duration WRITTEN = Duration.ofSeconds(90);

  /** A line of Prometheus' text format, version 0.0.4. */
  private static final Pattern LINE =
      Pattern.compile(
          "# (HELP|TYPE) [a-z_]+ .+"
              + "|[a-z_]+(\\{[a-z_]+=\"[^\"\\\\]*\"(,[a-z_]+=\"[^\"\\\\]*\")*})? -?[0-9.]+(E-?[0-9]+)?");

  private final RunningEssaim essaim = RunningEssaim.shared();
  private final Web web = new Web(essaim.baseUrl());

  @Test
  void aDumpAndAQueryAreCountedAtOnceAndShownSoon() {
    double dumps = counted("dump", "prototypes");
    double queries = counted("sparql", "none");

    Web.until(
        "the dump is there", WRITTEN, () -> web.bytes("/dump/prototypes.csv").statusCode() == 200);
    web.ask("ASK { ?a ?b ?c }");

    assertThat(counted("dump", "prototypes")).isGreaterThan(dumps);
    assertThat(counted("sparql", "none")).isGreaterThan(queries);
    Web.until(
        "the counts are in the file",
        WRITTEN,
        () -> {
          String file = web.get("/donnees/usage.csv?lang=en").body();
          return file.startsWith("\uFEFFDay;What was asked for;Dataset;Reader;Answers\r\n")
              && file.contains(";Dataset files;Prototypes;Person or program;")
              && file.contains(";SPARQL queries;None in particular;Person or program;");
        });
    assertThat(web.get("/donnees/usage?lang=en").body())
        .contains("Dataset files", "SPARQL queries", "Nobody is tracked.");
  }

  @Test
  void theIntranetAndWhatIsNotThereAreNotCounted() {
    double pages = counted("page", "none");

    web.get("/intranet");
    web.get("/connexion");
    web.get("/dump/never-was.csv");
    web.send("HEAD", "/");

    assertThat(counted("page", "none")).isEqualTo(pages);
    assertThat(counted("dump", "none")).isZero();
  }

  @Test
  void theMetricsAreWrittenAsPrometheusReadsThem() {
    HttpResponse<String> metrics = web.get("/metrics");

    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
    assertThat(metrics.headers().firstValue("Set-Cookie")).isEmpty();
    int worker = essaim.state().endpointPort();
    assertThat(metrics.body().lines()).isNotEmpty().allMatch(line -> LINE.matcher(line).matches());
    assertThat(metrics.body())
        .contains(
            "essaim_database_up 1",
            "essaim_log_position ",
            "essaim_outbox_changes ",
            "essaim_parked_changes ",
            "essaim_generation_age_seconds ",
            "essaim_generation_behind_positions ",
            "essaim_endpoint_ready{worker=\"%d\"} 1".formatted(worker),
            "essaim_endpoint_behind_positions{worker=\"%d\"} ".formatted(worker),
            "essaim_mail_waiting ",
            "essaim_jobs_failed ",
            "essaim_jobs_late ",
            "essaim_http_answers_total{status=\"2xx\"} ",
            "jvm_memory_used_bytes{area=\"heap\"} ",
            "process_start_time_seconds ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Forwarded-Host", "Via"})
  void nobodyReadsTheMetricsThroughAProxyThatIsNotTrusted(String header) {
    assertThat(web.get("/metrics", header, "127.0.0.1").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/operation/metrics", "/metrics/", "/metrics/application", "/metrics;x"})
  void theMetricsHaveNoOtherAddress(String path) {
    assertThat(web.get(path).statusCode()).isIn(301, 404);
  }

  private double counted(String surface, String dataset) {
    Matcher found =
        Pattern.compile(
                "(?m)^essaim_usage_answers_total\\{dataset=\"%s\",reader=\"other\",surface=\"%s\"} (\\S+)$"
                    .formatted(dataset, surface))
            .matcher(web.get("/metrics").body());
    return found.find() ? Double.parseDouble(found.group(1)) : 0;
  }
}
