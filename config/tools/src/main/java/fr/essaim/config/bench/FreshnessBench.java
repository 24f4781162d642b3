package fr.essaim.config.bench;

import fr.essaim.config.bench.sparql.EssaimWorker;
import fr.essaim.config.bench.sparql.NotToBeHad;
import fr.essaim.config.bench.sparql.QueryMix;
import fr.essaim.config.bench.sparql.RunningServer;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.trial.network.GeneratedNetwork;
import fr.essaim.config.trial.network.GeneratedRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How long it takes until what was committed can be asked for in SPARQL: fifty changes a second of
 * business tables of a running instance while two clients ask it questions; and of a worker alone,
 * from a row of the log to its answer.
 */
final class FreshnessBench implements Bench {

  private static final int PROTOTYPES = 1000;
  private static final Duration WARM_UP = Duration.ofSeconds(30);
  private static final Duration MEASURED = Duration.ofSeconds(60);
  private static final Duration WARM_UP_IN_SHORT = Duration.ofSeconds(5);
  private static final Duration MEASURED_IN_SHORT = Duration.ofSeconds(10);
  private static final int BATCHES = 500;
  private static final int BATCHES_IN_SHORT = 60;
  private static final double MEDIAN_BAR_MS = 100;
  private static final double LATE_BAR_MS = 1000;
  private static final double BATCH_BAR_MS = 20;

  @Override
  public String name() {
    return "freshness";
  }

  @Override
  public void run(Trial trial, BenchReport report) throws InterruptedException {
    boolean small = trial.options().isShort();
    try (BenchInstance instance = BenchInstance.start(trial)) {
      try (Connection connection = instance.connect()) {
        GeneratedRows.create(connection, PROTOTYPES);
      }
      instance.administer("rebuild");
      instance.awaitFollowed();
      trial.terminal().say("fifty changes a second, two clients …");
      changes(
          instance,
          small ? WARM_UP_IN_SHORT : WARM_UP,
          small ? MEASURED_IN_SHORT : MEASURED,
          trial,
          report);
      TimeUnit.SECONDS.sleep(2);
      trial.terminal().say("batches in the log, a worker alone …");
      batches(trial, instance, small ? BATCHES_IN_SHORT : BATCHES, report);
    } catch (SQLException | IOException e) {
      throw new Refusal("It cannot be measured (%s).".formatted(e.getMessage()), e);
    } catch (NotToBeHad e) {
      throw new Refusal("The worker does not start (%s).".formatted(e.getMessage()), e);
    }
  }

  private static void changes(
      BenchInstance instance, Duration warmUp, Duration measured, Trial trial, BenchReport report)
      throws SQLException, IOException, InterruptedException {
    QueryMix questions =
        QueryMix.own(instance.base(), parameters(instance.base()), trial.options().seed(), 1);
    double[] millis;
    long asked;
    try (Questioners clients = Questioners.start(instance.sparql(), questions);
        CommittedChanges changes = new CommittedChanges(instance, PROTOTYPES)) {
      changes.run(warmUp);
      long before = clients.answered();
      millis = changes.run(measured);
      asked = clients.answered() - before;
    }
    report.row(
        "changes",
        Integer.toString(millis.length),
        "questions_answered_meanwhile",
        Long.toString(asked),
        "p50_ms",
        Comparison.text(Measure.percentile(millis, 50)),
        "p99_ms",
        Comparison.text(Measure.percentile(millis, 99)),
        "most_ms",
        Comparison.text(millis[millis.length - 1]));
    report.bar("commit to SPARQL, p50, ms", Measure.percentile(millis, 50), MEDIAN_BAR_MS);
    report.bar("commit to SPARQL, p99, ms", Measure.percentile(millis, 99), LATE_BAR_MS);
    report.floor(
        "changes a second",
        millis.length / (double) measured.toSeconds(),
        CommittedChanges.RATE * 0.95);
  }

  private static void batches(Trial trial, BenchInstance instance, int count, BenchReport report)
      throws NotToBeHad, SQLException, IOException, InterruptedException {
    Path work = trial.work().resolve("worker");
    Files.createDirectories(work);
    try (RunningServer worker = EssaimWorker.follow(trial.endpointJar(), instance.log(), work);
        LoggedBatches batches = new LoggedBatches(instance, worker)) {
      batches.run(count);
      double[] millis = batches.run(count);
      report.row(
          "batches_of_20_triples",
          Integer.toString(count),
          "p50_ms",
          Comparison.text(Measure.percentile(millis, 50)),
          "p99_ms",
          Comparison.text(Measure.percentile(millis, 99)));
      report.bar("log to SPARQL, p99, ms", Measure.percentile(millis, 99), BATCH_BAR_MS);
    }
  }

  /** What there is to ask for among the generated rows. */
  private static Map<String, List<String>> parameters(String base) {
    Map<String, List<String>> parameters = new HashMap<>(GeneratedNetwork.PLACES);
    parameters.putAll(
        Map.ofEntries(
            Map.entry("region", List.of(base + "/id/territory/region-32")),
            Map.entry("department", List.of(base + "/id/territory/departement-59")),
            Map.entry("commune", List.of(base + "/id/territory/commune-banc-1")),
            Map.entry("centre", List.of(base + "/id/organisation/centre-banc-1")),
            Map.entry("theme", List.of(base + "/id/theme/accueil")),
            Map.entry("kind", List.of("guide", "game")),
            Map.entry("audience", List.of("residents", "seniors")),
            Map.entry("state", List.of("tested")),
            Map.entry("object", List.of("999")),
            Map.entry("year", List.of("2021")),
            Map.entry("size", List.of("1000"))));
    return parameters;
  }
}
