package fr.essaim.endpoint.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.endpoint.gate.Limit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One client cannot have the endpoint for itself. */
class ClientBudgetTest {

  private static final String SLOW =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c != 'slow %d') }";

  private static RunningEndpoint endpoint;

  @BeforeAll
  static void start() throws IOException {
    endpoint =
        new RunningEndpoint(
            RunningEndpoint.LIMITS
                .with(Limit.TIMEOUT, Duration.ofMillis(1_500))
                .with(Limit.CLIENT_BUDGET, Duration.ofSeconds(1)));
    endpoint.holdMany(1_000);
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @Test
  void refusesLongQueriesOfWhoHasSpentTheMinuteAndShortOnesNever() throws Exception {
    assertThat(ask("192.0.2.1", SLOW.formatted(1)).statusCode()).isEqualTo(503);

    HttpResponse<String> refused = ask("192.0.2.1", SLOW.formatted(2));
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("\"rule\":\"budget\"");
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 61L);
    assertThat(ask("192.0.2.1", "ASK { ?s ?p 'value number 7' }").statusCode()).isEqualTo(200);
    assertThat(ask("192.0.2.2", SLOW.formatted(3)).statusCode()).isEqualTo(503);
  }

  @Test
  void putsNoBudgetOnTheMachineItself() throws Exception {
    for (int i = 10; i < 13; i++) {
      assertThat(endpoint.send(endpoint.query(SLOW.formatted(i))).statusCode()).isEqualTo(503);
    }
  }

  @Test
  void believesOnlyTheMachineItselfWhenItSaysForWhomItAsks() throws Exception {
    InetAddress here = InetAddress.getLoopbackAddress();
    InetAddress there = InetAddress.getByName("198.51.100.7");

    assertThat(Client.of(here, List.of())).isEmpty();
    assertThat(Client.of(here, List.of("203.0.113.9", "192.0.2.1"))).contains("192.0.2.1");
    assertThat(Client.of(there, List.of("192.0.2.1"))).contains("198.51.100.7");
  }

  @Test
  void takesANetworkOfTheNewProtocolForOneClient() throws Exception {
    assertThat(Client.of(InetAddress.getByName("2001:db8:1:2::5"), List.of()))
        .isEqualTo(Client.of(InetAddress.getByName("2001:db8:1:2:ffff::9"), List.of()))
        .isNotEqualTo(Client.of(InetAddress.getByName("2001:db8:1:3::5"), List.of()));
  }

  private static HttpResponse<String> ask(String client, String query)
      throws IOException, InterruptedException {
    return endpoint.send(endpoint.query(query).header("X-Forwarded-For", client));
  }
}
