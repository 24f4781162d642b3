package fr.essaim.config.bench;

import fr.essaim.config.bench.sparql.MixQuery;
import fr.essaim.config.bench.sparql.QueryMix;
import fr.essaim.config.bench.sparql.SparqlClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Two clients who ask one question after the other, as quickly as they are answered. */
final class Questioners implements AutoCloseable {

  private static final int CLIENTS = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final AtomicLong answered = new AtomicLong();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopped;

  private Questioners() {}

  static Questioners start(URI endpoint, QueryMix questions) {
    Questioners clients = new Questioners();
    for (int number = 0; number < CLIENTS; number++) {
      int first = number * questions.queries().size() / CLIENTS;
      Thread thread =
          new Thread(() -> clients.ask(endpoint, questions.queries(), first), "client-" + number);
      clients.threads.add(thread);
      thread.start();
    }
    return clients;
  }

  private void ask(URI endpoint, List<MixQuery> questions, int first) {
    try (SparqlClient client = new SparqlClient(endpoint, "", (int) PATIENCE.toMillis())) {
      for (int turn = first; !stopped; turn++) {
        try {
          if (client.ask(questions.get(turn % questions.size())).status() == 200) {
            answered.incrementAndGet();
          }
        } catch (IOException notAnswered) {
          // it is not counted
        }
      }
    }
  }

  /** How many were answered so far. */
  long answered() {
    return answered.get();
  }

  @Override
  public void close() {
    stopped = true;
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
