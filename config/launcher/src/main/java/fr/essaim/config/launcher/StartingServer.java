package fr.essaim.config.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Says on the public port, while the application starts, that it will be there in a moment. */
final class StartingServer implements AutoCloseable {

  private static final int AT_ONCE = 16;
  private static final String RETRY_SECONDS = "5";

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="fr">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Essaim démarre</title></head>
      <body>
      <h1>Essaim démarre</h1>
      <p>Le site sera là dans quelques instants. Rechargez la page ; rien de ce qui était enregistré n'est perdu.</p>
      <div lang="en">
      <h2>Essaim is starting</h2>
      <p>The site will be here in a moment. Reload the page; nothing that was saved is lost.</p>
      </div>
      </body>
      </html>
      """;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

  static {
    // Anyone who sends slowly is not waited for: there are few threads.
    System.setProperty("sun.net.httpserver.maxReqTime", RETRY_SECONDS);
    System.setProperty("sun.net.httpserver.maxRspTime", RETRY_SECONDS);
  }

  StartingServer(String host, int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(host, port), 0);
    server.setExecutor(threads);
    server.createContext("/", StartingServer::answer);
    server.start();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.getResponseHeaders().set("Retry-After", RETRY_SECONDS);
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'");
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      // The connection would outlive us.
      exchange.getResponseHeaders().set("Connection", "close");
      if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      exchange.sendResponseHeaders(503, page.length);
      try (OutputStream body = exchange.getResponseBody()) {
        body.write(page);
      }
    }
  }

  /** Gives the port up, at once. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
