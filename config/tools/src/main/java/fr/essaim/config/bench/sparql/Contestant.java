package fr.essaim.config.bench.sparql;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A server that takes part in a comparison, and the questions on which it can be compared. */
public final class Contestant implements AutoCloseable {

  private static final int CLIENTS = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String name;
  private final boolean searchesPlaces;
  private final RunningServer server;
  private final List<MixQuery> queries;
  private final BitSet compared = new BitSet();
  private final List<SparqlClient> clients = new ArrayList<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);

  public Contestant(SparqlServer which, RunningServer server, QueryMix mix) {
    name = which.name();
    searchesPlaces = which.searchesPlaces();
    this.server = server;
    this.queries = mix.queries();
    for (int number = 0; number < CLIENTS; number++) {
      clients.add(server.client("", PATIENCE));
    }
  }

  /**
   * What both clients together needed for every compared query, as often as each was asked.
   *
   * @param queries asked in all
   * @param seconds by the clock
   * @param cpuSeconds of the server's processor time
   * @param millis by query, its mean; NaN for one that is not compared
   */
  public record Pass(int queries, double seconds, double cpuSeconds, List<Double> millis) {

    public Pass {
      millis = List.copyOf(millis);
    }
  }

  /** How often a client asked everything, and the sum of the times by query. */
  private record Turn(int rounds, List<Double> millis) {}

  public String name() {
    return name;
  }

  public RunningServer server() {
    return server;
  }

  /** The indices of the queries that it is asked in passes. */
  public BitSet compared() {
    return compared;
  }

  /** Whether it has what a query needs beside the standard. */
  public boolean isFor(MixQuery query) {
    return searchesPlaces || !query.searchesPlaces();
  }

  /** Its answer; empty when it gives none in time. */
  public Optional<String> answer(MixQuery query) {
    try {
      SparqlClient.Reply reply = clients.get(0).ask(query);
      return reply.status() == 200 ? Optional.of(reply.text()) : Optional.empty();
    } catch (IOException tooSlowOrCut) {
      return Optional.empty();
    }
  }

  /**
   * Asks everything, each client from another place in the mix, again and again.
   *
   * @param atLeast after which no client begins the mix anew
   */
  public Pass pass(Duration atLeast) throws InterruptedException {
    int[] order = compared.stream().toArray();
    double before = server.cpuSeconds();
    long start = System.nanoTime();
    List<Future<Turn>> futures = new ArrayList<>();
    for (int number = 0; number < CLIENTS; number++) {
      int from = number * order.length / CLIENTS;
      futures.add(threads.submit(turns(clients.get(number), order, from, start, atLeast)));
    }
    int rounds = 0;
    double[] millis = new double[queries.size()];
    for (Future<Turn> future : futures) {
      Turn turn = result(future);
      rounds += turn.rounds();
      for (int index = 0; index < millis.length; index++) {
        millis[index] += turn.millis().get(index);
      }
    }
    int all = rounds;
    return new Pass(
        all * order.length,
        (System.nanoTime() - start) / 1e9,
        server.cpuSeconds() - before,
        Arrays.stream(millis).map(sum -> sum / all).boxed().toList());
  }

  private Callable<Turn> turns(
      SparqlClient client, int[] order, int from, long start, Duration atLeast) {
    return () -> {
      int rounds = 0;
      double[] millis = new double[queries.size()];
      Arrays.fill(millis, Double.NaN);
      compared.stream().forEach(index -> millis[index] = 0);
      do {
        for (int step = 0; step < order.length; step++) {
          int index = order[(from + step) % order.length];
          long asked = System.nanoTime();
          int status = client.ask(queries.get(index)).status();
          millis[index] += (System.nanoTime() - asked) / 1e6;
          if (status != 200) {
            throw new IOException(
                "%s answered %d to %s".formatted(name, status, queries.get(index).kind()));
          }
        }
        rounds++;
      } while (System.nanoTime() - start < atLeast.toNanos());
      return new Turn(rounds, Arrays.stream(millis).boxed().toList());
    };
  }

  private static Turn result(Future<Turn> turn) throws InterruptedException {
    try {
      return turn.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause().getMessage(), e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    clients.forEach(SparqlClient::close);
    server.close();
  }
}
