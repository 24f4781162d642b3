package fr.essaim.endpoint;

import fr.essaim.endpoint.gate.Limit;
import fr.essaim.endpoint.gate.Limits;
import fr.essaim.endpoint.http.EndpointServer;
import fr.essaim.endpoint.replica.Progress;
import fr.essaim.endpoint.run.Watchdog;
import fr.essaim.endpoint.store.DefaultGraph;
import fr.essaim.endpoint.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Asks a worker what people ask, before it says that it is ready. A JVM runs what it has not run
 * often many times slower; so the first questions of a day, and those that come when a worker was
 * replaced, would take many times what they take a minute later. They are asked by HTTP of a server
 * of their own, which answers already, so that all that answers is warm.
 */
final class WarmUp {

  private static final System.Logger LOG = System.getLogger(WarmUp.class.getName());
  private static final String QUESTIONS = "warm-up.rq";
  private static final int CLIENTS = 2;

  /** A question that takes longer warms nothing that shorter ones do not. */
  private static final long SECONDS_A_QUESTION = 1;

  private static final List<String> OF_ROWS =
      List.of(
          "application/sparql-results+json",
          "application/sparql-results+xml",
          "text/csv",
          "application/sparql-results+json");
  private static final List<String> OF_GRAPHS =
      List.of("text/turtle", "application/n-triples", "application/ld+json", "text/turtle");

  private final Store store;
  private final DefaultGraph defaultGraph;
  private final Limits limits;
  private final List<String> questions = questions();

  WarmUp(Store store, DefaultGraph defaultGraph, Limits limits) {
    this.store = store;
    this.defaultGraph = defaultGraph;
    this.limits =
        limits
            .with(Limit.KEPT_ANSWERS, 0)
            .with(Limit.TIMEOUT, Math.min(limits.of(Limit.TIMEOUT), SECONDS_A_QUESTION));
  }

  /** Asks for so long; a worker that cannot be warmed is ready all the same. */
  void run(Duration howLong) {
    long end = System.nanoTime() + howLong.toNanos();
    try (Watchdog watchdog = new Watchdog(limits.time(Limit.GRACE), () -> {});
        EndpointServer server =
            new EndpointServer(
                "127.0.0.1", 0, store, Progress.files(), defaultGraph, limits, watchdog)) {
      server.start();
      URL endpoint = URI.create("http://127.0.0.1:" + server.port() + "/sparql").toURL();
      CompletableFuture.allOf(
              IntStream.range(0, CLIENTS)
                  .mapToObj(from -> CompletableFuture.runAsync(() -> ask(endpoint, from, end)))
                  .toArray(CompletableFuture[]::new))
          .join();
    } catch (IOException | RuntimeException failure) {
      LOG.log(System.Logger.Level.WARNING, "The worker is not warmed up.", failure);
    }
  }

  /** The questions one after the other, in another format each round. */
  private void ask(URL endpoint, int from, long end) {
    for (int number = from; System.nanoTime() < end; number++) {
      String question = questions.get(number % questions.size());
      boolean graph = question.contains("CONSTRUCT {") || question.contains("DESCRIBE ?");
      List<String> formats = graph ? OF_GRAPHS : OF_ROWS;
      ask(endpoint, question, formats.get(number / questions.size() % formats.size()));
    }
  }

  private static void ask(URL endpoint, String question, String format) {
    try {
      HttpURLConnection connection = (HttpURLConnection) endpoint.openConnection();
      connection.setRequestProperty("Content-Type", "application/sparql-query");
      connection.setRequestProperty("Accept", format);
      connection.setDoOutput(true);
      try (OutputStream out = connection.getOutputStream()) {
        out.write(question.getBytes(StandardCharsets.UTF_8));
      }
      boolean good = connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST;
      try (InputStream in = good ? connection.getInputStream() : connection.getErrorStream()) {
        in.transferTo(OutputStream.nullOutputStream());
      }
    } catch (IOException cut) {
      throw new UncheckedIOException(cut);
    }
  }

  static List<String> questions() {
    try (InputStream file = WarmUp.class.getResourceAsStream(QUESTIONS)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("\n\n")).filter(part -> !part.startsWith("#")).toList();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
