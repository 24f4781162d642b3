package fr.essaim.endpoint.http;

import fr.essaim.endpoint.gate.Limits;
import fr.essaim.endpoint.replica.Progress;
import fr.essaim.endpoint.run.QueryRunner;
import fr.essaim.endpoint.run.Watchdog;
import fr.essaim.endpoint.store.DefaultGraph;
import fr.essaim.endpoint.store.Store;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server of a worker: Jetty's core, one handler, the addresses it answers at. */
public final class EndpointServer implements AutoCloseable {

  private static final int THREADS = 80;
  private static final int IDLE_THREADS = 8;
  private static final int THREAD_IDLE_MILLIS = 60_000;
  private static final long STACK_BYTES = 16L << 20;
  private static final int HEADER_BYTES = 256 * 1024;
  private static final Duration IDLE_CONNECTION = Duration.ofSeconds(30);

  private final Server server;
  private final ServerConnector connector;

  /**
   * A server that is not started.
   *
   * @param host the address to listen at
   * @param port the port, or 0 for any that is free
   */
  public EndpointServer(
      String host,
      int port,
      Store store,
      Progress progress,
      DefaultGraph defaultGraph,
      Limits limits,
      Watchdog watchdog) {
    QueuedThreadPool threads = threads();
    server = new Server(threads);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_CONNECTION.toMillis());
    server.addConnector(connector);
    AnswerService answers =
        new AnswerService(store, progress, limits, new QueryRunner(limits, watchdog));
    List<PublishedLimit> published = PublishedLimit.all(limits);
    WorkerMetrics metrics = new WorkerMetrics(store, progress);
    Resource sparql =
        metrics.counting(
            new SparqlResource(
                answers, limits, threads, new ServiceDescription(published, defaultGraph, store)));
    Resource graphs = metrics.counting(new GraphResource(answers));
    server.setHandler(
        new Addresses(
            Map.of(
                "/sparql",
                sparql,
                "/sparql/",
                sparql,
                GraphResource.ADDRESS,
                graphs,
                "/metrics",
                metrics,
                "/health",
                new HealthResource(store, progress, published)),
            graphs));
    server.setErrorHandler(new PlainErrors());
  }

  /**
   * Starts to listen.
   *
   * @throws IOException when the port cannot be had
   */
  public void start() throws IOException {
    try {
      server.start();
    } catch (IOException portTaken) {
      throw portTaken;
    } catch (Exception failure) {
      throw new IOException("the HTTP server does not start", failure);
    }
  }

  /** The port it listens at. */
  public int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failure) {
      throw new IllegalStateException("the HTTP server does not stop", failure);
    }
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(HEADER_BYTES);
    configuration.addCustomizer(new ForwardedRequestCustomizer());
    return configuration;
  }

  /** Query planning recurses, so its threads have deeper stacks than the JVM's default. */
  private static QueuedThreadPool threads() {
    AtomicInteger number = new AtomicInteger();
    QueuedThreadPool threads =
        new QueuedThreadPool(
            THREADS,
            IDLE_THREADS,
            THREAD_IDLE_MILLIS,
            IDLE_THREADS,
            new LinkedBlockingQueue<>(),
            null,
            job -> new Thread(null, job, "endpoint-" + number.incrementAndGet(), STACK_BYTES));
    threads.setName("endpoint");
    return threads;
  }

  private static final class Addresses extends Handler.Abstract {

    private final Map<String, Resource> resources;
    private final Resource graphs;

    /**
     * @param resources by their addresses
     * @param graphs answers where an address may itself be the name of a graph
     */
    Addresses(Map<String, Resource> resources, Resource graphs) {
      this.resources = resources;
      this.graphs = graphs;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      Exchange exchange = new Exchange(request, response, callback);
      try {
        Resource resource = resource(request.getHttpURI().getCanonicalPath());
        exchange.work(() -> resource.handle(exchange));
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
        Failures.send(exchange, failure);
      }
      return true;
    }

    private Resource resource(String path) {
      Resource found = resources.get(path);
      if (found == null && !GraphResource.isOfAGraph(path)) {
        throw Problem.of(Condition.ADDRESS).raise();
      }
      return found == null ? graphs : found;
    }
  }

  /** What Jetty itself refuses, such as a malformed request, in our words as well. */
  private static final class PlainErrors implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      int status = response.getStatus();
      new Exchange(request, response, callback)
          .send(new Problem(status, Condition.HTTP, Condition.HTTP.advice(), Map.of()));
      return true;
    }
  }
}
