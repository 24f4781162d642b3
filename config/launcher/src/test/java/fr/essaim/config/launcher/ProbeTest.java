package fr.essaim.config.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProbeTest {

  private final AtomicInteger status = new AtomicInteger();

  @Test
  void countsHowLongAnAddressFails() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(status.get(), -1);
          exchange.close();
        });
    server.start();
    try {
      Probe probe = new Probe("http://127.0.0.1:" + server.getAddress().getPort() + "/");
      status.set(500);
      assertThat(probe.answers()).isFalse();
      assertThat(probe.failing()).isPositive();
      status.set(503);
      assertThat(probe.answers()).isFalse();
      assertThat(probe.failing()).isEqualTo(Duration.ZERO);
      status.set(200);
      assertThat(probe.answers()).isTrue();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void takesNobodyThereForNoFault() {
    Probe probe = new Probe("http://127.0.0.1:1/");
    assertThat(probe.answers()).isFalse();
    assertThat(probe.failing()).isEqualTo(Duration.ZERO);
  }
}
