package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;

import fr.essaim.config.RunningEssaim;
import fr.essaim.config.launcher.InstanceDatabase;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.trial.LauncherProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A PostgreSQL of one's own, with TLS and without: an instance moves there and back, and each thing
 * amiss has its sentence.
 */
class OwnDatabaseIT {

  @TempDir private static Path directory;

  private static EmbeddedPostgres withTls;
  private static EmbeddedPostgres plain;
  private static Path root;
  private static Path stranger;

  @BeforeAll
  static void start() throws Exception {
    Path certificates = Files.createDirectories(directory.resolve("certificates"));
    TestCertificate certificate = TestCertificate.in(certificates, "dns:localhost");
    root = certificate.certificate();
    stranger =
        TestCertificate.in(Files.createDirectories(directory.resolve("stranger")), "dns:localhost")
            .certificate();
    withTls =
        server("tls")
            .setServerConfig("ssl", "on")
            .setServerConfig("ssl_cert_file", certificate.certificate().toString())
            .setServerConfig("ssl_key_file", certificate.key().toString())
            .start();
    plain = server("plain").start();
    for (EmbeddedPostgres each : new EmbeddedPostgres[] {withTls, plain}) {
      try (Connection connection = each.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create role essaim_owner login password 'right'");
        statement.execute("create role essaim_reader login password 'right'");
        statement.execute("create database essaim owner essaim_owner");
        statement.execute("create database former owner essaim_owner");
        statement.execute("create database closed");
        statement.execute("revoke all on database closed from public");
      }
    }
    Files.writeString(
        directory.resolve("tls/pg_hba.conf"),
        "hostssl all all 127.0.0.1/32 scram-sha-256\nhostssl all all ::1/128 scram-sha-256\n");
    Files.writeString(
        directory.resolve("plain/pg_hba.conf"),
        "host essaim,closed,missing all 127.0.0.1/32 scram-sha-256\n");
    // The superuser's connections are of no use from now on, so the servers read this by a signal.
    for (String each : new String[] {"tls", "plain"}) {
      String pid = Files.readAllLines(directory.resolve(each).resolve("postmaster.pid")).get(0);
      new ProcessBuilder("kill", "-HUP", pid.strip()).start().waitFor();
    }
  }

  private static EmbeddedPostgres.Builder server(String name) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(directory.resolve(name))
        .setCleanDataDirectory(true)
        .setServerConfig("fsync", "off")
        .setServerConfig("listen_addresses", "127.0.0.1");
  }

  @AfterAll
  static void stop() throws Exception {
    withTls.close();
    plain.close();
  }

  @Test
  void takesAnInstanceByTlsAndGivesItBack() throws Exception {
    Map<String, String> own =
        environment(tls("localhost", "essaim", "sslmode=verify-full&sslrootcert=" + root), "right");
    Path embedded = EarlierDataDirectory.in(directory.resolve("embedded"));
    Path backups = directory.resolve("backups");
    Path back = directory.resolve("back.zip");

    for (int night = 1; night <= 2; night++) {
      assertThat(
              essaim(
                  Map.of(),
                  "backup",
                  "--quiet",
                  "--keep",
                  "1",
                  "--data-dir",
                  embedded.toString(),
                  backups.toString()))
          .isEmpty();
    }
    Path there;
    try (Stream<Path> kept = Files.list(backups)) {
      there = kept.reduce((one, other) -> fail("more than one is kept")).orElseThrow();
    }
    assertThat(essaim(own, "restore", "--data-dir", data("own"), there.toString()))
        .contains("counts and digests are those of the backup")
        .contains("dumps, documents, feeds and endpoint say the same");
    assertThat(directory.resolve("own/postgresql")).doesNotExist();
    essaim(own, "backup", "--data-dir", data("own"), back.toString());
    assertThat(essaim(Map.of(), "restore", "--data-dir", data("again"), back.toString()))
        .contains("dumps, documents, feeds and endpoint say the same");

    assertThat(keys(Map.of(), directory.resolve("again")))
        .isEqualTo(keys(own, directory.resolve("own")))
        .contains(EarlierDataDirectory.CENTRE);
    goesBackToTheFormerVersionInADatabaseOfItsOwn(own, back);
  }

  private static void goesBackToTheFormerVersionInADatabaseOfItsOwn(
      Map<String, String> own, Path backup) throws Exception {
    Path before = directory.resolve("own/backups/before-0.1.0-20261130-101500.zip");
    Files.createDirectories(before.getParent());
    Files.copy(backup, before);
    String[] back = {"upgrade", "--back", "--data-dir", data("own")};

    assertThat(essaim(own, 1, back)).contains("is not empty: create another one for the restore");
    Map<String, String> former =
        environment(tls("localhost", "former", "sslmode=verify-full&sslrootcert=" + root), "right");
    assertThat(essaim(former, 0, back))
        .contains("dumps, documents, feeds and endpoint say the same")
        .contains("what was there is in " + directory.resolve("own/aside-"));
    assertThat(keys(former, directory.resolve("own")))
        .isEqualTo(keys(own, directory.resolve("again")));
  }

  private static String data(String name) {
    return directory.resolve(name).toString();
  }

  private static List<String> keys(Map<String, String> environment, Path data) throws Exception {
    try (InstanceDatabase database =
            InstanceDatabase.of(
                RunningEssaim.HOME, EarlierDataDirectory.settings(environment), data);
        Connection connection = database.access().asOwner();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select key from network.organisation order by key")) {
      List<String> keys = new ArrayList<>();
      while (rows.next()) {
        keys.add(rows.getString(1));
      }
      return keys;
    }
  }

  private static String essaim(Map<String, String> environment, String... arguments) {
    return essaim(environment, 0, arguments);
  }

  private static String essaim(Map<String, String> environment, int status, String... arguments) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("ESSAIM_DEV", "true");
    try (LauncherProcess command = LauncherProcess.essaim(RunningEssaim.HOME, all, arguments)) {
      assertThat(command.awaitExit()).as(command.output()).isEqualTo(status);
      return command.output();
    }
  }

  @Test
  void saysThatItWantsTls() {
    assertThat(refusal(tls("127.0.0.1", "essaim", "sslmode=disable"), "right"))
        .contains("wants TLS: add sslmode=verify-full and sslrootcert=FILE to essaim.db.url");
  }

  @Test
  void saysThatItsCertificateIsNotTrusted() {
    assertThat(
            refusal(
                tls("localhost", "essaim", "sslmode=verify-full&sslrootcert=" + stranger), "right"))
        .contains("The certificate of the database")
        .contains("cannot be trusted")
        .contains("sslrootcert");
    assertThat(
            refusal(
                tls(
                    "localhost",
                    "essaim",
                    "sslmode=verify-full&sslrootcert=" + directory.resolve("none.crt")),
                "right"))
        .contains("none.crt")
        .contains("sslrootcert");
  }

  @Test
  void saysThatItsCertificateIsForAnotherName() {
    assertThat(
            refusal(tls("127.0.0.1", "essaim", "sslmode=verify-full&sslrootcert=" + root), "right"))
        .contains("is for another name: name it in essaim.db.url as its certificate does");
  }

  @Test
  void saysThatItSpeaksNoTls() {
    assertThat(refusal(plain("essaim", "?sslmode=require"), "right"))
        .contains("speaks no TLS")
        .contains("set ssl=on there, or take sslmode out of essaim.db.url");
  }

  @Test
  void saysWhoseEntryIsMissing() {
    assertThat(refusal(plain("essaim", ""), "wrong"))
        .contains("does not let \"essaim_owner\" in with this password, or there is no such role")
        .contains("correct essaim.db.password");
    assertThat(refusal(plain("missing", ""), "right")).startsWith("There is no such database as");
    assertThat(refusal(plain("closed", ""), "right"))
        .contains("\"essaim_owner\" may not connect")
        .contains("give it the right");
    assertThat(refusal(plain("postgres", ""), "right"))
        .contains("does not let \"essaim_owner\" in from this machine")
        .contains("pg_hba.conf");
  }

  @Test
  void saysThatNobodyIsThere() {
    assertThat(
            refusal(
                "jdbc:postgresql://127.0.0.1:" + LauncherProcess.freePort() + "/essaim", "right"))
        .contains("cannot be reached")
        .contains("start it, or correct essaim.db.url");
    assertThat(refusal("jdbc:postgresql://nowhere.invalid/essaim", "right"))
        .startsWith("There is no such machine as in jdbc:postgresql://nowhere.invalid/essaim");
  }

  private static String tls(String host, String database, String parameters) {
    return "jdbc:postgresql://%s:%d/%s?%s".formatted(host, withTls.getPort(), database, parameters);
  }

  private static String plain(String database, String parameters) {
    return "jdbc:postgresql://127.0.0.1:%d/%s%s".formatted(plain.getPort(), database, parameters);
  }

  private static Map<String, String> environment(String url, String password) {
    return Map.of(
        "ESSAIM_DB_URL",
        url,
        "ESSAIM_DB_PASSWORD",
        password,
        "ESSAIM_DB_READER_PASSWORD",
        password);
  }

  private static String refusal(String url, String password) {
    return catchThrowableOfType(
            Refusal.class,
            () ->
                InstanceDatabase.of(
                    RunningEssaim.HOME,
                    EarlierDataDirectory.settings(environment(url, password)),
                    directory.resolve("none")))
        .getMessage();
  }
}
