package fr.essaim.config.bench;

import fr.essaim.config.bench.sparql.MixQuery;
import fr.essaim.config.bench.sparql.RunningServer;
import fr.essaim.config.bench.sparql.SparqlClient;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents of twenty triples put into the log itself, one after the other. */
final class LoggedBatches implements AutoCloseable {

  private static final int TRIPLES = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(30);

  private static final String APPEND =
      """
      insert into publication.open_document
        (position, uri, dataset, nquads, digest, tombstone, published_at)
      select max(position) + 1, ?, 'prototypes', ?, ?, false, now() from publication.open_document
      """;

  private final Connection connection;
  private final PreparedStatement append;
  private final SparqlClient client;
  private int number;

  LoggedBatches(BenchInstance instance, RunningServer worker) throws SQLException {
    connection = instance.connect();
    append = connection.prepareStatement(APPEND);
    client = worker.client("", PATIENCE);
  }

  /** Writes so many, and gives the milliseconds until each was to be seen, sorted. */
  double[] run(int count) throws SQLException, IOException, InterruptedException {
    double[] millis = new double[count];
    for (int turn = 0; turn < count; turn++) {
      number++;
      String thing = "https://essaim.example.org/id/batch/" + number;
      append.setString(1, thing.replace("/id/", "/doc/"));
      append.setString(2, document(thing));
      append.setString(3, "batch " + number);
      append.executeUpdate();
      long start = System.nanoTime();
      MixQuery question = new MixQuery("batch", "ASK { <%s> ?p ?o }".formatted(thing));
      while (!client.ask(question).text().contains("true")) {
        TimeUnit.MICROSECONDS.sleep(500);
      }
      millis[turn] = (System.nanoTime() - start) / 1e6;
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    }
    Arrays.sort(millis);
    return millis;
  }

  private static String document(String thing) {
    String graph = thing.replace("/id/", "/doc/");
    return IntStream.range(0, TRIPLES)
        .mapToObj(
            index ->
                "<%s> <https://essaim.example.org/def#p%d> \"%d\" <%s> .\n"
                    .formatted(thing, index, index, graph))
        .collect(Collectors.joining());
  }

  @Override
  public void close() throws SQLException {
    client.close();
    connection.close();
  }
}
