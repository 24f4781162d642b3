package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.essaim.config.RunningEssaim;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody brings a table of theirs in, corrects how it is read, and takes it all back. */
@ExtendWith(LastSeen.class)
class ImportStoryIT {

  private static final String PAGE = "/intranet/administration/import";

  private final RunningEssaim essaim = RunningEssaim.shared();

  @Test
  void saysWhichColumnsAreMissingReadsThemAsToldAndTakesTheImportBack() throws IOException {
    String mark = UUID.randomUUID().toString().substring(0, 8);
    String key = "import-" + mark;
    String table =
        "Clé;Nom;Nature;Ville;Numéro %s\n%s;Centre %s (exemple);CENTRE SOCIAL;Lille;59350\n"
                .formatted(mark, key, mark)
            + "autre-%s;=Autre;piscine;Lille;59350\n".formatted(mark);
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      Page page = visit.go(PAGE);
      choose(page, "centres.csv", "text/csv", table.getBytes(StandardCharsets.UTF_16));
      assertThat(page.locator("main").innerText())
          .contains(
              "Il manque des colonnes obligatoires\u202f: Code commune (Insee)",
              "Colonnes non reconnues\u202f: Numéro " + mark);
      assertThat(visit.accessibilityFaults()).isEmpty();

      page.locator("select[aria-label*='" + mark + "']").selectOption("COG");
      page.locator("#tryOut").click();
      page.locator("#bring").waitFor();
      assertThat(page.locator("main").innerText())
          .contains(
              "«\u00a0piscine\u00a0» n\u2019est pas une valeur connue. Choisissez parmi\u202f: Centre social,");
      assertThat(faults(page)).contains(";piscine;", ";'=Autre;", "centres.csv;3;Nature;");
      page.locator("#bring").click();
      page.getByText("L\u2019import est fait").waitFor();

      visit.go(PAGE);
      page.locator("ul.cards a").first().click();
      page.locator("#undoing summary").click();
      assertThat(page.locator("main").innerText()).contains("centres.csv", "lignes écartées");
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.locator("#undo").click();
      page.locator("#undoSure-error").getByText("Cochez").waitFor();
      page.locator("#undoSure").check();
      page.locator("#undo").click();

      page.locator("#undone").waitFor();
      assertThat(page.locator("main").innerText()).contains("L\u2019import est annulé.");
      assertThat(visit.accessibilityFaults()).isEmpty();
      assertThat(page.navigate(essaim.baseUrl() + "/intranet/organisations/" + key).status())
          .isEqualTo(404);
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  @Test
  void whatIsWrongIsPutRightInTheReportAndTriedAgain() {
    String key = "corrige-" + UUID.randomUUID().toString().substring(0, 8);
    String table =
        "Clé;Nom;Nature;Ville;Code commune (Insee)\n%s;Centre %s (exemple);piscine;Lille;59350\n"
            .formatted(key, key);
    try (Visit visit = Visit.of(essaim, Visit.PHONE)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      Page page = visit.go(PAGE);
      choose(page, "a-corriger.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8));
      page.locator("#tryOut").click();
      page.getByText("Il n\u2019y a rien à importer").waitFor();
      assertThat(visit.accessibilityFaults()).isEmpty();

      page.locator("input[value='piscine']").fill("Centre social");
      page.locator("input[value='piscine']").press("Enter");
      page.getByText("Une valeur est lue comme vous").waitFor();
      page.locator("#bring").click();
      page.locator("main a[href^='import/']").getByText("Voir le compte rendu").click();
      page.locator("#undoing summary").waitFor();
      assertThat(page.locator(".card.figure").first().innerText()).startsWith("1");
    }
  }

  @Test
  void aTemplateIsReadAsItIsFilledIn() throws IOException {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      for (String file : new String[] {"organisations.xlsx", "organisations.csv", "fiches.xlsx"}) {
        Page page = visit.go(PAGE);
        Download template =
            page.waitForDownload(() -> page.locator("a[href$='" + file + "']").click());
        choose(page, file, "application/octet-stream", Files.readAllBytes(template.path()));
        assertThat(page.locator("main").innerText())
            .contains(file)
            .doesNotContain("Il manque des colonnes", "Colonnes non reconnues");
        page.locator("#tryOut").click();

        page.locator("#bring").waitFor();
        assertThat(page.locator(".card.figure").first().innerText()).startsWith("1");
      }
    }
  }

  @Test
  void aFileOfUnknownColumnsIsReadAsItIsSaidToBeAndOneThatIsNoWorkbookSaysWhatToDo() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      Page page = visit.go(PAGE);
      choose(page, "tableau.csv", "text/csv", "Quoi;Où\nA;B\n".getBytes(StandardCharsets.UTF_8));
      page.locator("#kinds select").selectOption("ORGANISATIONS");
      page.locator("#lookAs").click();
      page.locator("select[aria-label*='Quoi']").waitFor();
      assertThat(visit.accessibilityFaults()).isEmpty();

      visit.go(PAGE);
      choose(page, "faux.xlsx", "application/octet-stream", new byte[] {'P', 'K', 3, 4, 0});
      assertThat(page.locator("main").innerText())
          .contains("Ce tableur Excel n\u2019est pas lisible");
    }
  }

  private static void choose(Page page, String name, String type, byte[] content) {
    page.locator("#files").setInputFiles(new FilePayload(name, type, content));
    page.locator("#examine").click();
    page.locator("#startAgain").waitFor();
  }

  private static String faults(Page page) throws IOException {
    Download faults = page.waitForDownload(() -> page.locator("a[href$='anomalies.csv']").click());
    return Files.readString(faults.path());
  }
}
