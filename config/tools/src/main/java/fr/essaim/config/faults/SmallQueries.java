package fr.essaim.config.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A researcher with modest questions, from an address of their own, and how long each took. */
final class SmallQueries implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final int CLIENT = 2;

  private enum Weather {
    OTHER,
    QUIET,
    TROUBLED
  }

  private final int port;
  private final Thread thread = new Thread(this::ask, "small-queries");
  private final Latencies latencies = new Latencies();
  private final List<Integer> failed = new ArrayList<>();
  private volatile Weather weather = Weather.OTHER;
  private volatile boolean done;

  SmallQueries(int port) {
    this.port = port;
    thread.start();
  }

  void quiet() {
    weather = Weather.QUIET;
  }

  void troubled() {
    weather = Weather.TROUBLED;
  }

  private void ask() {
    for (int turn = 0; !done; turn++) {
      Weather during = weather;
      PlainRequest.Answer answer =
          PlainRequest.query(
                  port,
                  "SELECT * { ?s a ?type . ?s ?p ?o } OFFSET %d LIMIT 20".formatted(turn % 500),
                  CLIENT)
              .send(PATIENCE);
      if (answer.status() != 200 || !answer.whole()) {
        failed.add(answer.status());
      } else if (during == Weather.QUIET) {
        latencies.quiet(new double[] {answer.millis()});
      } else if (during == Weather.TROUBLED) {
        latencies.troubled(new double[] {answer.millis()});
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  @Override
  public void close() {
    done = true;
    Threads.join(thread);
  }

  boolean isAtMostTwiceAsSlow() {
    return failed.isEmpty() && latencies.atMostDouble();
  }

  /** To be asked when it is closed. */
  String told() {
    return latencies.told() + ", not answered " + (failed.isEmpty() ? "0" : failed + " by status");
  }
}
