package fr.essaim.ear;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The EAR on a full Payara Server does what the WAR does, after an administrator has followed
 * docs/payara-server.md: with the commands, settings and units that it gives, and no others.
 */
class FullServerIT {

  private static final Path DATA = Path.of("target/full-server-data").toAbsolutePath();
  private static final String BASE = "http://essaim.test";
  private static final String TOKEN = "made-at-random";
  private static final String ADMINISTRATOR = "claire@example.org";
  private static final Pattern PASSWORD = Pattern.compile("one-time password: (\\S+)");

  /** What everybody takes for a password, once they have signed in. */
  private static final String OWN = "quatre chevaux dans la cour";

  private static final Set<String> SIGNED_IN = new HashSet<>();

  private static EmbeddedPostgres postgres;
  private static Map<String, String> settings;
  private static FullServer server;
  private static Process endpoint;
  private static Path tokenFile;
  private static String password;

  @BeforeAll
  static void followTheDocument() throws IOException, SQLException {
    postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("listen_addresses", "127.0.0.1")
            .start();
    makeDatabase();
    String database = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/essaim";
    int endpointPort = FullServer.freePort();
    settings =
        GivenFiles.environment(
            "essaim.env",
            Map.of(
                "ESSAIM_BASE_URI",
                BASE,
                "ESSAIM_DATA_DIR",
                DATA.toString(),
                "ESSAIM_LOG_DIR",
                Files.createDirectories(DATA.resolve("logs")).toString(),
                "ESSAIM_DB_URL",
                database,
                "ESSAIM_DB_PASSWORD",
                "choose one",
                "ESSAIM_DB_READER_PASSWORD",
                "choose another",
                "ESSAIM_ENDPOINT_URL",
                "http://127.0.0.1:" + endpointPort + "/sparql",
                "ESSAIM_ADMINISTRATION_TOKEN",
                TOKEN));
    server = new FullServer(Path.of("target/full-server/payara6").toAbsolutePath(), settings);
    server.prepare(GivenFiles.asadminCommands());
    server.deploy(Path.of("target/essaim.ear").toAbsolutePath());
    startEndpoint(database, endpointPort);
    tokenFile = Files.writeString(Path.of("target/administration.token"), TOKEN + "\n");
    Files.setPosixFilePermissions(tokenFile, PosixFilePermissions.fromString("rw-------"));
    password = passwordOf(ADMINISTRATOR, "--first");
  }

  @AfterAll
  static void stop() throws IOException {
    if (endpoint != null) {
      endpoint.destroy();
    }
    if (server != null) {
      server.close();
    }
    if (postgres != null) {
      postgres.close();
    }
  }

  @Test
  void whatTheFirstAdministratorPublishesIsADocumentAndAnswersAQuery() {
    Browser browser = signIn(ADMINISTRATOR, password);
    Browser.send(browser.form("/intranet/themes", "setsForm"));
    FormElement form = browser.form("/intranet/prototypes/nouveau", "new");
    Browser.type(form, "title", "Un essai (exemple)");
    Browser.type(form, "initiated", "2020");
    Browser.tick(form, "input[name=kind]");
    Browser.tick(form, "input[name=audiences]");
    Browser.tick(form, ".themes input[type=checkbox]");
    String key = Browser.send(form).location().replaceAll(".*/|[?#].*", "");

    FormElement publication = browser.form("/intranet/prototypes/" + key, "publication");
    assertThat(Browser.send(publication).select("#withdraw")).isNotEmpty();

    await(() -> browser.get("/doc/prototype/" + key + ".ttl").body().contains("Un essai"));
    String ask = "ASK { <%s/id/prototype/%s> ?property ?value }".formatted(BASE, key);
    await(
        () ->
            browser
                .get("/sparql?query=" + URLEncoder.encode(ask, StandardCharsets.UTF_8))
                .body()
                .matches("(?s).*\"boolean\"\\s*:\\s*true.*"));
  }

  @Test
  void aSettingThatNobodyGaveHasItsDefault() {
    Browser browser = signIn(ADMINISTRATOR, password);

    assertThat(browser.get("/intranet/administration/parametres").body())
        .contains("valeur par défaut");
  }

  @Test
  void somebodyElseMayNotDoWhatAnAdministratorMay() {
    String email = "paul@example.org";
    Browser browser =
        signIn(email, passwordOf(email, "--role", "PARTNER", "--organisation", "federation"));

    assertThat(browser.get("/intranet").statusCode()).isEqualTo(200);
    assertThat(browser.get("/intranet/administration/publication").statusCode()).isEqualTo(403);
  }

  @Test
  void thisMachineReadsTheMetrics() {
    Browser browser = new Browser(server.address());

    await(() -> browser.get("/metrics").body().contains("essaim_endpoint_ready{"));
    assertThat(browser.get("/metrics").body()).contains("essaim_database_up 1");
  }

  @Test
  void theLogOfAnswersHasTheWayToTheSignInPage() {
    new Browser(server.address()).get("/intranet/prototypes");

    Path log = DATA.resolve("logs/access.log");
    await(
        () ->
            GivenFiles.lines(log).stream()
                .anyMatch(line -> line.matches(".*\"GET /connexion HTTP/[\\d.]+\" 200 [1-9].*")));
    assertThat(GivenFiles.lines(log))
        .anyMatch(line -> line.matches(".*\"GET /intranet/prototypes HTTP/[\\d.]+\" 302 - .*"));
  }

  @Test
  void theServerAnswersAsTheOtherOneIsSetTo() {
    assertThat(GivenFiles.lines(GivenFiles.asadminCommands()))
        .containsAll(GivenFiles.commandsOfMicro());
  }

  @Test
  void aBackupNeedsNothingButTheSettings() {
    assertThat(essaim(List.of("backup", Path.of("target/backups").toAbsolutePath().toString())))
        .contains(".zip (not encrypted)");
  }

  private static void makeDatabase() throws SQLException {
    try (Connection superuser = postgres.getPostgresDatabase().getConnection();
        Statement statement = superuser.createStatement()) {
      for (String command : GivenFiles.sql()) {
        statement.execute(command);
      }
    }
  }

  private static void startEndpoint(String database, int port) throws IOException {
    String command =
        GivenFiles.command("essaim-endpoint.service")
            .replace(" 8081 ", " " + port + " ")
            .replace("/var/lib/essaim", DATA.toString());
    ProcessBuilder builder =
        new ProcessBuilder(command.split(" "))
            .directory(GivenFiles.ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(Path.of("target/endpoint.log").toFile());
    builder
        .environment()
        .putAll(
            GivenFiles.environment(
                "endpoint.env",
                Map.of("ESSAIM_LOG_URL", database, "ESSAIM_LOG_PASSWORD", "choose another")));
    endpoint = builder.start();
  }

  private static String passwordOf(String email, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "user", email, "--url", server.address(), "--token-file", tokenFile.toString()));
    arguments.addAll(List.of(options));
    String said = essaim(arguments);
    Matcher told = PASSWORD.matcher(said);
    assertThat(told.find()).as(said).isTrue();
    return told.group(1);
  }

  /** {@code config/bin/essaim}, without its look for changed sources; gives what it says. */
  private static String essaim(List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dessaim.home=" + GivenFiles.ROOT,
                "-cp",
                System.getProperty("essaim.launcher"),
                "fr.essaim.config.commands.EssaimCommand"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(settings);
    try {
      return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Signs in; somebody with the password that a command gave takes one of their own first. */
  private static Browser signIn(String email, String given) {
    Browser browser = new Browser(server.address());
    boolean isFirst = SIGNED_IN.add(email);
    FormElement form = browser.form("/connexion", "signIn");
    Browser.type(form, "signIn:email", email);
    Browser.type(form, "signIn:password", isFirst ? given : OWN);
    Browser.send(form);
    if (isFirst) {
      FormElement change = browser.form("/intranet/compte/mot-de-passe", "passwordForm");
      Browser.type(change, "current", given);
      Browser.type(change, "password", OWN);
      Browser.type(change, "repeated", OWN);
      Browser.send(change);
    }
    return browser;
  }

  private static void await(BooleanSupplier isSo) {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!isSo.getAsBoolean()) {
      assertThat(System.nanoTime()).as("a minute has passed").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }
}
