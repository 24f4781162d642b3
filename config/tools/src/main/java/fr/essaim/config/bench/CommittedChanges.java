package fr.essaim.config.bench;

import fr.essaim.config.bench.sparql.MixQuery;
import fr.essaim.config.bench.sparql.SparqlClient;
import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Changes of business tables at an even pace, each in a transaction with its announcement, as the
 * services make them: the summary of a prototype says the number of the change. Somebody asks all
 * the time which numbers SPARQL has; a change is visible when its number, or a later one of the
 * same prototype, was in a complete answer.
 */
final class CommittedChanges implements AutoCloseable {

  /** Changes a second. */
  static final int RATE = 50;

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern NUMBER =
      Pattern.compile("proto-banc-(\\d+)\"[^}]*\\}[^}]*changement (\\d+)");

  private static final String CHANGE =
      """
      update prototypes.prototype
      set summary = ?, version = version + 1, modified_at = now(), publicly_modified_at = now()
      where key = ?
      """;
  private static final String ANNOUNCE =
      "insert into publication.outbox (type, key) values ('prototype', ?)";

  private final Connection connection;
  private final PreparedStatement change;
  private final PreparedStatement announce;
  private final SparqlClient client;
  private final MixQuery question;
  private final int step;

  /** By prototype, what was committed and not yet seen. */
  private final List<Deque<Commit>> waiting = new ArrayList<>();

  private final List<Double> millis = new ArrayList<>();
  private int number;
  private volatile boolean reading;

  private record Commit(int number, long nanos) {}

  CommittedChanges(BenchInstance instance, int prototypes) throws SQLException {
    connection = instance.connect();
    connection.setAutoCommit(false);
    change = connection.prepareStatement(CHANGE);
    announce = connection.prepareStatement(ANNOUNCE);
    client = new SparqlClient(instance.sparql(), "", (int) PATIENCE.toMillis());
    step = prototypes / RATE;
    IntStream.range(0, RATE).forEach(index -> waiting.add(new ArrayDeque<>()));
    question =
        new MixQuery(
            "freshness",
            IntStream.range(0, RATE)
                .mapToObj(index -> "<%s/id/prototype/%s>".formatted(instance.base(), key(index)))
                .collect(
                    Collectors.joining(
                        " ",
                        "SELECT ?thing ?text { VALUES ?thing { ",
                        " } ?thing <http://purl.org/dc/terms/description> ?text }")));
  }

  private String key(int index) {
    return "proto-banc-" + (1 + index * step);
  }

  /** Goes on so long, waits until all is seen, and gives the milliseconds of each, sorted. */
  double[] run(Duration duration) throws SQLException, InterruptedException {
    millis.clear();
    Thread reader = new Thread(this::read, "reader");
    long start = System.nanoTime();
    int count = (int) (duration.toSeconds() * RATE);
    reading = true;
    reader.start();
    for (int turn = 0; turn < count; turn++) {
      long due = start + turn * 1_000_000_000L / RATE;
      LockSupport.parkNanos(due - System.nanoTime());
      commit(turn % RATE);
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (unseen() > 0 && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    reading = false;
    reader.join();
    if (unseen() > 0) {
      throw new Refusal("%d changes were not to be seen in SPARQL.".formatted(unseen()));
    }
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private void commit(int index) throws SQLException {
    number++;
    change.setString(1, "Un changement %d, et rien d'autre.".formatted(number));
    change.setString(2, key(index));
    change.executeUpdate();
    announce.setString(1, key(index));
    announce.executeUpdate();
    synchronized (waiting) {
      connection.commit();
      waiting.get(index).add(new Commit(number, System.nanoTime()));
    }
  }

  private int unseen() {
    synchronized (waiting) {
      return waiting.stream().mapToInt(Deque::size).sum();
    }
  }

  private void read() {
    while (reading) {
      try {
        String answer = client.ask(question).text();
        long now = System.nanoTime();
        see(answer, now);
      } catch (IOException notAnswered) {
        // asked again
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }
  }

  private void see(String answer, long now) {
    Matcher found = NUMBER.matcher(answer);
    synchronized (waiting) {
      while (found.find()) {
        int seen = Integer.parseInt(found.group(2));
        Deque<Commit> commits = waiting.get((Integer.parseInt(found.group(1)) - 1) / step);
        while (!commits.isEmpty() && commits.peek().number() <= seen) {
          millis.add((now - commits.poll().nanos()) / 1e6);
        }
      }
    }
  }

  @Override
  public void close() throws SQLException {
    client.close();
    connection.close();
  }
}
