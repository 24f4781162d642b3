package fr.essaim.config.faults;

import fr.essaim.config.faults.TriedInstance.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who sends the endpoint, through the application, what it cannot answer. */
final class Bombers {

  /**
   * A query's ten seconds, two to stop in, and what it takes to say so on a machine that is busy.
   */
  private static final double LIMIT_SECONDS = 13;

  /** An answer that is on its way may take longer: the query's clock rests while bytes are sent. */
  private static final double SENDING_SECONDS = 10;

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofSeconds(3);
  private static final int FIRST_CLIENT = 10;
  private static final String PRODUCT = "?a ?b ?c . ?d ?e ?f . ";
  private static final Map<String, String> BOMBS = bombs();

  private final TriedInstance instance;
  private final int port;
  private final Map<Integer, Integer> statuses = Collections.synchronizedMap(new TreeMap<>());
  private final List<String> late = Collections.synchronizedList(new ArrayList<>());
  private double slowest;

  Bombers(TriedInstance instance) {
    this.instance = instance;
    this.port = instance.state().port();
  }

  private static Map<String, String> bombs() {
    Map<String, String> bombs = new TreeMap<>();
    bombs.put("product", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
    bombs.put(
        "inline data",
        "SELECT (COUNT(*) AS ?n) { %s ?a ?b ?c . ?d ?e ?f FILTER(?v1 + ?v2 + ?v3 = ?c) }"
            .formatted(values(3)));
    bombs.put("inline data past the cap", "SELECT * { %s }".formatted(values(9)));
    bombs.put(
        "unanchored path",
        "SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>|^!<urn:y>)* ?b . ?c (!<urn:x>|^!<urn:y>)+ ?d }");
    bombs.put(
        "order of a product", "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?f ?c");
    bombs.put(
        "concatenation of a product",
        "SELECT (GROUP_CONCAT(CONCAT(STR(?c), STR(?f))) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
    bombs.put(
        "nested options",
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c OPTIONAL { ?d ?e ?f OPTIONAL { ?g ?h ?i OPTIONAL { ?j ?k ?l FILTER(?l = ?c) } FILTER(?i != ?f) } } }");
    bombs.put(
        "regular expression",
        "SELECT * { BIND(\"%s\" AS ?text) FILTER(REGEX(?text, \"(a+a+)+b\\\\1\")) }"
            .formatted("a".repeat(60)));
    bombs.put(
        "text that doubles",
        "SELECT (STRLEN(?x40) AS ?n) { BIND(\"essaim\" AS ?x0) %s }"
            .formatted(
                IntStream.rangeClosed(1, 40)
                    .mapToObj(n -> "BIND(CONCAT(?x%1$d, ?x%1$d) AS ?x%2$d)".formatted(n - 1, n))
                    .collect(Collectors.joining(" "))));
    bombs.put(
        "number that squares", "SELECT (COUNT(?x9) AS ?n) { %s }".formatted(PRODUCT + squares()));
    bombs.put(
        "order of long texts",
        "SELECT ?t3 { %s BIND(STR(?c) AS ?t0) %s } ORDER BY ?t3".formatted(PRODUCT, longTexts()));
    bombs.put(
        "orders in subqueries",
        "SELECT * { { SELECT * { %1$s } ORDER BY ?f } { SELECT * { %1$s ?g ?h ?i } ORDER BY ?i } }"
            .formatted(PRODUCT));
    bombs.put(
        "distinct rows of a product",
        "SELECT (COUNT(DISTINCT CONCAT(STR(?c), STR(?f), STR(?i))) AS ?n) { %s ?g ?h ?i }"
            .formatted(PRODUCT));
    bombs.put(
        "digests of a product",
        "SELECT (COUNT(DISTINCT SHA512(CONCAT(STR(?c), STR(?f), STR(?i)))) AS ?n) { %s ?g ?h ?i }"
            .formatted(PRODUCT));
    bombs.put(
        "rows taken away",
        "SELECT (COUNT(*) AS ?n) { %s ?g ?h ?i MINUS { ?a ?x ?y MINUS { ?d ?v ?w } } }"
            .formatted(PRODUCT));
    bombs.put(
        "path of paths",
        "SELECT (COUNT(*) AS ?n) { ?a ((!<urn:x>|^!<urn:x>)*/(!<urn:x>|^!<urn:x>)*)* ?b . %s }"
            .formatted(PRODUCT));
    bombs.put(
        "names made anew",
        "SELECT (COUNT(DISTINCT BNODE()) AS ?n) { %s ?g ?h ?i }".formatted(PRODUCT));
    bombs.put(
        "graph of a product",
        "CONSTRUCT { %s } WHERE { %s ?g ?h ?i }"
            .formatted(
                IntStream.range(0, 60)
                    .mapToObj("[] <urn:p%d> ?a , ?d , ?g ."::formatted)
                    .collect(Collectors.joining(" ")),
                PRODUCT));
    bombs.put("long number", "SELECT (%s * 2 AS ?n) { }".formatted("9".repeat(2_000)));
    bombs.put("script", "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?x) { }");
    bombs.put(
        "graph of the engine", "ASK { GRAPH <urn:x-arq:UnionGraph> { %s } }".formatted(PRODUCT));
    return bombs;
  }

  private static String squares() {
    return "BIND(3 AS ?x0) "
        + IntStream.rangeClosed(1, 28)
            .mapToObj(n -> "BIND(?x%1$d * ?x%1$d AS ?x%2$d)".formatted(n - 1, n))
            .collect(Collectors.joining(" "))
        + " ?g ?h ?i . ?j ?k ?l FILTER(?x28 = ?l || ?i = ?x28)";
  }

  /** Texts of a thousand copies, which is what the gate lets through. */
  private static String longTexts() {
    return IntStream.rangeClosed(1, 3)
        .mapToObj(
            n ->
                "BIND(CONCAT(%s) AS ?t%d)"
                    .formatted(String.join(", ", Collections.nCopies(10, "?t" + (n - 1))), n))
        .collect(Collectors.joining(" "));
  }

  private static String values(int blocks) {
    return IntStream.rangeClosed(1, blocks)
        .mapToObj("VALUES ?v%d { 0 1 2 3 4 5 6 7 8 9 }"::formatted)
        .collect(Collectors.joining(" "));
  }

  /** Sends each bomb once, some at a time. */
  void eachOnce(int atOnce) throws InterruptedException {
    ExecutorService senders = Executors.newFixedThreadPool(atOnce);
    int client = FIRST_CLIENT;
    for (String name : BOMBS.keySet()) {
      int from = client++;
      senders.execute(() -> send(name, from));
    }
    senders.shutdown();
    senders.awaitTermination(PATIENCE.toSeconds() * BOMBS.size(), TimeUnit.SECONDS);
  }

  private void send(String name, int client) {
    PlainRequest.Answer answer = PlainRequest.query(port, BOMBS.get(name), client).send(PATIENCE);
    double seconds = answer.millis() / 1000;
    statuses.merge(answer.whole() ? answer.status() : 0, 1, Integer::sum);
    synchronized (this) {
      slowest = Math.max(slowest, seconds);
    }
    if (seconds > LIMIT_SECONDS + (answer.status() == 200 ? SENDING_SECONDS : 0)) {
      late.add("%s after %.1f s with %d".formatted(name, seconds, answer.status()));
    } else if (answer.whole() && answer.status() == 200) {
      late.add(name + " answered");
    }
  }

  /** Waits until those that a bomb has taken with it are back. */
  void awaitWorkers() throws InterruptedException {
    TriedInstance.await(
        "the workers are ready again", () -> instance.workers().stream().allMatch(Worker::isReady));
  }

  /** How many cores the workers use when all is over. */
  double coresAfterwards() throws InterruptedException {
    awaitWorkers();
    TimeUnit.SECONDS.sleep(2);
    Duration before = used();
    TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
    return (used().toMillis() - before.toMillis()) / (double) LOOK.toMillis();
  }

  private Duration used() {
    return instance.workers().stream()
        .flatMap(worker -> ProcessHandle.of(worker.pid()).stream())
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Some throw one bomb after the other for as long as something else is done. */
  void salvo(int clients, Meanwhile meanwhile) throws InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    Thread[] threads = new Thread[clients];
    for (int client = 0; client < clients; client++) {
      int number = client;
      threads[client] = new Thread(() -> throwAll(number, done), "bomber-" + client);
      threads[client].start();
    }
    try {
      meanwhile.run();
    } finally {
      done.set(true);
      Threads.join(threads);
    }
  }

  private void throwAll(int number, AtomicBoolean done) {
    List<String> names = new ArrayList<>(BOMBS.keySet());
    for (int turn = number; !done.get(); turn++) {
      // Always another address, or the count of query seconds would soon refuse them all.
      send(names.get(turn % names.size()), FIRST_CLIENT + turn * 7 % 200);
    }
  }

  /** Whether each ended in time, and said honestly that it did not come to an end. */
  boolean allEnded() {
    return late.isEmpty();
  }

  String told() {
    return String.format(
        Locale.ROOT,
        "%d bombs ended in at most %.1f s, by status (0: cut) %s, late or answered %s",
        statuses.values().stream().mapToInt(Integer::intValue).sum(),
        slowest,
        statuses,
        late.isEmpty() ? "0" : late);
  }
}
