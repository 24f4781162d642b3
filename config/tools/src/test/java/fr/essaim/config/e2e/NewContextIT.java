package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.essaim.config.RunningEssaim;
import fr.essaim.config.trial.WebSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a new context gets for what it says of itself: the shared gardens of {@code
 * docs/new-context.md}, with a list, a form, a page, files, open data, permissions, drafts,
 * conflicts, a history and the register of processing.
 */
@ExtendWith(LastSeen.class)
class NewContextIT {

  private static final int MOST_FILES = 20;
  private static final int MOST_LINES = 900;
  private static final String NAME = "Le jardin des mille fleurs (exemple)";
  private static final String PAGE = "/intranet/jardins/le-jardin-des-mille-fleurs-exemple";

  @TempDir private static Path directory;

  private static RunningEssaim essaim;

  @BeforeAll
  static void start() {
    essaim =
        RunningEssaim.of(NewContextHome.in(directory.resolve("home")), directory.resolve("data"));
  }

  @AfterAll
  static void stop() {
    essaim.stop();
  }

  @Test
  void aContextIsSmall() throws Exception {
    List<Path> files;
    try (Stream<Path> tests = Files.walk(Path.of("../../web-faces/src/test"))) {
      files =
          tests
              .filter(Files::isRegularFile)
              .filter(file -> file.toString().matches(".*[gG]arden.*"))
              .toList();
    }
    long lines = 0;
    for (Path file : files) {
      lines += Files.readAllLines(file).size();
    }

    assertThat(files).hasSizeLessThanOrEqualTo(MOST_FILES);
    assertThat(lines).isLessThanOrEqualTo(MOST_LINES);
  }

  @Test
  void aGardenIsLaidFoundEditedPublishedAndTold() throws Exception {
    try (Visit visit = Visit.of(essaim, Visit.DESK);
        Visit other = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("MANAGER"));
      Page page = visit.go("/intranet/jardins");
      page.getByText("Nouveau jardin").first().click();
      page.locator("#save").click();
      page.getByText("Donnez un nom au jardin.").first().waitFor();
      page.locator("#name").fill(NAME);
      page.locator("#centre").selectOption("centre-peupliers-exemple");
      page.locator("#plots").fill("beaucoup");
      page.locator("#save").click();
      page.getByText("n\u2019est pas un nombre de parcelles").first().waitFor();
      page.locator("#plots").fill("12");
      page.locator("#save").click();
      page.waitForURL("**" + PAGE);

      visit.go("/intranet/jardins?q=milles+fleurs&centre=centre-peupliers-exemple");
      assertThat(page.locator("#table tbody tr").count()).isEqualTo(1);
      assertThat(page.locator("#table").innerText()).contains(NAME, "12");

      other.signIn(essaim.account("ADMINISTRATOR"));
      Page theirs = other.go(PAGE + "/modifier");
      visit.go(PAGE + "/modifier");
      theirs.locator("#plots").fill("14");
      theirs.locator("#save").click();
      theirs.waitForURL("**" + PAGE);
      page.locator("#plots").fill("15");
      page.locator("#save").click();
      page.locator("#conflict-title").waitFor();
      page.locator("#save").click();
      page.waitForURL("**" + PAGE);

      page.locator("#publish").click();
      page.getByText("Le jardin est publié.").waitFor();
      assertThat(visit.go(PAGE + "/historique").locator("main").innerText())
          .contains("Parcelles", "12", "14", "15");
      assertThat(
              other
                  .go("/intranet/administration/journal?sujet=garden")
                  .locator("#table")
                  .innerText())
          .contains("a créé un jardin", "a publié un jardin");
      assertThat(other.go("/intranet/administration/registre").locator("main").textContent())
          .contains("gardens.garden");
    }
    WebSession manager = signedIn("MANAGER");
    assertThat(manager.get("/intranet/jardins.csv").body()).contains(NAME, "15");
    assertThat(manager.get("/intranet/jardins.json").body()).contains("\"plots\":15");
    assertThat(signedIn("PARTNER").get(PAGE).status()).isEqualTo(404);
    assertThat(signedIn("PARTNER").get("/intranet/jardins").status()).isEqualTo(403);
    Web web = new Web(essaim.baseUrl());
    await(
        () ->
            web.get("/doc/garden/le-jardin-des-mille-fleurs-exemple.ttl")
                .body()
                .contains("schema:Place"));
    await(() -> web.get("/donnees").body().contains("Jardins partagés"));
  }

  private static WebSession signedIn(String role) throws InterruptedException {
    RunningEssaim.Account account = essaim.account(role);
    return new WebSession(essaim.baseUrl()).signIn(account.email(), account.password());
  }

  private interface Check {
    boolean holds();
  }

  private static void await(Check check) {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!check.holds()) {
      assertThat(System.nanoTime()).isLessThan(end);
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }
}
