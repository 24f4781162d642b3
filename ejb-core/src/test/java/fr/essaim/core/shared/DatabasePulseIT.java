package fr.essaim.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.testing.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class DatabasePulseIT {

  private static final Duration LIMIT = Duration.ofSeconds(2);

  @Test
  void isFeltWhileTheDatabaseAnswersAndAgainAfterItsConnectionWasCut() throws SQLException {
    PGSimpleDataSource running = Database.running().dataSource().unwrap(PGSimpleDataSource.class);
    DatabasePulse pulse = new DatabasePulse(running.getURL(), running.getUser(), "");
    assertThat(pulse.isFeltNow()).isTrue();
    try (var connection = running.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where query = 'select 1'");
    }
    assertThat(pulse.isFeltNow()).isTrue();
    assertThat(pulse.isFelt()).isTrue();
    pulse.close();
  }

  @Test
  void isNotFeltWhenTheDatabaseTakesTheConnectionAndSaysNothing() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      DatabasePulse pulse = pulseAt(silent.getLocalPort());
      long start = System.nanoTime();
      assertThat(pulse.isFeltNow()).isFalse();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
      assertThat(pulse.isFelt()).isFalse();
    }
  }

  @Test
  void isNotFeltWhenNobodyIsThere() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    assertThat(pulseAt(port).isFeltNow()).isFalse();
  }

  private static DatabasePulse pulseAt(int port) {
    return new DatabasePulse("jdbc:postgresql://127.0.0.1:%d/essaim".formatted(port), "a", "b");
  }
}
