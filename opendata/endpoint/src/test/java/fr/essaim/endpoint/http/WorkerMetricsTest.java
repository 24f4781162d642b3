package fr.essaim.endpoint.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.endpoint.LogFormatTest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a worker tells of itself, and how a request is found in its log. */
class WorkerMetricsTest {

  private static final String ALL = "SELECT * { ?a ?b ?c }";
  private static final String TOO_MANY = "SELECT * { ?a ?b ?c . ?d ?e ?f }";
  private static final Logger LOG = Logger.getLogger(WorkerMetrics.class.getName());

  private static RunningEndpoint endpoint;

  @BeforeAll
  static void start() throws IOException {
    endpoint = new RunningEndpoint();
    endpoint.holdMany(400);
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @Test
  void queriesAreCountedByTheirEnd() throws Exception {
    double answered = counted("answered");
    double refused = counted("refused");
    double limited = counted("limited");

    endpoint.send(endpoint.query(ALL));
    endpoint.send(endpoint.query(ALL).header("Accept", "text/csv"));
    endpoint.send(endpoint.to("/sparql?update=CLEAR+ALL"));
    askTooMuch("1a2b3c4d");

    awaitCount("answered", answered + 2);
    awaitCount("refused", refused + 1);
    awaitCount("limited", limited + 1);
    assertThat(metrics())
        .contains(
            "essaim_endpoint_query_duration_seconds_bucket{outcome=\"answered\",le=\"0.1\"} ",
            "essaim_endpoint_up 1.0",
            "essaim_endpoint_position 1.0",
            "jvm_memory_used_bytes{area=\"heap\"} ");
  }

  @Test
  void whatMetALimitHasALineWithTheNumberThatTheApplicationGaveIt() throws Exception {
    List<String> lines = new CopyOnWriteArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(LogFormatTest.line(line));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    LOG.addHandler(handler);
    try {
      askTooMuch("4f2ac9d1");
      for (int look = 0; look < 500 && lines.isEmpty(); look++) {
        TimeUnit.MILLISECONDS.sleep(10);
      }
    } finally {
      LOG.removeHandler(handler);
    }

    assertThat(lines)
        .anyMatch(line -> line.contains("WorkerMetrics [4f2ac9d1]: Query limited after "))
        .noneMatch(line -> line.contains("SELECT"));
  }

  @Test
  void nobodyElseOfTheNetworkReadsThem() throws Exception {
    assertThat(
            endpoint
                .send(endpoint.to("/metrics").header("X-Forwarded-For", "192.0.2.7"))
                .statusCode())
        .isEqualTo(404);
  }

  /** Whose answer is cut when it has begun. */
  private static void askTooMuch(String number) throws InterruptedException {
    try {
      endpoint.send(endpoint.query(TOO_MANY).header("X-Request-Id", number));
    } catch (IOException cut) {
      assertThat(cut).hasMessageContaining("chunked");
    }
  }

  private static String metrics() throws IOException, InterruptedException {
    return endpoint.send(endpoint.to("/metrics")).body();
  }

  private static double counted(String outcome) throws IOException, InterruptedException {
    Matcher found =
        Pattern.compile(
                "(?m)^essaim_endpoint_query_duration_seconds_count\\{outcome=\"%s\"} (\\S+)$"
                    .formatted(outcome))
            .matcher(metrics());
    assertThat(found.find()).isTrue();
    return Double.parseDouble(found.group(1));
  }

  /** An answer is counted a moment after its last octet has left. */
  private static void awaitCount(String outcome, double count)
      throws IOException, InterruptedException {
    for (int look = 0; look < 500 && counted(outcome) < count; look++) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    assertThat(counted(outcome)).isEqualTo(count);
  }
}
