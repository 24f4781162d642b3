package fr.essaim.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.essaim.endpoint.gate.Gate;
import fr.essaim.endpoint.gate.Limits;
import fr.essaim.endpoint.store.DefaultGraph;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a worker does between holding everything and saying so. */
class WarmUpTest {

  private static final String DOCUMENT =
      "<http://e.org/id/a/b> <http://purl.org/dc/terms/title> \"Titre\"@fr <http://e.org/doc/a/b> .";

  @TempDir private Path directory;

  @Test
  void asksWhatAnybodyMayAsk() {
    Gate gate = new Gate(Limits.PRESET);
    assertThat(WarmUp.questions())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            question ->
                assertThatCode(() -> gate.admit(question, "http://e.org/sparql", () -> {}))
                    .doesNotThrowAnyException());
  }

  @Test
  void aWorkerIsNotReadyBeforeItIsWarm() throws Exception {
    try (Worker worker = over(DOCUMENT)) {
      long start = System.nanoTime();
      CompletableFuture<Void> ready =
          worker.listen("127.0.0.1", 0, Limits.PRESET, Duration.ofSeconds(1));

      assertThat(health(worker)).isEqualTo(503);
      ready.join();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
      assertThat(health(worker)).isEqualTo(200);
    }
  }

  @Test
  void aWorkerThatHoldsNothingIsReadyAtOnce() throws Exception {
    try (Worker worker = over("")) {
      assertThat(worker.listen("127.0.0.1", 0, Limits.PRESET, Duration.ofHours(1)))
          .succeedsWithin(Duration.ofSeconds(10));
      assertThat(health(worker)).isEqualTo(200);
    }
  }

  private Worker over(String nquads) throws IOException {
    Path file = Files.writeString(directory.resolve("data.nq"), nquads);
    return Worker.over(List.of(file), List.of(), DefaultGraph.UNION);
  }

  private static int health(Worker worker) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + worker.port() + "/health");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
        .statusCode();
  }
}
