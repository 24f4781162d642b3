package fr.essaim.config.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.config.settings.Refusal;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatabaseHoldIT {

  private static final Path MANUAL = Path.of("../../docs/administration.md");
  private static final Terminal TERMINAL = new Terminal(new PrintWriter(new StringWriter()));

  private static EmbeddedPostgres server;
  private static DatabaseAccess access;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
    access =
        new DatabaseAccess(
            "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(server.getPort()),
            "postgres",
            "postgres",
            "postgres",
            "postgres");
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void aSecondOneIsRefusedUnlessItJoins() throws IOException {
    String sentence =
        "Another Essaim runs on the database at %s: stop that one, or say --join if this is to be one more node of it.";
    DatabaseHold first = DatabaseHold.take(access, false, TERMINAL);
    assertThat(first.isBesideAnother()).isFalse();
    assertThatThrownBy(() -> DatabaseHold.take(access, false, TERMINAL))
        .isInstanceOf(Refusal.class)
        .hasMessage(sentence, access.url());
    try (DatabaseHold second = DatabaseHold.take(access, true, TERMINAL)) {
      assertThat(second.isBesideAnother()).isTrue();
      first.close();
      assertThatThrownBy(() -> DatabaseHold.take(access, false, TERMINAL))
          .isInstanceOf(Refusal.class);
    }
    try (DatabaseHold afterwards = DatabaseHold.take(access, false, TERMINAL)) {
      assertThat(afterwards.isBesideAnother()).isFalse();
    }
    assertThat(Files.readString(MANUAL))
        .contains(sentence.formatted("jdbc:postgresql://db.example.org:5432/essaim"));
  }

  @Test
  void aLauncherThatWasKilledHoldsNothing() throws SQLException {
    try (DatabaseHold killed = DatabaseHold.take(access, false, TERMINAL);
        Connection connection = access.asOwner();
        Statement statement = connection.createStatement()) {
      assertThat(killed.isBesideAnother()).isFalse();
      statement.execute(
          "select pg_terminate_backend(pid, 5000) from pg_stat_activity where pid <> pg_backend_pid() and application_name = 'essaim-launcher'");
      try (DatabaseHold next = DatabaseHold.take(access, false, TERMINAL)) {
        assertThat(next.isBesideAnother()).isFalse();
      }
    }
  }
}
