package fr.essaim.config.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Says on the public port, while there is no application, that it will be there again. */
final class StartingServer implements AutoCloseable {

  private static final int AT_ONCE = 16;
  private static final int PIECE = 1 << 13;
  private static final String SLOWEST_SECONDS = "5";
  private static final int LARGEST_FORM = 2_000_000;

  private static final String POLICY = WaitingPage.contentSecurityPolicy();

  private final HttpServer server;
  private final Supplier<WaitingPage> page;
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

  static {
    // Anyone who sends slowly is not waited for: there are few threads.
    System.setProperty("sun.net.httpserver.maxReqTime", SLOWEST_SECONDS);
    System.setProperty("sun.net.httpserver.maxRspTime", SLOWEST_SECONDS);
  }

  /**
   * @param page what to say; asked for each answer
   */
  StartingServer(String host, int port, Supplier<WaitingPage> page) throws IOException {
    this.page = page;
    server = HttpServer.create(new InetSocketAddress(host, port), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      read(exchange.getRequestBody());
      WaitingPage now = page.get();
      byte[] html = now.html();
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.getResponseHeaders().set("Retry-After", Integer.toString(now.retrySeconds()));
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      // The connection would outlive us.
      exchange.getResponseHeaders().set("Connection", "close");
      if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      exchange.sendResponseHeaders(503, html.length);
      try (OutputStream body = exchange.getResponseBody()) {
        body.write(html);
      }
    }
  }

  /** Who sends a form sees the answer only when all of it was read. */
  private static void read(InputStream form) throws IOException {
    byte[] piece = new byte[PIECE];
    int read = form.read(piece);
    for (long all = read; read >= 0 && all < LARGEST_FORM; all += read) {
      read = form.read(piece);
    }
  }

  /** Gives the port up, at once. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
