package fr.essaim.config.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.config.settings.Refusal;
import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start does to a database of an earlier version, with a schema of three tables. */
class SchemaUpgradeIT {

  private static final Map<String, String> FIRST =
      Map.of(
          "V1__foundation.sql",
              """
              create schema publication;
              create table publication.instance (name text primary key, value text not null);
              create table publication.outbox (id bigint generated always as identity, type text,
                key text, enqueued_at timestamptz);
              """,
          "V90__things.sql",
              "create table public.thing (name text primary key);\ninsert into public.thing values ('one'), ('two');\n");

  private static EmbeddedPostgres server;

  @TempDir private Path directory;

  private final StringWriter said = new StringWriter();
  private DataDirectory data;
  private DatabaseAccess access;
  private PublicPort port;

  @BeforeAll
  static void start() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("fsync", "off")
            .start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @BeforeEach
  void earlierVersion() throws IOException, SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists earlier");
      statement.execute("create database earlier");
    }
    access =
        new DatabaseAccess(
            server.getJdbcUrl("postgres", "earlier"), "postgres", "", "postgres", "");
    data = DataDirectory.take(directory.resolve("data"));
    data.close();
    port = new PublicPort("127.0.0.1", Ports.free(), new Terminal(new PrintWriter(said)));
    SchemaMigrations.build(access, CarriedMigrations.in(war(FIRST)));
  }

  @Test
  void makesABackupAndThenTheSchemaOfThisVersion() throws SQLException, IOException {
    upgrade(with("V110__more.sql", "alter table public.thing add colour text;"), "true");

    assertThat(value("select count(*) from public.thing where colour is null")).isEqualTo("2");
    assertThat(backups()).singleElement().asString().contains("/before-").endsWith(".zip");
    assertThat(said.toString())
        .contains("Upgrading the schema from version 90 to 110: 1 migration ")
        .contains("backup from before the upgrade: ")
        .contains("the schema has version 110");
    assertThat(schemaUpgrade(war(FIRST), "true").isKnownToBeDone()).isFalse();
  }

  @Test
  void takesEverythingBackWhenOneFailsAndSaysSoInASentence() throws SQLException, IOException {
    Map<String, String> next = with("V110__more.sql", "alter table public.thing add colour text;");
    next.put("V120__wrong.sql", "update public.thing set size = 1;");

    assertThatThrownBy(() -> upgrade(next, "true"))
        .isInstanceOf(Refusal.class)
        .hasMessageMatching(
            "The migration V120__wrong\\.sql failed \\(ERROR: column \"size\" [^\\n]*\\)\\. All of it was taken back and the data are as they were, with a backup in [^\\n]*/unused-[^\\n]*: start the former version again, which still fits them, and report this line\\.");
    assertThat(value("select max(version) from public.flyway_schema_history")).isEqualTo("90");
    assertThat(value("select count(*) from information_schema.columns where table_name = 'thing'"))
        .isEqualTo("1");
    assertThatThrownBy(() -> upgrade(next, "true")).isInstanceOf(Refusal.class);
    try (Stream<Path> files = Files.list(DataDirectory.backups(data.path()))) {
      assertThat(files).as("not one more with each attempt").hasSize(1);
    }
    upgrade(FIRST, "true");
  }

  @Test
  void refusesAMigrationThatIsNotTheOneThatTheDatabaseHasHad() {
    Map<String, String> altered = new TreeMap<>(FIRST);
    altered.merge("V90__things.sql", "insert into public.thing values ('three');", String::concat);

    assertThatThrownBy(() -> upgrade(altered, "true"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("The migration V90__things.sql of this Essaim is not the one")
        .hasMessageContaining("install this version again as it was published");
    assertThat(backups()).isEmpty();
  }

  @Test
  void refusesADatabaseOfANewerVersion() {
    upgrade(with("V110__more.sql", "alter table public.thing add colour text;"), "false");

    assertThat(backups()).isEmpty();
    assertThatThrownBy(() -> upgrade(FIRST, "true"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("its schema has version 110")
        .hasMessageContaining("essaim upgrade --back");
  }

  @Test
  void changesNothingWithoutABackup() throws IOException, SQLException {
    Files.createFile(DataDirectory.backups(data.path()));

    assertThatThrownBy(
            () ->
                upgrade(
                    with("V110__more.sql", "alter table public.thing add colour text;"), "true"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("The schema was left as it is");
    assertThat(value("select max(version) from public.flyway_schema_history")).isEqualTo("90");
  }

  private void upgrade(Map<String, String> migrations, String backup) {
    schemaUpgrade(war(migrations), backup).run(access, port);
  }

  private SchemaUpgrade schemaUpgrade(Path war, String backup) {
    Settings settings =
        Settings.read(Path.of("../essaim.properties"), null, Map.of(), new Properties(), Map.of())
            .with(Setting.BACKUP_BEFORE_MIGRATION, backup);
    return new SchemaUpgrade(data, settings, new Terminal(new PrintWriter(said)), war);
  }

  private static Map<String, String> with(String name, String sql) {
    Map<String, String> migrations = new TreeMap<>(FIRST);
    migrations.put(name, sql);
    return migrations;
  }

  private Path war(Map<String, String> migrations) {
    return TestWar.at(
        directory.resolve("essaim-%d.war".formatted(migrations.hashCode())), migrations);
  }

  private List<Path> backups() {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.getFileName().toString().startsWith("before-")).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String value(String query) throws SQLException {
    try (Connection connection = access.asOwner();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
