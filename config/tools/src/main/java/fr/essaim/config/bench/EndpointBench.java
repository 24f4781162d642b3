package fr.essaim.config.bench;

import fr.essaim.config.bench.sparql.Contestant;
import fr.essaim.config.bench.sparql.EssaimWorker;
import fr.essaim.config.bench.sparql.Fuseki;
import fr.essaim.config.bench.sparql.MixData;
import fr.essaim.config.bench.sparql.NotToBeHad;
import fr.essaim.config.bench.sparql.Oxigraph;
import fr.essaim.config.bench.sparql.PeerStore;
import fr.essaim.config.bench.sparql.QueryMix;
import fr.essaim.config.bench.sparql.RunningServer;
import fr.essaim.config.bench.sparql.SparqlServer;
import fr.essaim.config.bench.sparql.Virtuoso;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.trial.network.GeneratedNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The endpoint's worker beside other SPARQL servers on the same data and queries: first whether
 * they answer the same, then how long they take, in turn within one run, for the machine changes
 * from run to run.
 */
final class EndpointBench implements Bench {

  private static final int VARIANTS = 2;

  @Override
  public String name() {
    return "endpoint";
  }

  @Override
  public void run(Trial trial, BenchReport report) throws InterruptedException {
    report.row("seed", Long.toString(trial.options().seed()));
    Optional<Path> given = trial.options().mix();
    if (given.isPresent()) {
      Path directory = given.get().toAbsolutePath();
      Path triples = directory.resolve("data.nt");
      Optional<Path> documents =
          Optional.of(directory.resolve("data.nq")).filter(Files::isRegularFile);
      MixData data = new MixData(triples, documents, statements(triples));
      measure(trial, report, "", data, QueryMix.of(directory.resolve("queries")));
      return;
    }
    for (int centres : trial.options().centres()) {
      Path triples = trial.work().resolve("network-%d.nt".formatted(centres));
      Path documents = trial.work().resolve("network-%d.nq".formatted(centres));
      GeneratedNetwork.Written written =
          GeneratedNetwork.write(centres, trial.options().seed(), documents, triples);
      measure(
          trial,
          report,
          "%d centres, ".formatted(centres),
          new MixData(triples, Optional.of(documents), written.triples()),
          QueryMix.own(
              GeneratedNetwork.BASE, written.parameters(), trial.options().seed(), VARIANTS));
    }
  }

  private static long statements(Path triples) {
    try (Stream<String> lines = Files.lines(triples)) {
      return lines.filter(line -> line.endsWith(".")).count();
    } catch (IOException e) {
      throw new Refusal("%s cannot be read (%s).".formatted(triples, e), e);
    }
  }

  private static void measure(
      Trial trial, BenchReport report, String which, MixData data, QueryMix mix)
      throws InterruptedException {
    List<Contestant> contestants = new ArrayList<>();
    try {
      for (SparqlServer server : servers(trial)) {
        trial.terminal().say("%s%s is put up …".formatted(which, server.name()));
        start(trial, report, which, server, data, mix).ifPresent(contestants::add);
      }
      new Comparison(which, data, mix, contestants, trial.terminal())
          .measure(report, trial.options().isShort());
    } finally {
      contestants.forEach(Contestant::close);
    }
  }

  /** Ours first: the others are held against it. */
  private static List<SparqlServer> servers(Trial trial) {
    Path jar = trial.endpointJar();
    PeerStore peers =
        new PeerStore(
            BenchReport.directory(trial.home()).resolve("peers"), trial.home().directory());
    return List.of(
        EssaimWorker.uncached(jar),
        EssaimWorker.cached(jar),
        EssaimWorker.ofOneGraph(jar),
        Fuseki.inMemory(peers),
        Fuseki.onTdb2(peers),
        Oxigraph.inMemory(peers),
        Oxigraph.onDisk(peers),
        new Virtuoso(peers));
  }

  private static Optional<Contestant> start(
      Trial trial,
      BenchReport report,
      String which,
      SparqlServer server,
      MixData data,
      QueryMix mix)
      throws InterruptedException {
    Path work = trial.work().resolve((which + server.name()).replaceAll("[^A-Za-z0-9]+", "-"));
    long start = System.nanoTime();
    try {
      Files.createDirectories(work);
      RunningServer running = server.start(data, work);
      report.row(
          "run",
          which + server.name(),
          "seconds_to_load",
          Comparison.text((System.nanoTime() - start) / 1e9));
      return Optional.of(new Contestant(server, running, mix));
    } catch (NotToBeHad reason) {
      report.row("run", which + server.name(), "left_out", reason.getMessage());
      return Optional.empty();
    } catch (IOException e) {
      throw new Refusal("%s cannot be made (%s).".formatted(work, e), e);
    }
  }
}
