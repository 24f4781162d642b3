package fr.essaim.config.bench.sparql;

import fr.essaim.config.settings.Refusal;
import fr.essaim.config.trial.LauncherProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Our own worker over files: with its answers kept or not, or with everything in one graph. */
public final class EssaimWorker implements SparqlServer {

  private static final String NO_CACHE = "--no-answer-cache";

  /** How one is that has everything in one graph. */
  public static final String ONE_GRAPH = "Essaim, one graph";

  private final Path jar;
  private final boolean keepsAnswers;
  private final boolean oneGraph;
  private final int warmUpSeconds;

  private EssaimWorker(Path jar, boolean keepsAnswers, boolean oneGraph, int warmUpSeconds) {
    this.jar = jar;
    this.keepsAnswers = keepsAnswers;
    this.oneGraph = oneGraph;
    this.warmUpSeconds = warmUpSeconds;
  }

  /** One that works out every answer. */
  public static EssaimWorker uncached(Path jar) {
    return new EssaimWorker(jar, false, false, 0);
  }

  /** One that gives an answer that it knows again. */
  public static EssaimWorker cached(Path jar) {
    return new EssaimWorker(jar, true, false, 0);
  }

  /** One that works out every answer of one graph, whatever documents there are. */
  public static EssaimWorker ofOneGraph(Path jar) {
    return new EssaimWorker(jar, false, true, 0);
  }

  /** One that works out every answer, and asks itself questions for so long before it is ready. */
  public static EssaimWorker warm(Path jar, int seconds) {
    return new EssaimWorker(jar, false, false, seconds);
  }

  /**
   * Where a worker reads the log of documents.
   *
   * @param url JDBC address
   */
  public record Log(String url, String user, String password) {

    /** Without the password. */
    @Override
    public String toString() {
      return user + " at " + url;
    }
  }

  /**
   * One that follows a log; returns when it answers.
   *
   * @param work where it keeps its snapshot, and finds it again
   */
  public static RunningServer follow(Path jar, Log log, Path work)
      throws NotToBeHad, InterruptedException {
    int port = LauncherProcess.freePort();
    return RunningServer.start(
        Jvm.command(
            Jvm.COMPILE_THE_PARSER,
            "-jar",
            jar.toString(),
            "--port",
            Integer.toString(port),
            "--follow-log",
            "--snapshot-dir",
            work.toString()),
        Map.of(
            "ESSAIM_LOG_URL", log.url(),
            "ESSAIM_LOG_USER", log.user(),
            "ESSAIM_LOG_PASSWORD", log.password()),
        work,
        address(port));
  }

  private static URI address(int port) {
    return URI.create("http://127.0.0.1:" + port + "/sparql");
  }

  @Override
  public String name() {
    return oneGraph ? ONE_GRAPH : keepsAnswers ? "Essaim, cached" : "Essaim";
  }

  @Override
  public boolean searchesPlaces() {
    return true;
  }

  @Override
  public RunningServer start(MixData data, Path work) throws NotToBeHad, InterruptedException {
    boolean hasCache = helpOf(work).contains(NO_CACHE);
    if (keepsAnswers && !hasCache) {
      throw new NotToBeHad("this worker keeps no answers");
    }
    boolean documents = data.documents().isPresent() && !oneGraph;
    int port = LauncherProcess.freePort();
    List<String> command =
        Jvm.command(
            Jvm.COMPILE_THE_PARSER,
            "-jar",
            jar.toString(),
            "--port",
            Integer.toString(port),
            "--timeout",
            "60",
            "--load",
            (documents ? data.file() : data.triples()).toString(),
            "--default-graph",
            documents ? "union" : "separate");
    if (warmUpSeconds > 0) {
      command.addAll(List.of("--warm-up", Integer.toString(warmUpSeconds)));
    }
    if (hasCache && !keepsAnswers) {
      command.add(NO_CACHE);
    }
    RunningServer server = RunningServer.start(command, Map.of(), work, address(port));
    if (!keepsAnswers && givesKnownAnswers(server)) {
      server.close();
      throw new Refusal(
          "This worker keeps its answers and has no option %s: it cannot be measured."
              .formatted(NO_CACHE));
    }
    return server;
  }

  private static boolean givesKnownAnswers(RunningServer server) throws NotToBeHad {
    MixQuery anything = new MixQuery("anything", "SELECT * { ?s ?p ?o } LIMIT 1");
    try (SparqlClient client = server.client("", Duration.ofSeconds(10))) {
      client.ask(anything);
      return client.ask(anything).isKnown();
    } catch (IOException e) {
      throw new NotToBeHad("it does not answer", e);
    }
  }

  private String helpOf(Path work) throws NotToBeHad, InterruptedException {
    return Tool.run(work, Map.of(), Jvm.command("-jar", jar.toString(), "--help"));
  }
}
