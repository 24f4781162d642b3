package fr.essaim.config.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void refusesATakenPortWithTheSentence() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(
              () -> Ports.requireFree("127.0.0.1", other.getLocalPort(), "It is taken: go away."))
          .isInstanceOf(Refusal.class)
          .hasMessage("It is taken: go away.");
    }
  }

  @Test
  void refusesAnAddressThatThisMachineHasNot() {
    assertThatThrownBy(() -> Ports.requireFree("203.0.113.7", Ports.free(), "It is taken."))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no address \"203.0.113.7\"");
  }

  @Test
  void goesOnWhereAPortIsTaken() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(Ports.freeFrom(other.getLocalPort())).isNotEqualTo(other.getLocalPort());
    }
    assertThat(Ports.freeFrom(65_536)).isPositive();
  }

  @Test
  void findsTwoNeighboursThatAreFree() {
    int port = Ports.freePair();
    assertThatCode(
            () -> {
              Ports.requireFree("127.0.0.1", port, "taken");
              Ports.requireFree("127.0.0.1", port + 1, "taken");
            })
        .doesNotThrowAnyException();
    assertThat(port).isPositive();
  }
}
