package fr.essaim.config.bench;

import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.Terminal;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.trial.LauncherProcess;
import fr.essaim.config.trial.WebSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A whole Essaim with the demonstration in a memory of its own, its readers, and what they met. */
final class ConfinedEssaim {

  private static final int READERS = 8;
  private static final int SIGNED_IN = 3;
  private static final long PAUSE_MILLIS = 100;
  private static final String PROTOTYPE = "/le-cafe-des-clics-exemple";

  /** What anybody reads. */
  private static final List<String> OPEN =
      List.of(
          "/",
          "/prototypes",
          "/prototypes?q=parents",
          "/prototypes" + PROTOTYPE,
          "/doc/prototype" + PROTOTYPE + ".ttl",
          "/doc/prototype" + PROTOTYPE + ".jsonld",
          "/essaimage",
          "/carte",
          "/donnees",
          query("SELECT ?type (COUNT(*) AS ?n) { ?thing a ?type } GROUP BY ?type ORDER BY ?type"),
          query("SELECT ?thing { ?thing ?p ?title FILTER CONTAINS(STR(?title), \"clics\") }"));

  /** What an administrator reads besides. */
  private static final List<String> INTRANET =
      List.of(
          "/intranet",
          "/intranet/prototypes",
          "/intranet/prototypes" + PROTOTYPE,
          "/intranet/essaimage",
          "/intranet/lieux",
          "/intranet/organisations",
          "/intranet/recherche?q=parents");

  private final MemoryGroup group;
  private final LauncherProcess process;
  private final Path data;
  private final String base;
  private final List<Thread> readers = new ArrayList<>();
  private final List<Double> times = new ArrayList<>();
  private final Map<String, Integer> errors = new TreeMap<>();
  private final List<Long> held = new ArrayList<>();

  private ConfinedEssaim(MemoryGroup group, LauncherProcess process, Path data, String base) {
    this.group = group;
    this.process = process;
    this.data = data;
    this.base = base;
  }

  /**
   * Starts it and waits until it is ready; one that never is has no readers, and that for an error.
   *
   * @param name of its group and of its data directory
   * @param megabytes that all its processes have together
   */
  static ConfinedEssaim start(Trial trial, Home home, String name, int megabytes)
      throws InterruptedException {
    MemoryGroup group = MemoryGroup.of("essaim-" + name, megabytes);
    Path data = trial.work().resolve(name);
    String port = Integer.toString(LauncherProcess.freePort());
    String[] arguments = {"--port", port, "--data-dir", data.toString(), "--start-with", "demo"};
    LauncherProcess process = LauncherProcess.runIn(group.entrance(), home, arguments);
    ConfinedEssaim essaim = new ConfinedEssaim(group, process, data, "http://localhost:" + port);
    essaim.awaitReady(trial.terminal());
    return essaim;
  }

  private void awaitReady(Terminal terminal) throws InterruptedException {
    try {
      process.awaitReady();
      WebSession administrator = PageReads.administrator(base, data);
      for (int number = 0; number < READERS; number++) {
        boolean isSignedIn = number < SIGNED_IN;
        WebSession session = isSignedIn ? administrator : new WebSession(base);
        List<String> paths = isSignedIn ? INTRANET : OPEN;
        int first = number;
        readers.add(new Thread(() -> read(session, paths, first), "reader-" + number));
      }
      sample();
    } catch (IllegalStateException | Refusal notReady) {
      terminal.say(notReady.getMessage());
      met("did not become ready");
    }
  }

  private static String query(String text) {
    return "/sparql?query=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** From now on until they are stopped. */
  void letRead() {
    readers.forEach(Thread::start);
  }

  private void read(WebSession session, List<String> paths, int first) {
    try {
      for (int turn = first; ; turn++) {
        String path = paths.get(turn % paths.size());
        try {
          WebSession.Page page = session.get(path);
          if (page.status() == 200) {
            met(page.firstByte());
          } else {
            met("%d of %s".formatted(page.status(), path));
          }
        } catch (Refusal noAnswer) {
          met("no answer of " + path);
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void met(double milliseconds) {
    times.add(milliseconds);
  }

  private synchronized void met(String error) {
    errors.merge(error, 1, Integer::sum);
  }

  /** Looks at what it holds. */
  void sample() {
    held.add(group.held());
  }

  /** Ends the readers. */
  void stopReading() throws InterruptedException {
    for (Thread reader : readers) {
      reader.interrupt();
    }
    for (Thread reader : readers) {
      reader.join();
    }
  }

  int errors() {
    return errors.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The errors by what they were. */
  String told() {
    return errors.toString();
  }

  int answers() {
    return times.size();
  }

  double p95() {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted.length == 0 ? Double.POSITIVE_INFINITY : Measure.percentile(sorted, 95);
  }

  /** What it held, in bytes, each time somebody looked: first when it was ready. */
  List<Long> held() {
    return List.copyOf(held);
  }

  long killed() {
    return group.killed();
  }

  void end() throws InterruptedException {
    stopReading();
    process.kill();
    group.dissolve();
  }
}
