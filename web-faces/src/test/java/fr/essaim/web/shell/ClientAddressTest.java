package fr.essaim.web.shell;

import static java.util.Collections.enumeration;
import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.shared.AddressRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

  private static final List<AddressRange> OURS =
      ClientAddress.trusted("127.0.0.1, 10.0.0.0/29,::1, 2001:db8:1::/48");

  @Test
  void isTheRemoteAddressWhenNoProxyIsTrusted() {
    assertThat(ClientAddress.resolve("127.0.0.1", "192.0.2.7", List.of())).isEqualTo("127.0.0.1");
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
  void isNotWhatTheClientMadeUpInALineAboveTheProxys() {
    String way = ClientAddress.way(enumeration(List.of("127.0.0.1", "192.0.2.7")));
    assertThat(ClientAddress.resolve("127.0.0.1", way, OURS)).isEqualTo("192.0.2.7");
    assertThat(ClientAddress.way(enumeration(List.of()))).isNull();
  }

  @Test
  void isOfVersionSixHoweverItIsWritten() {
    assertThat(ClientAddress.resolve("0:0:0:0:0:0:0:1", "2001:db8::7", OURS))
        .isEqualTo("2001:db8::7");
    assertThat(ClientAddress.resolve("0:0:0:0:0:0:0:1", "[2001:db8::7]:4711", OURS))
        .isEqualTo("2001:db8::7");
    assertThat(ClientAddress.resolve("::1", "2001:db8::7, 2001:DB8:1:0::9", OURS))
        .isEqualTo("2001:db8::7");
    assertThat(ClientAddress.resolve("127.0.0.1", "192.0.2.7:4711", OURS)).isEqualTo("192.0.2.7");
  }

  @Test
  void isTheRemoteAddressWhenNothingWasForwarded() {
    assertThat(ClientAddress.resolve("127.0.0.1", null, OURS)).isEqualTo("127.0.0.1");
  }
}
