package fr.essaim.config.bench;

import fr.essaim.config.bench.sparql.EssaimWorker;
import fr.essaim.config.bench.sparql.NotToBeHad;
import fr.essaim.config.bench.sparql.RunningServer;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.trial.network.GeneratedRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * All documents built anew from business tables of a million triples, and whether the other way to
 * publish them, one announced change after the other, comes to the same. Then what a worker needs
 * to take them up: from the log, and from its snapshot.
 */
final class RebuildBench implements Bench {

  private static final int TRIPLES = 1_000_000;
  private static final int TRIPLES_IN_SHORT = 50_000;
  private static final double SECONDS_BAR = 60;
  private static final String COUNT_TRIPLES =
      "select sum(length(nquads) - length(replace(nquads, E'\\n', '')))"
          + " from (select distinct on (uri) nquads from publication.open_document"
          + " order by uri, position desc) latest";
  private static final String LAST_POSITION = "select max(position) from publication.open_document";

  @Override
  public String name() {
    return "rebuild";
  }

  @Override
  public void run(Trial trial, BenchReport report) throws InterruptedException {
    int wanted = trial.options().isShort() ? TRIPLES_IN_SHORT : TRIPLES;
    try (BenchInstance instance = BenchInstance.start(trial)) {
      instance.awaitPublished();
      write(
          instance,
          connection ->
              GeneratedRows.create(connection, wanted / GeneratedRows.TRIPLES_A_PROTOTYPE));
      trial.terminal().say("everything is built anew …");
      double rebuilt = seconds(() -> instance.administer("rebuild"));
      long triples = instance.number(COUNT_TRIPLES);
      report.row(
          "rebuild",
          "of a log without them",
          "triples",
          Long.toString(triples),
          "documents",
          Long.toString(
              instance.number("select count(distinct uri) from publication.open_document")),
          "seconds",
          Comparison.text(rebuilt));
      report.bar("seconds to rebuild a million triples", rebuilt * TRIPLES / triples, SECONDS_BAR);
      report.row(
          "rebuild",
          "of a right log",
          "seconds",
          Comparison.text(seconds(() -> instance.administer("rebuild"))));
      compareWithAnnounced(trial, instance, report);
      trial.terminal().say("documents, dumps and endpoint are compared …");
      report.bar(
          "differences of documents, dumps and endpoint",
          instance.administer("verify").getJsonArray("differences").size(),
          0);
      worker(trial, instance, triples, report);
    }
  }

  private static void compareWithAnnounced(Trial trial, BenchInstance instance, BenchReport report)
      throws InterruptedException {
    trial.terminal().say("everything is announced and published again …");
    long before = instance.number(LAST_POSITION);
    double seconds =
        seconds(
            () -> {
              write(instance, GeneratedRows::announce);
              instance.awaitPublished();
            });
    report.row("publish", "everything as announced", "seconds", Comparison.text(seconds));
    report.bar(
        "documents that announced changes make otherwise",
        (double) (instance.number(LAST_POSITION) - before),
        0);
  }

  private static void worker(Trial trial, BenchInstance instance, long triples, BenchReport report)
      throws InterruptedException {
    Path work = trial.work().resolve("worker");
    try {
      Files.createDirectories(work);
      for (String from : new String[] {"the log", "its snapshot"}) {
        trial.terminal().say("a worker starts from %s …".formatted(from));
        long start = System.nanoTime();
        try (RunningServer worker =
            EssaimWorker.follow(trial.endpointJar(), instance.log(), work)) {
          report.row(
              "worker",
              "from " + from,
              "seconds_to_ready",
              Comparison.text((System.nanoTime() - start) / 1e9),
              "heap_bytes_a_triple",
              Comparison.text(worker.usedHeap() / (double) triples));
        }
      }
    } catch (NotToBeHad | IOException e) {
      throw new Refusal("The worker does not start (%s).".formatted(e.getMessage()), e);
    }
  }

  /** Something done with the tables. */
  private interface Writing {
    void with(Connection connection) throws SQLException;
  }

  private static void write(BenchInstance instance, Writing writing) {
    try (Connection connection = instance.connect()) {
      writing.with(connection);
    } catch (SQLException e) {
      throw new Refusal("The rows cannot be made (%s).".formatted(e.getMessage()), e);
    }
  }

  /** Something that takes its time. */
  private interface Work {
    void run() throws InterruptedException;
  }

  private static double seconds(Work work) throws InterruptedException {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }
}
