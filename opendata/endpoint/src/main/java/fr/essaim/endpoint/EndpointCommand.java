package fr.essaim.endpoint;

import fr.essaim.endpoint.gate.Limit;
import fr.essaim.endpoint.gate.Limits;
import fr.essaim.endpoint.replica.PostgresLog;
import fr.essaim.endpoint.store.DefaultGraph;
import fr.essaim.endpoint.store.FileLoader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code endpoint}: a SPARQL endpoint over files, or over the log of documents. */
@Command(
    name = "endpoint",
    mixinStandardHelpOptions = true,
    modelTransformer = LimitOptions.class,
    description = "Answers SPARQL 1.1 queries at /sparql, over files or over published documents.")
final class EndpointCommand implements Callable<Integer> {

  /** Kept, because the logging library forgets the level of a logger that nobody holds. */
  private static final List<Logger> QUIET =
      List.of(Logger.getLogger("org.eclipse.jetty"), Logger.getLogger("org.apache.jena"));

  @Spec private CommandSpec spec;

  @Option(
      names = "--load",
      arity = "1..*",
      paramLabel = "FILE",
      description = "RDF files; triples go to the default graph, quads to the graphs they name.")
  private List<Path> files = List.of();

  @Option(
      names = "--named",
      arity = "1..*",
      converter = NamedFileConverter.class,
      paramLabel = "URI=FILE",
      description = "RDF files whose triples go to the graph URI.")
  private List<FileLoader.NamedFile> named = List.of();

  @Option(
      names = "--default-graph",
      defaultValue = "UNION",
      description = "union (default): all named graphs together; separate: what has no graph name.")
  private DefaultGraph defaultGraph;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "Address to listen at (default: ${DEFAULT-VALUE}).")
  private String host;

  @Option(
      names = "--port",
      defaultValue = "8081",
      description = "Port to listen at (default: ${DEFAULT-VALUE}; 0: any).")
  private int port;

  @Option(
      names = "--no-answer-cache",
      description = "Keep no answers for anyone who asks the same again; for measuring.")
  private boolean nothingKept;

  @Option(
      names = "--warm-up",
      defaultValue = "0",
      paramLabel = "SECONDS",
      description =
          "Asks itself questions for so long before it is ready, so that the first that come are"
              + " answered as quickly as later ones (default: ${DEFAULT-VALUE}).")
  private int warmUpSeconds;

  @Option(
      names = "--follow-log",
      description =
          "Follow the log of documents, instead of files: environment ESSAIM_LOG_URL (JDBC),"
              + " ESSAIM_LOG_USER, ESSAIM_LOG_PASSWORD.")
  private boolean followLog;

  @Option(
      names = "--snapshot-dir",
      paramLabel = "DIR",
      description = "With --follow-log: keeps a snapshot here, to start again sooner.")
  private Path snapshotDirectory;

  @Override
  public Integer call() throws InterruptedException {
    if (followLog && !(files.isEmpty() && named.isEmpty())) {
      throw new ParameterException(
          spec.commandLine(), "A worker has files (--load, --named) or follows the log, not both.");
    }
    LogFormat.install();
    QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
    try {
      Worker worker =
          followLog
              ? Worker.following(logAddress(), Optional.ofNullable(snapshotDirectory), defaultGraph)
              : Worker.over(files, named, defaultGraph);
      CompletableFuture<Void> ready =
          worker.listen(host, port, limits(), Duration.ofSeconds(warmUpSeconds));
      Runtime.getRuntime().addShutdownHook(new Thread(worker::close, "stop"));
      ready.join();
      PrintWriter out = spec.commandLine().getOut();
      out.printf(
          "Endpoint ready at http://%s:%d/sparql (position %d)%n",
          host, worker.port(), worker.position());
      out.flush();
      Thread.currentThread().join();
      return 0;
    } catch (IOException portTaken) {
      return fail("Port " + port + " cannot be used: choose another one with --port.");
    } catch (FileLoader.Unreadable unreadable) {
      return fail(unreadable.getMessage());
    }
  }

  private Limits limits() {
    Limits limits = LimitOptions.read(spec);
    return nothingKept ? limits.with(Limit.KEPT_ANSWERS, 0) : limits;
  }

  private PostgresLog.Address logAddress() {
    return new PostgresLog.Address(
        environment("ESSAIM_LOG_URL"),
        environment("ESSAIM_LOG_USER"),
        environment("ESSAIM_LOG_PASSWORD"));
  }

  private String environment(String name) {
    String value = System.getenv(name);
    if (value == null || value.isBlank()) {
      throw new ParameterException(
          spec.commandLine(), "--follow-log needs " + name + " in the environment.");
    }
    return value;
  }

  /** Lets the command line say what is wrong with a value. */
  static final class NamedFileConverter implements ITypeConverter<FileLoader.NamedFile> {
    @Override
    public FileLoader.NamedFile convert(String value) {
      try {
        return FileLoader.NamedFile.parse(value);
      } catch (IllegalArgumentException wrong) {
        throw new TypeConversionException(wrong.getMessage());
      }
    }
  }

  private int fail(String sentence) {
    spec.commandLine().getErr().println(sentence);
    return 1;
  }
}
