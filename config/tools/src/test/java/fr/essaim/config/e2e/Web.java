package fr.essaim.config.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** A plain HTTP client of the running Essaim, which follows no redirect and keeps no cookie. */
final class Web {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(20);

  /** Asks for no HTTP/2, which no browser speaks without TLS. */
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String base;

  Web(String base) {
    this.base = base;
  }

  /**
   * @param headers names and values in turn
   */
  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  HttpResponse<String> send(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return exchange(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String contentType, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return exchange(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<byte[]> bytes(String path) {
    return exchange(
        HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofByteArray());
  }

  /** The answer to an ASK query. */
  boolean ask(String query) {
    HttpResponse<String> answer =
        get(
            "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8),
            "Accept",
            "application/sparql-results+json");
    if (answer.statusCode() != 200) {
      throw new AssertionError("SPARQL answered " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body().replaceAll("\\s", "").contains("\"boolean\":true");
  }

  /** How long it took until something held; fails after the given time. */
  static Duration until(String what, Duration limit, BooleanSupplier holds) {
    long start = System.nanoTime();
    while (!holds.getAsBoolean()) {
      Duration waited = Duration.ofNanos(System.nanoTime() - start);
      if (waited.compareTo(limit) > 0) {
        throw new AssertionError("not within " + limit + ": " + what);
      }
      try {
        Thread.sleep(PAUSE.toMillis());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new AssertionError(interrupted);
      }
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.sendAsync(request, handler).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    } catch (ExecutionException | TimeoutException failed) {
      throw new UncheckedIOException(new IOException(request.uri().toString(), failed));
    }
  }
}
