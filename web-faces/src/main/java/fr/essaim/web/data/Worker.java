package fr.essaim.web.data;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.impl.bootstrap.HttpRequester;
import org.apache.hc.core5.http.impl.bootstrap.RequesterBootstrap;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * One endpoint worker: the connections to it, and whether it is ready.
 *
 * <p>The client blocks, since a request has its thread anyway: handing each answer from thread to
 * thread, as an asynchronous one does, would cost more than everything else on the way.
 */
final class Worker implements AutoCloseable {

  private static final Timeout CONNECTING = Timeout.ofSeconds(2);
  private static final Timeout HEALTH_PATIENCE = Timeout.ofSeconds(3);

  /**
   * Shorter than a worker keeps a connection that nobody uses, so that we never use a closed one.
   */
  private static final Timeout CONNECTION_LIFE = Timeout.ofSeconds(20);

  private static final int CONNECTIONS = 200;
  private static final int HEALTH_CONNECTIONS = 20;

  private final URI address;
  private final HttpHost host;
  private final HttpRequester connections;
  private final HttpRequester healthConnections;
  private volatile boolean ready = true;
  private volatile List<WorkerLimit> limits = List.of();
  private volatile List<WorkerExtension> extensions = List.of();

  /**
   * @param address such as {@code http://127.0.0.1:8081/sparql}
   * @param patience longer than any query may take, waiting included: the worker ends queries
   */
  Worker(URI address, Duration patience) {
    this.address = address;
    host = new HttpHost(address.getScheme(), address.getHost(), address.getPort());
    connections = requester(Timeout.of(patience), CONNECTIONS);
    healthConnections = requester(HEALTH_PATIENCE, HEALTH_CONNECTIONS);
  }

  private static HttpRequester requester(Timeout patience, int connections) {
    return RequesterBootstrap.bootstrap()
        .setSocketConfig(SocketConfig.custom().setSoTimeout(patience).setTcpNoDelay(true).build())
        .setMaxTotal(connections)
        .setDefaultMaxPerRoute(connections)
        .setTimeToLive(CONNECTION_LIFE)
        .setPoolReusePolicy(PoolReusePolicy.LIFO)
        .create();
  }

  URI address() {
    return address;
  }

  /** What was last seen: nobody asks it just to know. */
  boolean isReady() {
    return ready;
  }

  /** What it said of its limits when it was last heard; nothing before. */
  List<WorkerLimit> limits() {
    return limits;
  }

  /** What it said that it has beside SPARQL's own; nothing before. */
  List<WorkerExtension> extensions() {
    return extensions;
  }

  /** It cannot answer; {@link #probe} will see when it can again. */
  void isAway() {
    ready = false;
    forgetConnections();
  }

  /** Connections to a process that is gone would fail one after the other. */
  void forgetConnections() {
    connections.closeIdle(TimeValue.ZERO_MILLISECONDS);
  }

  /**
   * Sends a request and waits for the beginning of the answer.
   *
   * @throws ConnectException when nobody listens there
   * @throws IOException when the connection breaks
   */
  WorkerAnswer send(WorkerRequest request) throws IOException {
    ClassicHttpRequest message =
        new BasicClassicHttpRequest(request.method(), host, request.target());
    request.headers().forEach(message::setHeader);
    message.setHeader("X-Forwarded-For", request.clientAddress());
    if (request.body().length > 0) {
      String type = request.headers().get("Content-Type");
      message.removeHeaders("Content-Type");
      message.setEntity(
          new ByteArrayEntity(
              request.body(), type == null ? null : ContentType.parseLenient(type)));
    }
    return new WorkerAnswer(execute(connections, message));
  }

  /** Asks how it is, and remembers it. */
  WorkerHealth probe() {
    WorkerHealth health = health();
    if (health.ready()) {
      ready = true;
    } else {
      isAway();
    }
    return health;
  }

  private WorkerHealth health() {
    try (WorkerAnswer answer =
            new WorkerAnswer(
                execute(healthConnections, new BasicClassicHttpRequest("GET", host, "/health")));
        var reader = Json.createReader(answer.body())) {
      JsonObject health = reader.readObject();
      limits = WorkerLimit.of(health);
      extensions = WorkerExtension.of(health);
      return new WorkerHealth(
          address, health.getBoolean("ready", false), health.getInt("position", 0));
    } catch (IOException | JsonException away) {
      healthConnections.closeIdle(TimeValue.ZERO_MILLISECONDS);
      return new WorkerHealth(address, false, 0);
    }
  }

  /** What it tells of itself, as Prometheus reads it. */
  Optional<String> metrics() {
    try (WorkerAnswer answer =
        new WorkerAnswer(
            execute(healthConnections, new BasicClassicHttpRequest("GET", host, "/metrics")))) {
      return Optional.of(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException away) {
      return Optional.empty();
    }
  }

  private ClassicHttpResponse execute(HttpRequester requester, ClassicHttpRequest message)
      throws IOException {
    try {
      return requester.execute(host, message, CONNECTING, HttpCoreContext.create());
    } catch (HttpException malformed) {
      throw new IOException(malformed);
    }
  }

  @Override
  public void close() {
    connections.close(CloseMode.IMMEDIATE);
    healthConnections.close(CloseMode.IMMEDIATE);
  }
}
