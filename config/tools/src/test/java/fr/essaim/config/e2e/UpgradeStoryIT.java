package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.InstanceDatabase;
import fr.essaim.config.trial.LauncherProcess;
import fr.essaim.config.trial.WebSession;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A data directory of 0.1.0 comes to this version and is used; then to a next one, which has a
 * migration more, and back.
 */
class UpgradeStoryIT {

  private static final Pattern PASSWORD = Pattern.compile("password: (\\S+)");

  /** Slow enough to be seen. */
  private static final String NEXT =
      "select pg_sleep(4);\nalter table network.organisation add column motto text;\n";

  @TempDir private Path directory;

  private final int port = LauncherProcess.freePort();
  private final String base = "http://localhost:" + port;

  @Test
  void leadsFromTheFirstVersionToTheNextAndBack() throws Exception {
    Path data = EarlierDataDirectory.in(directory.resolve("data"));

    assertThat(essaim(RunningEssaim.HOME, 0, "upgrade", "--check", "--data-dir", data.toString()))
        .contains(
            "last used by Essaim 0.1.0 or earlier, schema " + EarlierDataDirectory.NEWEST,
            "  300    reports: light",
            "  350    what is declared again and advances: writes steering.payment_request (0 rows",
            "prototypes.theme (",
            "free on the disk of",
            "Nothing is in the way");
    assertThat(backups(data)).isEmpty();
    useAfterAStart(data);
    assertThat(backups(data)).hasSize(1);

    Home next = next();
    upgradeWhileThePublicSeesAPage(next, data);
    assertThat(backups(data)).hasSize(2);
    assertThat(essaim(RunningEssaim.HOME, 1, "upgrade", "--check", "--data-dir", data.toString()))
        .contains("was written by a newer Essaim", "essaim upgrade --back");
    assertThat(essaim(next, 1, "upgrade", "--back", "--data-dir", data.toString()))
        .contains("This Essaim is the newer one", "put the former version in its place");

    Files.writeString(
        data.resolve("erasures.jsonl"),
        "{\"at\":\"2026-11-30T10:00:00Z\",\"subject\":\"account/%s\"}%n"
            .formatted(EarlierDataDirectory.LEAVING),
        StandardOpenOption.APPEND);
    assertThat(essaim(RunningEssaim.HOME, 0, "upgrade", "--back", "--data-dir", data.toString()))
        .contains("erasures replayed: 1; persons who were back and are erased again: 1")
        .contains("what was there is in " + data.resolve("aside-"), "after 30 days Essaim does");
    assertThat(backups(data)).hasSize(2);
    assertThat(essaim(RunningEssaim.HOME, 1, "upgrade", "--back", "--data-dir", data.toString()))
        .as("what was written since would be lost")
        .contains("This Essaim is the newer one");
    assertThat(data.resolve("erasures.jsonl")).content().contains(EarlierDataDirectory.LEAVING);
    try (InstanceDatabase database =
            InstanceDatabase.of(RunningEssaim.HOME, EarlierDataDirectory.settings(Map.of()), data);
        Connection connection = database.access().asOwner();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select (select count(*) from information_schema.columns where column_name = 'motto'),
                  (select count(*) from network.organisation where key = 'le-rivage-exemple'),
                  (select count(*) from identity.account where display_name = 'Charlie Exemple')
                """)) {
      row.next();
      assertThat(List.of(row.getInt(1), row.getInt(2), row.getInt(3))).containsExactly(0, 1, 0);
    }
  }

  private void useAfterAStart(Path data) throws InterruptedException, IOException {
    Path aside = data.resolve("aside-20200101-020000");
    Files.createDirectories(aside.resolve("postgresql"));
    try (LauncherProcess essaim =
        LauncherProcess.run(
            RunningEssaim.HOME,
            Map.of(),
            "--dev",
            "--port",
            Integer.toString(port),
            "--data-dir",
            data.toString())) {
      essaim.awaitReady();
      assertThat(essaim.output())
          .contains("backup from before the upgrade: " + data.resolve("backups"))
          .doesNotContain("ended unexpectedly");
      Web.until(
          "what is old is gone, and said to be",
          Duration.ofSeconds(20),
          () -> essaim.output().contains(aside + " was removed after 30 days"));
      assertThat(aside).doesNotExist();
      Web web = new Web(base);
      assertThat(web.get("/organisations/" + EarlierDataDirectory.CENTRE).body())
          .contains("Le Rivage (exemple)");
      assertThat(web.get("/prototypes/" + EarlierDataDirectory.PROTOTYPE).body())
          .contains("Un jardin partagé");
      Matcher password =
          PASSWORD.matcher(
              essaim(
                  RunningEssaim.HOME,
                  0,
                  "user",
                  EarlierDataDirectory.ADMINISTRATOR,
                  "--reset",
                  "--data-dir",
                  data.toString()));
      assertThat(password.find()).isTrue();
      WebSession session =
          new WebSession(base)
              .signIn(
                  EarlierDataDirectory.ADMINISTRATOR,
                  password.group(1),
                  "six mots que personne ne devine");
      assertThat(session.get("/intranet").status()).isEqualTo(200);
    }
  }

  private void upgradeWhileThePublicSeesAPage(Home next, Path data) throws Exception {
    HttpClient browser = HttpClient.newHttpClient();
    HttpRequest page = HttpRequest.newBuilder(URI.create(base + "/prototypes")).build();
    String seen = "";
    try (LauncherProcess upgrade =
        LauncherProcess.essaim(
            next,
            Map.of("ESSAIM_DEV", "true", "ESSAIM_PORT", Integer.toString(port)),
            "upgrade",
            "--data-dir",
            data.toString())) {
      while (upgrade.isAlive() && seen.isEmpty()) {
        try {
          HttpResponse<String> answer =
              browser.send(page, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
          assertThat(answer.statusCode()).isEqualTo(503);
          assertThat(answer.headers().firstValue("Retry-After")).contains("30");
          seen = answer.body();
        } catch (IOException notYet) {
          TimeUnit.MILLISECONDS.sleep(50);
        }
      }
      assertThat(upgrade.awaitExit()).as(upgrade.output()).isZero();
      assertThat(upgrade.output())
          .contains("99000  motto: ", "the schema has version 99000", "all answers: start Essaim");
    }
    assertThat(seen).contains("Essaim est mis à jour", "Essaim is being upgraded");
  }

  /** The installation with one migration more. */
  private Home next() throws IOException {
    Path home = directory.resolve("next");
    Path war = home.resolve("web-faces/target/essaim.war");
    Files.createDirectories(war.getParent());
    Files.copy(RunningEssaim.HOME.war(), war);
    for (String part : List.of("config", "opendata")) {
      Files.createSymbolicLink(home.resolve(part), RunningEssaim.HOME.directory().resolve(part));
    }
    try (FileSystem inside = FileSystems.newFileSystem(war)) {
      NewContextHome.inJar(
          inside,
          "essaim-ejb-core",
          jar -> Files.writeString(jar.resolve("db/migration/V99000__motto.sql"), NEXT));
    }
    return new Home(home);
  }

  private static List<Path> backups(Path data) throws IOException {
    if (Files.notExists(data.resolve("backups"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(data.resolve("backups"))) {
      return files.toList();
    }
  }

  private static String essaim(Home home, int status, String... arguments) {
    try (LauncherProcess command =
        LauncherProcess.essaim(home, Map.of("ESSAIM_DEV", "true"), arguments)) {
      assertThat(command.awaitExit()).as(command.output()).isEqualTo(status);
      return command.output();
    }
  }
}
