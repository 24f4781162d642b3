package fr.essaim.endpoint.http;

import fr.essaim.endpoint.gate.Limit;
import fr.essaim.endpoint.gate.Limits;
import fr.essaim.endpoint.replica.Progress;
import fr.essaim.endpoint.run.JenaSwitches;
import fr.essaim.endpoint.run.Watchdog;
import fr.essaim.endpoint.store.DefaultGraph;
import fr.essaim.endpoint.store.JenaMemoryStore;
import fr.essaim.endpoint.store.Revision;
import fr.essaim.endpoint.store.Store;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** An endpoint over a few statements, at a port of its own, and a client of it. */
final class RunningEndpoint implements AutoCloseable {

  /** Small sizes, and time enough even where the machine is busy. */
  static final Limits LIMITS =
      Limits.PRESET
          .with(Limit.TIMEOUT, 30)
          .with(Limit.GRACE, 300)
          .with(Limit.SENDING, 20)
          .with(Limit.CONCURRENCY, 2)
          .with(Limit.PATIENCE, 100)
          .with(Limit.QUEUE, 4)
          .with(Limit.ROWS, 50_000)
          .with(Limit.BYTES, 4L << 20)
          .with(Limit.GRAPH, 100_000)
          .with(Limit.FIRST_PART, 16 * 1024)
          .with(Limit.KEPT_ANSWERS, 4L << 20);

  final Store store = new JenaMemoryStore(DefaultGraph.UNION);
  final AtomicBoolean ready = new AtomicBoolean(true);
  private final Watchdog watchdog = new Watchdog(LIMITS.time(Limit.GRACE), () -> {});
  private final HttpClient client = HttpClient.newHttpClient();
  private final EndpointServer server;

  RunningEndpoint() throws IOException {
    this(LIMITS);
  }

  RunningEndpoint(Limits limits) throws IOException {
    JenaSwitches.set();
    server =
        new EndpointServer("127.0.0.1", 0, store, progress(), DefaultGraph.UNION, limits, watchdog);
    server.start();
  }

  /** Moves to a position with these quads as all there is. */
  void hold(long position, String nquads) {
    store.write(
        new Revision(position, "test"),
        changes -> {
          changes.clear();
          RDFParser.fromString(nquads, Lang.NQUADS)
              .parse(
                  new StreamRDFBase() {
                    @Override
                    public void quad(Quad quad) {
                      changes.add(quad.getGraph(), quad.asTriple());
                    }
                  });
        });
  }

  /** Holds so many statements in one graph, and nothing else. */
  void holdMany(int statements) {
    holdMany(1, statements);
  }

  /** The same at a position of its own. */
  void holdMany(long position, int statements) {
    store.write(
        new Revision(position, "many " + statements),
        changes -> {
          changes.clear();
          for (int i = 0; i < statements; i++) {
            changes.add(
                NodeFactory.createURI("http://e.org/doc/many"),
                Triple.create(
                    NodeFactory.createURI("http://e.org/s" + i),
                    NodeFactory.createURI("http://e.org/p"),
                    NodeFactory.createLiteralString("value number " + i)));
          }
        });
  }

  URI address(String pathAndQuery) {
    return URI.create("http://127.0.0.1:" + port() + pathAndQuery);
  }

  int port() {
    return server.port();
  }

  HttpRequest.Builder query(String query) {
    return HttpRequest.newBuilder(address("/sparql?query=" + encode(query)));
  }

  HttpRequest.Builder to(String pathAndQuery) {
    return HttpRequest.newBuilder(address(pathAndQuery));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /**
   * The same over a connection of its own: one whose body was not read to its end is closed, and no
   * other request may be on its way in it.
   */
  HttpResponse<String> sendAlone(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
    watchdog.close();
  }

  private Progress progress() {
    return new Progress() {
      @Override
      public boolean isReady() {
        return ready.get();
      }

      @Override
      public Optional<Instant> asOf() {
        return Optional.of(Instant.parse("2026-11-24T08:00:00Z"));
      }

      @Override
      public String source() {
        return "log";
      }
    };
  }
}
