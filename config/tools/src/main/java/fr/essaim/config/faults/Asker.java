package fr.essaim.config.faults;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** A researcher who asks through the application all the while. */
final class Asker implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final int port;
  private final AtomicBoolean done = new AtomicBoolean();
  private final Map<Integer, Integer> failed = new TreeMap<>();
  private final Thread thread = new Thread(this::ask, "asker");
  private int answered;
  private double slowest;

  private Asker(int port) {
    this.port = port;
  }

  static Asker start(TriedInstance instance) {
    Asker asker = new Asker(instance.state().port());
    asker.thread.start();
    return asker;
  }

  private void ask() {
    for (int turn = 0; !done.get(); turn++) {
      String query = "SELECT * { ?s a ?type } LIMIT %d".formatted(10 + turn % 50);
      PlainRequest.Answer answer = PlainRequest.query(port, query, 1).send(PATIENCE);
      if (answer.status() == 200 && answer.whole()) {
        answered++;
        slowest = Math.max(slowest, answer.millis());
      } else {
        failed.merge(answer.status(), 1, Integer::sum);
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  @Override
  public void close() {
    done.set(true);
    Threads.join(thread);
  }

  boolean isAlwaysAnswered() {
    return failed.isEmpty();
  }

  /** To be asked when it is closed. */
  String told() {
    return "%d queries answered in at most %.0f ms, not answered %s"
        .formatted(answered, slowest, failed.isEmpty() ? "0" : failed + " by status");
  }
}
