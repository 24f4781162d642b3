package fr.essaim.config.bench;

import fr.essaim.config.bench.sparql.EssaimWorker;
import fr.essaim.config.bench.sparql.MixData;
import fr.essaim.config.bench.sparql.MixQuery;
import fr.essaim.config.bench.sparql.NotToBeHad;
import fr.essaim.config.bench.sparql.QueryMix;
import fr.essaim.config.bench.sparql.RunningServer;
import fr.essaim.config.bench.sparql.SparqlClient;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.trial.network.GeneratedNetwork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * What a worker answers in its first five seconds, beside what the same one answers half a minute
 * later: without warming up and with, in turn, each time a new process.
 */
final class EndpointStartBench implements Bench {

  private static final int PASSES = 5;
  private static final int PASSES_IN_SHORT = 2;
  private static final int CENTRES = 100;
  private static final int WARM_UP_SECONDS = 5;
  private static final int CLIENTS = 2;
  private static final int VARIANTS = 2;
  private static final Duration WINDOW = Duration.ofSeconds(5);
  private static final Duration BETWEEN = Duration.ofSeconds(25);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** What the first seconds are to reach of the later speed. */
  private static final double LEAST = 0.4;

  /** What one start gave: seconds until ready, and answers within a window at once and later. */
  private record Start(double seconds, double first, double later) {}

  @Override
  public String name() {
    return "endpoint-start";
  }

  @Override
  public void run(Trial trial, BenchReport report) throws InterruptedException {
    Path triples = trial.work().resolve("network.nt");
    Path documents = trial.work().resolve("network.nq");
    GeneratedNetwork.Written written =
        GeneratedNetwork.write(CENTRES, trial.options().seed(), documents, triples);
    MixData data = new MixData(triples, Optional.of(documents), written.triples());
    QueryMix mix =
        QueryMix.own(GeneratedNetwork.BASE, written.parameters(), trial.options().seed(), VARIANTS);
    List<Start> cold = new ArrayList<>();
    List<Start> warm = new ArrayList<>();
    int passes = trial.options().isShort() ? PASSES_IN_SHORT : PASSES;
    for (int pass = 1; pass <= passes; pass++) {
      cold.add(start(trial, EssaimWorker.uncached(trial.endpointJar()), data, mix, pass));
      warm.add(
          start(trial, EssaimWorker.warm(trial.endpointJar(), WARM_UP_SECONDS), data, mix, pass));
    }
    row(report, "as it starts", cold, written.triples());
    double ratio =
        row(report, "warmed up for %d s".formatted(WARM_UP_SECONDS), warm, written.triples());
    report.floor("first five seconds / half a minute later, warmed up", ratio, LEAST);
  }

  private static double row(BenchReport report, String what, List<Start> starts, long triples) {
    Measure ratio =
        Measure.of(starts.stream().mapToDouble(each -> each.first() / each.later()).toArray());
    report.row(
        "start",
        what,
        "triples",
        Long.toString(triples),
        "seconds_to_ready",
        Comparison.text(median(starts.stream().mapToDouble(Start::seconds).toArray())),
        "answers_in_first_5_s",
        Comparison.text(median(starts.stream().mapToDouble(Start::first).toArray())),
        "answers_in_later_5_s",
        Comparison.text(median(starts.stream().mapToDouble(Start::later).toArray())),
        "first_by_later",
        Comparison.text(ratio.median()),
        "from",
        Comparison.text(ratio.least()),
        "to",
        Comparison.text(ratio.most()));
    return ratio.median();
  }

  private static double median(double[] values) {
    return Measure.of(values).median();
  }

  private static Start start(Trial trial, EssaimWorker worker, MixData data, QueryMix mix, int pass)
      throws InterruptedException {
    try {
      Path work = Files.createTempDirectory(trial.work(), "worker");
      long begin = System.nanoTime();
      try (RunningServer server = worker.start(data, work)) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        int first = answers(server, mix);
        for (int window = 0; window < BETWEEN.dividedBy(WINDOW); window++) {
          answers(server, mix);
        }
        int later = answers(server, mix);
        trial
            .terminal()
            .say(
                "pass %d: ready after %.1f s, %d answers in 5 s, %d half a minute later"
                    .formatted(pass, seconds, first, later));
        return new Start(seconds, first, later);
      }
    } catch (NotToBeHad | IOException e) {
      throw new Refusal("The worker cannot be measured (%s).".formatted(e.getMessage()), e);
    }
  }

  /** How many queries of the mix are answered within the window, all clients together. */
  private static int answers(RunningServer server, QueryMix mix) {
    long end = System.nanoTime() + WINDOW.toNanos();
    List<CompletableFuture<Integer>> clients =
        IntStream.range(0, CLIENTS)
            .mapToObj(
                number -> CompletableFuture.supplyAsync(() -> answers(server, mix, number, end)))
            .toList();
    return clients.stream().mapToInt(CompletableFuture::join).sum();
  }

  private static int answers(RunningServer server, QueryMix mix, int number, long end) {
    List<MixQuery> queries = mix.queries();
    int answered = 0;
    try (SparqlClient client = server.client("", PATIENCE)) {
      for (int at = number * queries.size() / CLIENTS; System.nanoTime() < end; at++) {
        client.ask(queries.get(at % queries.size()));
        answered++;
      }
      return answered;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
