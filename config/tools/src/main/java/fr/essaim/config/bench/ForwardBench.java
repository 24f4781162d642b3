package fr.essaim.config.bench;

import fr.essaim.config.administration.Http;
import fr.essaim.config.launcher.Terminal;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.trial.LauncherProcess;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * What the way through the application costs a query: one client that keeps its connection asks for
 * a small answer at {@code /sparql} and, in turn, at the worker's own port. There is one worker, so
 * that both ways end at the same.
 */
final class ForwardBench implements Bench {

  private static final String QUERY =
      "SELECT ?type (COUNT(*) AS ?n) { ?thing a ?type } GROUP BY ?type ORDER BY ?type LIMIT 3";
  private static final int WARM_UP = 4000;
  private static final int PASSES = 9;
  private static final int REQUESTS = 400;
  private static final double BAR_MILLIS = 1;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Override
  public String name() {
    return "forward";
  }

  @Override
  public void run(Trial trial, BenchReport report) throws InterruptedException {
    Path data = trial.work().resolve("data");
    int port = LauncherProcess.freePort();
    try (LauncherProcess process =
        LauncherProcess.run(
            trial.home(),
            Map.of("ESSAIM_ENDPOINT_WORKERS", "1"),
            "--port",
            Integer.toString(port),
            "--data-dir",
            data.toString(),
            "--start-with",
            "demo")) {
      process.awaitReady();
      String address = "/sparql?query=" + URLEncoder.encode(QUERY, StandardCharsets.UTF_8);
      measure(
          "http://127.0.0.1:" + port + address,
          "http://127.0.0.1:" + LauncherProcess.state(data).endpointPort() + address,
          trial.terminal(),
          report);
    }
  }

  private static void measure(
      String forwarded, String direct, Terminal terminal, BenchReport report) {
    if (!answer(forwarded).equals(answer(direct))) {
      throw new Refusal("The application and the worker answer differently.");
    }
    terminal.say("warming up …");
    for (int turn = 0; turn < WARM_UP; turn++) {
      answer(forwarded);
      answer(direct);
    }
    double[] differences = new double[PASSES];
    for (int pass = 0; pass < PASSES; pass++) {
      double[] through = new double[REQUESTS];
      double[] straight = new double[REQUESTS];
      for (int turn = 0; turn < REQUESTS; turn++) {
        through[turn] = millis(forwarded);
        straight[turn] = millis(direct);
      }
      double median = Measure.of(through).median();
      double ofWorker = Measure.of(straight).median();
      differences[pass] = median - ofWorker;
      report.row(
          "pass",
          Integer.toString(pass + 1),
          "forwarded_ms",
          text(median),
          "direct_ms",
          text(ofWorker),
          "difference_ms",
          text(differences[pass]));
    }
    report.bar(
        "a query through the application: ms more than at the worker's port, median",
        Measure.of(differences).median(),
        BAR_MILLIS);
  }

  private static double millis(String url) {
    long start = System.nanoTime();
    answer(url);
    return (System.nanoTime() - start) / 1e6;
  }

  private static String answer(String url) {
    try {
      Http.Answer answer = Http.get(url, PATIENCE);
      if (answer.status() != 200) {
        throw new Refusal("%s answered %d.".formatted(url, answer.status()));
      }
      return answer.body();
    } catch (IOException e) {
      throw new Refusal("%s does not answer (%s).".formatted(url, e.getMessage()), e);
    }
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
