package fr.essaim.config.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerOfErasuresIT {

  @TempDir private Path directory;

  @Test
  void isThereFromTheFirstStartOnAndWrittenAgainWhenItWent() throws Exception {
    StringWriter said = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(said));
    Path file = DataDirectory.erasures(directory);
    try (EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "off")
                .start();
        DataDirectory data = DataDirectory.take(directory);
        Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      DatabaseAccess access =
          new DatabaseAccess(
              server.getJdbcUrl("postgres", "postgres"), "postgres", "", "postgres", "");

      LedgerOfErasures.in(data).complete(access, terminal);
      assertThat(file).isEmptyFile();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(said.toString()).isEmpty();

      statement.execute("create schema protection");
      statement.execute(
          "create table protection.erasure as select 1 as account, true as in_ledger");
      LedgerOfErasures.in(data).complete(access, terminal);
      assertThat(said.toString()).isEmpty();

      Files.delete(file);
      LedgerOfErasures.in(data).complete(access, terminal);
      assertThat(said.toString()).contains("was missing: 1 lines are written again");
      try (ResultSet row = statement.executeQuery("select in_ledger from protection.erasure")) {
        assertThat(row.next() && !row.getBoolean(1)).isTrue();
      }
    }
  }
}
