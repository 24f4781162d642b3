package fr.essaim.web.data;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A worker over real HTTP that answers with its own name, or fails as it is told to. */
final class SmallWorker implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<HttpExchange> asked = new CopyOnWriteArrayList<>();
  private volatile boolean starting;

  SmallWorker(String name) throws IOException {
    this(name, 0);
  }

  /**
   * @param port 0 for any that is free
   */
  SmallWorker(String name, int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(threads);
    server.createContext(
        "/health", exchange -> answer(exchange, "{\"ready\":" + !starting + ",\"position\":7}"));
    server.createContext(
        "/sparql",
        exchange -> {
          asked.add(exchange);
          answer(exchange, starting ? "{\"status\":503,\"rule\":\"starting\"}" : name);
        });
    server.start();
  }

  private void answer(HttpExchange exchange, String text) throws IOException {
    exchange.getRequestBody().readAllBytes();
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(starting ? 503 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** From now on it says that it is still loading its data, or no longer. */
  SmallWorker starting(boolean now) {
    starting = now;
    return this;
  }

  /** What it was asked, health aside. */
  List<HttpExchange> asked() {
    return asked;
  }

  int port() {
    return server.getAddress().getPort();
  }

  URI address() {
    return address(port());
  }

  static URI address(int port) {
    return URI.create("http://127.0.0.1:" + port + "/sparql");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /**
   * Something that takes requests as a worker does, and gets no further: it sends what is given
   * after as many milliseconds, and then breaks the connection.
   */
  static final class Breaking implements AutoCloseable {

    private final ServerSocket socket;
    private final Thread thread;

    Breaking(String sent, long millis) throws IOException {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      thread = new Thread(() -> serve(sent, millis), "breaking-worker");
      thread.setDaemon(true);
      thread.start();
    }

    private void serve(String sent, long millis) {
      while (!socket.isClosed()) {
        try (Socket client = socket.accept()) {
          client.getInputStream().read(new byte[4096]);
          Thread.sleep(millis);
          client.getOutputStream().write(sent.getBytes(StandardCharsets.UTF_8));
        } catch (IOException closed) {
          // by the test, or by the one that asked
        } catch (InterruptedException end) {
          Thread.currentThread().interrupt();
        }
      }
    }

    URI address() {
      return SmallWorker.address(socket.getLocalPort());
    }

    @Override
    public void close() throws IOException {
      socket.close();
      thread.interrupt();
    }
  }
}
