package fr.essaim.endpoint;

import fr.essaim.endpoint.http.EndpointServer;
import fr.essaim.endpoint.replica.Progress;
import fr.essaim.endpoint.run.JenaSwitches;
import fr.essaim.endpoint.run.Limits;
import fr.essaim.endpoint.run.Watchdog;
import fr.essaim.endpoint.store.DefaultGraph;
import fr.essaim.endpoint.store.FileLoader;
import fr.essaim.endpoint.store.JenaMemoryStore;
import fr.essaim.endpoint.store.Standing;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code endpoint}: a SPARQL endpoint over files, or over the log of documents. */
@Command(
    name = "endpoint",
    mixinStandardHelpOptions = true,
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
      names = "--timeout",
      defaultValue = "10",
      description = "Seconds that a query may run (default: ${DEFAULT-VALUE}).")
  private long timeoutSeconds;

  @Override
  public Integer call() throws InterruptedException {
    QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
    JenaSwitches.set();
    JenaMemoryStore store = new JenaMemoryStore(defaultGraph);
    Limits limits = Limits.PUBLISHED.withTimeout(Duration.ofSeconds(timeoutSeconds));
    new FileLoader(store).load(files, named, new Standing(0, UUID.randomUUID().toString()));
    EndpointServer server =
        new EndpointServer(
            host,
            port,
            store,
            Progress.files(),
            defaultGraph,
            limits,
            new Watchdog(limits.grace(), Watchdog::haltProcess));
    try {
      server.start();
    } catch (IOException failure) {
      server.close();
      return fail("Port " + port + " cannot be used: choose another one with --port.");
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "Endpoint ready at http://%s:%d/sparql (position %d)%n",
        host, server.port(), store.standing().position());
    out.flush();
    Thread.currentThread().join();
    return 0;
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
