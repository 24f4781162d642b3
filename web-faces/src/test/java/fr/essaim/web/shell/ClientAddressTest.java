package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

  private static final Set<String> OURS = Set.of("127.0.0.1", "10.0.0.2");

  @Test
  void isTheRemoteAddressWhenNoProxyIsTrusted() {
    assertThat(ClientAddress.resolve("127.0.0.1", "192.0.2.7", Set.of())).isEqualTo("127.0.0.1");
    assertThat(ClientAddress.resolve("192.0.2.1", "192.0.2.7", OURS)).isEqualTo("192.0.2.1");
  }

  @Test
  void isWhatTheTrustedProxySaw() {
    assertThat(ClientAddress.resolve("127.0.0.1", "192.0.2.7", OURS)).isEqualTo("192.0.2.7");
    assertThat(ClientAddress.resolve("127.0.0.1", "192.0.2.7, 10.0.0.2", OURS))
        .isEqualTo("192.0.2.7");
  }

  @Test
  void isNotWhatTheClientMadeUpBeforeTheProxy() {
    assertThat(ClientAddress.resolve("127.0.0.1", "1.2.3.4, 192.0.2.7", OURS))
        .isEqualTo("192.0.2.7");
  }

  @Test
  void isTheRemoteAddressWhenNothingWasForwarded() {
    assertThat(ClientAddress.resolve("127.0.0.1", null, OURS)).isEqualTo("127.0.0.1");
  }
}
