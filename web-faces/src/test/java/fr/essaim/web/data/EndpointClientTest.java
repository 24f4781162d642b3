package fr.essaim.web.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a query is sent to, and what happens when a worker refuses, breaks or stalls. */
class EndpointClientTest {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: 40000\r\n\r\n";

  private SmallWorker one;
  private SmallWorker other;
  private EndpointWorkers workers;
  private EndpointClient client;

  @BeforeEach
  void startTwoWorkers() throws IOException {
    one = new SmallWorker("one");
    other = new SmallWorker("other");
    use(one.address(), other.address());
  }

  @AfterEach
  void stop() {
    workers.close();
    one.close();
    other.close();
  }

  @Test
  void aClientAlwaysGetsTheSameWorkerAndClientsAreSpreadOverAll() throws IOException {
    Set<String> answering = new HashSet<>();
    for (int host = 1; host <= 40; host++) {
      String address = "192.0.2." + host;
      String first = ask(address);
      assertThat(ask(address)).isEqualTo(first);
      answering.add(first);
    }
    assertThat(answering).containsExactlyInAnyOrder("one", "other");
  }

  @Test
  void onlyTheClientsOfAWorkerThatIsGoneChangeToAnother() throws IOException {
    String ofOne = clientOf("one");
    String ofOther = clientOf("other");
    one.close();

    assertThat(ask(ofOne)).isEqualTo("other");
    assertThat(ask(ofOne)).isEqualTo("other");
    assertThat(ask(ofOther)).isEqualTo("other");
    assertThat(workers.readyFor(ofOne)).hasSize(1);
  }

  @Test
  void aClientComesBackToItsWorkerOnceThatIsBack() throws IOException {
    String ofOne = clientOf("one");
    one.close();
    assertThat(ask(ofOne)).isEqualTo("other");
    one = new SmallWorker("one again", one.port());

    assertThat(workers.health()).allMatch(WorkerHealth::ready);
    assertThat(ask(ofOne)).isEqualTo("one again");
  }

  @Test
  void aWorkerThatIsStartingIsLeftAloneUntilItIsReady() throws IOException {
    String ofOne = clientOf("one");
    one.starting(true);
    assertThat(ask(ofOne)).isEqualTo("other");

    int asked = one.asked().size();
    assertThat(ask(ofOne)).isEqualTo("other");
    assertThat(one.asked()).hasSize(asked);

    one.starting(false);
    workers.health();
    assertThat(ask(ofOne)).isEqualTo("one");
  }

  @Test
  void whatTheOnlyWorkerSaysWhileItStartsIsHandedOn() throws IOException {
    other.close();
    one.starting(true);
    use(one.address());

    try (WorkerAnswer answer = send("192.0.2.1").orElseThrow()) {
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(text(answer)).contains("starting");
    }
  }

  @Test
  void aConnectionThatBreaksBeforeTheAnswerIsTriedElsewhere() throws IOException {
    try (SmallWorker.Breaking breaking = new SmallWorker.Breaking("HTTP/1.1 200 OK\r\n", 0)) {
      use(breaking.address(), other.address());
      for (int host = 1; host <= 10; host++) {
        assertThat(ask("192.0.2." + host)).isEqualTo("other");
      }
    }
  }

  @Test
  void anAnswerThatBreaksInItsFirstPartIsAskedForElsewhere() throws IOException {
    try (SmallWorker.Breaking breaking = new SmallWorker.Breaking(HEAD + "{\"head\":", 0)) {
      use(breaking.address(), other.address());
      for (int host = 1; host <= 10; host++) {
        assertThat(ask("192.0.2." + host)).isEqualTo("other");
      }
    }
  }

  @Test
  void anAnswerThatBreaksLaterFailsWhereItIsRead() throws IOException {
    try (SmallWorker.Breaking breaking = new SmallWorker.Breaking(HEAD + "x".repeat(30_000), 0)) {
      use(breaking.address());
      WorkerAnswer answer = send("192.0.2.1").orElseThrow();
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThatThrownBy(() -> text(answer)).isInstanceOf(IOException.class);
      answer.abandon();
    }
  }

  @Test
  void aQueryThatRanForLongWhenItsWorkerWasLostIsNotTriedOnTheNext() throws IOException {
    try (SmallWorker.Breaking breaking = new SmallWorker.Breaking("", 3200)) {
      use(breaking.address(), other.address());
      String victim = null;
      for (int host = 1; victim == null; host++) {
        String address = "192.0.2." + host;
        if (workers.readyFor(address).get(0).address().equals(breaking.address())) {
          victim = address;
        }
      }
      assertThat(send(victim)).isEmpty();
      assertThat(other.asked()).isEmpty();
    }
  }

  @Test
  void aWorkerThatStallsIsLeftAloneAfterwards() throws IOException {
    try (SmallWorker.Breaking stalling = new SmallWorker.Breaking("", 60_000)) {
      workers.close();
      workers = new EndpointWorkers(List.of(stalling.address()), Duration.ofMillis(300));
      client = new EndpointClient(workers);
      assertThat(send("192.0.2.1")).isEmpty();
      assertThat(workers.readyFor("192.0.2.1")).isEmpty();
    }
  }

  @Test
  void theOnlyWorkerIsTriedTwiceSoThatAClosedConnectionIsNoFailure() throws IOException {
    int port = one.port();
    use(one.address());
    assertThat(ask("192.0.2.1")).isEqualTo("one");
    one.close();
    one = new SmallWorker("one again", port);

    assertThat(ask("192.0.2.1")).isEqualTo("one again");
  }

  @Test
  void aWorkerThatHasJustComeBackIsFoundWhenTheOtherGoes() throws IOException {
    String ofOne = clientOf("one");
    one.close();
    assertThat(ask(ofOne)).isEqualTo("other");
    one = new SmallWorker("one again", one.port());
    other.close();

    assertThat(ask(ofOne)).isEqualTo("one again");
  }

  @Test
  void withoutWorkerThereIsNoAnswer() throws IOException {
    int gone;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      gone = socket.getLocalPort();
    }
    use(SmallWorker.address(gone));
    assertThat(send("192.0.2.1")).isEmpty();
    assertThat(workers.readyFor("192.0.2.1")).isEmpty();
    use();
    assertThat(send("192.0.2.1")).isEmpty();
  }

  @Test
  void sendsTheBodyAndOneAddressOfTheClient() throws IOException {
    use(one.address());
    WorkerRequest request =
        new WorkerRequest(
            "POST",
            "/sparql",
            "a=b",
            Map.of("Content-Type", "application/sparql-query", "Accept", "text/csv"),
            "ASK {}".getBytes(StandardCharsets.UTF_8),
            "192.0.2.1");
    try (WorkerAnswer answer = client.send(request).orElseThrow()) {
      assertThat(answer.statusCode()).isEqualTo(200);
    }
    var asked = one.asked().get(0);
    assertThat(asked.getRequestMethod()).isEqualTo("POST");
    assertThat(asked.getRequestURI()).hasToString("/sparql?a=b");
    assertThat(asked.getRequestHeaders().get("X-Forwarded-For")).containsExactly("192.0.2.1");
    assertThat(asked.getRequestHeaders().get("Content-Type"))
        .containsExactly("application/sparql-query");
    assertThat(asked.getRequestHeaders().getFirst("Content-Length")).isEqualTo("6");
  }

  private void use(URI... addresses) {
    if (workers != null) {
      workers.close();
    }
    workers = new EndpointWorkers(List.of(addresses), PATIENCE);
    client = new EndpointClient(workers);
  }

  private String clientOf(String name) throws IOException {
    for (int host = 1; host < 200; host++) {
      if (ask("192.0.2." + host).equals(name)) {
        return "192.0.2." + host;
      }
    }
    throw new AssertionError("nobody is sent to " + name);
  }

  private String ask(String address) throws IOException {
    try (WorkerAnswer answer = send(address).orElseThrow()) {
      assertThat(answer.statusCode()).isEqualTo(200);
      return text(answer);
    }
  }

  private Optional<WorkerAnswer> send(String address) throws IOException {
    return client.send("GET", "query=ASK%7B%7D", Map.of(), new byte[0], address);
  }

  private static String text(WorkerAnswer answer) throws IOException {
    return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
  }
}
