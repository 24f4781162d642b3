package fr.essaim.config.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

  @TempDir private Path directory;

  private Home home;
  private Path data;

  @BeforeEach
  void install() throws IOException {
    home = new Home(directory.resolve("home"));
    data = directory.resolve("data");
    Path war = home.directory().resolve("lib/application/essaim.war");
    Files.createDirectories(war.getParent());
    TestWar.at(war, Map.of());
  }

  @Test
  void keepsNothingOfARowThatItRefuses() throws Exception {
    try (StandaloneDatabase database = StandaloneDatabase.start(home, data);
        Connection connection = database.access().asOwner();
        Statement statement = connection.createStatement()) {
      statement.execute("create table account (email text unique check (email like '%@%'))");
      try (var insert = connection.prepareStatement("insert into account values (?)")) {
        insert.setString(1, "camille@example.org");
        insert.execute();
        assertThatThrownBy(insert::execute).isInstanceOf(SQLException.class);
        insert.setString(1, "dominique");
        assertThatThrownBy(insert::execute).isInstanceOf(SQLException.class);
      }
    }
    assertThat(Files.readString(data.resolve("logs/postgresql.log")))
        .contains("account_email_key")
        .doesNotContain("camille", "dominique");
  }

  @Test
  void leavesNothingRunningWhereItRefuses() throws Exception {
    try (StandaloneDatabase database = StandaloneDatabase.start(home, data);
        Connection connection = database.access().asOwner();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table flyway_schema_history as select 1 as installed_rank, '999' as version, 'V999__later.sql' as script, 0 as checksum, true as success");
    }
    assertThatThrownBy(() -> StandaloneDatabase.start(home, data)).isInstanceOf(Refusal.class);
    assertThat(data.resolve("children")).isEmptyFile();
    assertThat(data.resolve("postgresql/data/postmaster.pid")).doesNotExist();
  }

  @Test
  void endsFirstWhatALauncherThatWasKilledHasLeft() throws Exception {
    Process left = new ProcessBuilder("sleep", "600").start();
    Files.createDirectory(data);
    new ChildRecords(data.resolve("children")).put("sleeper", left.toHandle());

    StandaloneDatabase.start(home, data).close();

    assertThat(left.isAlive()).isFalse();
    assertThat(Files.readString(data.resolve("children"))).doesNotContain("sleeper");
  }
}
