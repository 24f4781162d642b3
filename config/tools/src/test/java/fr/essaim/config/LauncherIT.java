package fr.essaim.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.config.administration.Http;
import fr.essaim.config.launcher.InstanceState;
import fr.essaim.config.launcher.Secrets;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.trial.LauncherProcess;
import fr.essaim.config.trial.WebForm;
import fr.essaim.config.trial.WebSession;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path directory;

  @Test
  void saysWhenPagesDocumentsAndEndpointAllAnswer() throws IOException {
    RunningEssaim essaim = RunningEssaim.shared();
    assertThat(essaim.output())
        .containsPattern("(?m)^Essaim is ready at " + essaim.baseUrl() + " \\(\\d+ s\\)$");
    assertThat(Http.get(essaim.baseUrl() + "/", PATIENCE).status()).isEqualTo(200);
    assertThat(Http.get(essaim.baseUrl() + "/catalogue", PATIENCE).status()).isEqualTo(200);
    assertThat(
            Http.get(
                    "http://127.0.0.1:" + essaim.state().endpointPort() + "/sparql?query=ASK%7B%7D",
                    PATIENCE)
                .status())
        .isEqualTo(200);
    assertThat(Http.get(essaim.baseUrl() + "/health/ready", PATIENCE).status()).isEqualTo(200);
  }

  @Test
  void givesAnAccountARoleToWhoeverTriesItOut() throws IOException {
    RunningEssaim essaim = RunningEssaim.shared();
    Path file = essaim.dataDirectory().resolve("demo-accounts.csv");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readAllLines(file).get(0)).isEqualTo("role,organisation,email,password");
    assertThat(essaim.accounts())
        .extracting(RunningEssaim.Account::role)
        .contains("ADMINISTRATOR", "FEDERATION", "MANAGER", "STAFF");
  }

  @Test
  void letsNobodyIntoTheDatabaseWithoutPasswordAndTheReaderIntoTheLogAlone() throws SQLException {
    RunningEssaim essaim = RunningEssaim.shared();
    String url = essaim.state().databaseUrl();
    assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", ""))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> DriverManager.getConnection(url, "essaim_owner", "wrong"))
        .isInstanceOf(SQLException.class);
    String password = Secrets.read(essaim.dataDirectory()).readerPassword();
    try (Connection reader = DriverManager.getConnection(url, "essaim_reader", password);
        Statement statement = reader.createStatement()) {
      assertThat(statement.executeQuery("select count(*) from publication.open_document").next())
          .isTrue();
      for (String other :
          List.of("identity.account", "publication.outbox", "network.organisation")) {
        assertThatThrownBy(() -> statement.executeQuery("select * from " + other))
            .as(other)
            .hasMessageContaining("permission denied");
      }
      assertThatThrownBy(() -> statement.execute("create temporary table mine (a int)"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void startsAgainWhateverDies() throws IOException {
    RunningEssaim essaim = RunningEssaim.shared();
    InstanceState before = essaim.state();
    kill(before.endpointPid());
    await("the endpoint is back", () -> essaim.state().endpointPid() != before.endpointPid());
    kill(before.databasePid());
    await("the database is back", () -> essaim.state().databasePid() != before.databasePid());
    await("pages are back", () -> answers(essaim.baseUrl() + "/organisations"));
    assertThat(essaim.state().applicationPid()).isEqualTo(before.applicationPid());
    try (StatusWatch watch = new StatusWatch(before.port(), "/organisations")) {
      await("pages are watched", () -> watch.seen().contains("200"));
      kill(before.applicationPid());
      await(
          "the application is back",
          () ->
              essaim.state().applicationPid() != before.applicationPid()
                  && answers(essaim.baseUrl() + "/organisations"));
      assertThat(watch.seen()).containsOnly("200", "503 later");
      assertThat(watch.refused()).isLessThan(Duration.ofSeconds(1));
    }
    await("SPARQL is back", () -> answers(essaim.baseUrl() + "/sparql?query=ASK%7B%7D"));
    for (String child : List.of("endpoint-1", "database", "application")) {
      await(
          "it is said that the " + child + " is back",
          () -> essaim.output().matches("(?s).*The " + child + " answers again after \\d+ s\\..*"));
    }
    assertThat(essaim.dataDirectory().resolve("logs/launcher.log"))
        .content()
        .containsPattern("Z INFO launcher: The application answers again after \\d+ s\\.");
  }

  @Test
  void refusesADataDirectoryThatIsInUse() {
    RunningEssaim essaim = RunningEssaim.shared();
    LauncherProcess second =
        LauncherProcess.run(
            RunningEssaim.HOME,
            Map.of(),
            "--port",
            port(),
            "--data-dir",
            essaim.dataDirectory().toString());
    assertThat(second.awaitExit()).isEqualTo(1);
    assertThat(second.output())
        .contains("is in use by another running Essaim: stop that one")
        .doesNotContain("Exception");
    assertThat(answers(essaim.baseUrl() + "/")).isTrue();
  }

  @Test
  void refusesAPortThatIsTaken() throws IOException {
    int port = LauncherProcess.freePort();
    try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(refusal(Map.of(), "--port", Integer.toString(other.getLocalPort())))
          .contains("Port %d is taken by another program".formatted(port));
    }
    try (ServerSocket other = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
      assertThat(refusal(Map.of(), "--port", Integer.toString(port)))
          .contains("Port %d, which the endpoint needs".formatted(other.getLocalPort()));
    }
  }

  @Test
  void refusesADatabaseThatDoesNotAnswer() {
    int nobody = LauncherProcess.freePort();
    Map<String, String> environment =
        Map.of(
            "ESSAIM_DB_URL",
            "jdbc:postgresql://127.0.0.1:" + nobody + "/essaim",
            "ESSAIM_DB_PASSWORD",
            "a",
            "ESSAIM_DB_READER_PASSWORD",
            "b");
    assertThat(refusal(environment, "--port", port()))
        .contains("cannot be reached")
        .contains("start it, or correct essaim.db.url");
  }

  @Test
  void refusesADirectoryThatCannotBeWritten() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    LauncherProcess process =
        LauncherProcess.run(
            RunningEssaim.HOME, Map.of(), "--data-dir", file.resolve("data").toString());
    assertThat(process.awaitExit()).isEqualTo(1);
    assertThat(process.output()).contains("cannot be written").doesNotContain("Exception\n\tat");
  }

  @Test
  void refusesAnOldJavaBeforeAnythingElse() throws IOException, InterruptedException {
    Path old = directory.resolve("old/bin/java");
    Files.createDirectories(old.getParent());
    Files.writeString(old, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
    assertThat(old.toFile().setExecutable(true)).isTrue();
    ProcessBuilder builder =
        new ProcessBuilder(RunningEssaim.HOME.directory().resolve("config/bin/run").toString())
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", directory.resolve("old").toString());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(output)
        .startsWith("Essaim needs Java 17 or newer")
        .contains("is 11")
        .hasLineCount(1);
  }

  @Test
  void stopsInGoodOrderWorksForACommandAndRefusesANewerSchema() throws Exception {
    Path data = directory.resolve("data");
    InstanceState state;
    int port = LauncherProcess.freePort();
    try (LauncherProcess first =
            LauncherProcess.run(
                RunningEssaim.HOME,
                Map.of(),
                "--dev",
                "--port",
                Integer.toString(port),
                "--data-dir",
                data.toString(),
                "--start-with",
                "nothing",
                "--administrator",
                "camille@example.org");
        StatusWatch watch = new StatusWatch(port, "/")) {
      first.awaitReady();
      await("pages are watched", () -> watch.seen().contains("200"));
      state = LauncherProcess.state(data);
      Path handedOver = data.resolve("administrator.txt");
      assertThat(first.output())
          .contains("First administrator: camille@example.org, one-time password in " + handedOver);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(handedOver)))
          .isEqualTo("rw-------");
      assertThat(entersOnlyWithAnotherPassword("http://localhost:" + port, handedOver)).isTrue();
      assertThat(handedOver).doesNotExist();
      assertNothingIsNothing(data);
      assertThat(first.stop()).isZero();
      assertThat(first.output()).endsWith("Essaim has stopped.\n");
      assertThat(watch.seen()).containsOnly("200", "503 later");
      assertThat(watch.refused()).isLessThan(Duration.ofSeconds(1));
    }
    for (long pid : new long[] {state.databasePid(), state.applicationPid(), state.endpointPid()}) {
      assertThat(ProcessHandle.of(pid)).as("process %d", pid).isEmpty();
    }
    LauncherProcess verify =
        LauncherProcess.essaim(
            RunningEssaim.HOME,
            Map.of("ESSAIM_DEV", "true"),
            "verify",
            "--data-dir",
            data.toString());
    assertThat(verify.awaitExit()).as(verify.output()).isZero();
    assertThat(verify.output()).contains("dumps, documents, feeds and endpoint say the same.");

    try (LauncherProcess second =
        LauncherProcess.run(
            RunningEssaim.HOME,
            Map.of(),
            "--dev",
            "--port",
            port(),
            "--host",
            "::1",
            "--data-dir",
            data.toString())) {
      second.awaitReady();
      assertThat(second.output()).contains("Essaim is ready at http://[::1]:");
      assertThat(second.output()).doesNotContain("one-time password");
      try (Connection owner = LauncherProcess.connect(data);
          Statement statement = owner.createStatement()) {
        statement.execute(
            "insert into public.flyway_schema_history select max(installed_rank) + 1, '999', 'later', 'SQL', 'V999__later.sql', 0, 'essaim_owner', now(), 1, true from public.flyway_schema_history");
      }
    }
    LauncherProcess third =
        LauncherProcess.run(
            RunningEssaim.HOME, Map.of(), "--port", port(), "--data-dir", data.toString());
    assertThat(third.awaitExit()).isEqualTo(1);
    assertThat(third.output())
        .contains("The database was written by a newer Essaim (its schema has version 999")
        .doesNotContain("is ready");
  }

  /** Signs in with the password that was handed over, and is led nowhere but to another. */
  private static boolean entersOnlyWithAnotherPassword(String base, Path handedOver)
      throws IOException, InterruptedException {
    Properties account = new Properties();
    try (Reader reader = Files.newBufferedReader(handedOver)) {
      account.load(reader);
    }
    String password = account.getProperty("one-time-password");
    WebSession session = new WebSession(base);
    assertThatThrownBy(() -> session.signIn(account.getProperty("email"), password))
        .isInstanceOf(Refusal.class);
    assertThat(session.get("/intranet").status()).isEqualTo(302);
    assertThat(session.get("/intranet/administration/parametres").status()).isEqualTo(302);
    assertThat(session.get("/intranet/compte").status()).isEqualTo(302);
    WebForm form =
        WebForm.sentBy(session.get("/intranet/compte/mot-de-passe").body(), "changePassword")
            .with("current", password)
            .with("password", "six mots que personne ne devine")
            .with("repeated", "six mots que personne ne devine");
    session.send(form, "changePassword");
    return session.get("/intranet").status() == 200
        && session.get("/intranet/administration/parametres").status() == 200;
  }

  private static void assertNothingIsNothing(Path data) throws SQLException {
    try (Connection owner = LauncherProcess.connect(data);
        Statement statement = owner.createStatement()) {
      for (String count :
          List.of(
              "select count(*) from prototypes.theme",
              "select count(*) from publication.open_document where uri like '%/doc/theme/%'",
              "select count(*) - 1 from network.organisation")) {
        try (ResultSet row = statement.executeQuery(count)) {
          assertThat(row.next()).isTrue();
          assertThat(row.getLong(1)).as(count).isZero();
        }
      }
    }
  }

  private String refusal(Map<String, String> environment, String... arguments) {
    Path data = directory.resolve("refused");
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data-dir", data.toString()));
    LauncherProcess process =
        LauncherProcess.run(RunningEssaim.HOME, environment, all.toArray(new String[0]));
    assertThat(process.awaitExit()).isEqualTo(1);
    assertThat(process.output()).doesNotContain("\tat ");
    assertThat(data.resolve("postgresql")).doesNotExist();
    return process.output();
  }

  private static String port() {
    return Integer.toString(LauncherProcess.freePort());
  }

  private static void kill(long pid) {
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  private static boolean answers(String url) {
    try {
      return Http.get(url, PATIENCE).status() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + LauncherProcess.START.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }
}
