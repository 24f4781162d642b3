package fr.essaim.config.watching;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** Stands where Essaim would: tells what it was asked with, and answers compressed where wanted. */
final class Upstream implements AutoCloseable {

  static final byte[] COMPRESSED = compressed();

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger asked = new AtomicInteger();
  private final HttpServer server;

  Upstream() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  int asked() {
    return asked.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.incrementAndGet();
      long received = exchange.getRequestBody().readAllBytes().length;
      exchange.getResponseHeaders().set("Strict-Transport-Security", "max-age=1");
      exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      byte[] body = told(exchange, received).getBytes(StandardCharsets.UTF_8);
      if (exchange.getRequestURI().getRawPath().equals("/compressed")) {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        body = COMPRESSED;
      }
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String told(HttpExchange exchange, long received) {
    return exchange.getRequestMethod()
        + " "
        + exchange.getRequestURI()
        + "\nreceived: "
        + received
        + "\n"
        + exchange.getRequestHeaders().entrySet().stream()
            .flatMap(
                header ->
                    header.getValue().stream().map(value -> Map.entry(header.getKey(), value)))
            .map(
                header ->
                    header.getKey().toLowerCase(java.util.Locale.ROOT) + ": " + header.getValue())
            .sorted()
            .collect(Collectors.joining("\n", "", "\n"));
  }

  private static byte[] compressed() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write("abc ".repeat(5_000).getBytes(StandardCharsets.US_ASCII));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
