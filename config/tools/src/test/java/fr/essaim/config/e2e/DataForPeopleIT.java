package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.essaim.config.RunningEssaim;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who knows neither RDF nor SPARQL gets out of the open data. */
class DataForPeopleIT {

  private static final Pattern QUESTION = Pattern.compile("href=\"(/donnees/questions/[a-z-]+)\"");
  private static final Pattern ROW = Pattern.compile("<tbody>\\s*<tr>");

  /** The sum of a file of today: those of editions that other tests publish stand in lists. */
  private static final Pattern SUM =
      Pattern.compile("<td><code class=\"sum\">([0-9a-f]{64})</code></td>");

  /** What some questions must be told. */
  private static final Map<String, String> MANDATORY =
      Map.of(
          "recherche",
          "?word=num%C3%A9rique",
          "pres-de-chez-soi",
          "?commune=Lens&within=3000",
          "communes-sans",
          "?kind=place-kind-library",
          "installations-autour",
          "?commune=Lens&within=30000");

  private static final int TRIES = 3;

  private final RunningEssaim essaim = RunningEssaim.shared();
  private final Web web = new Web(essaim.baseUrl());

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"organisations", "prototypes", "essaimage", "lieux"})
  void theCommandLineOfThePageTakesTheTableAndFindsItWhole(String dataset) throws Exception {
    String output = "";
    for (int i = 0; i < TRIES && !output.contains(": OK"); i++) {
      // Another test may have changed something between page and file.
      output = run(List.of("bash", "-c", recipe(dataset, "curl")));
    }

    assertThat(output).contains(dataset + ".csv: OK");
    assertThat(folder.resolve(dataset + ".csv")).isNotEmptyFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {"organisations", "prototypes", "essaimage", "lieux"})
  void thePythonOfThePageReadsTheTable(String dataset) throws Exception {
    String output = run(List.of("python3", "-c", recipe(dataset, "python")));

    List<String> lines = output.lines().toList();
    assertThat(Integer.parseInt(lines.get(0))).isGreaterThan(10);
    assertThat(lines.subList(1, lines.size()))
        .hasSize(5)
        .allMatch(line -> line.startsWith(essaim.baseUrl() + "/id/"));
  }

  @Test
  void aDatasetSaysWhatItHoldsAndHowToTrustIt() {
    String page = web.get("/donnees/prototypes").body();

    assertThat(SUM.matcher(page).results().count()).isEqualTo(4);
    assertThat(page)
        .contains(
            "à jour au",
            "Licence Ouverte 2.0",
            "dct:title",
            "toujours présente",
            "current_version",
            essaim.baseUrl() + "/donnees/prototypes");
    assertThat(ROW.matcher(page).find()).isTrue();
  }

  @Test
  void aDatasetThatIsNoneIsNotFound() {
    assertThat(web.get("/donnees/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void everyQuestionHasAnAnswerInTheDemonstrationData() {
    List<String> questions =
        QUESTION
            .matcher(web.get("/donnees/questions").body())
            .results()
            .map(link -> link.group(1))
            .toList();

    assertThat(questions).hasSizeGreaterThanOrEqualTo(12);
    for (String question : questions) {
      String key = question.substring(question.lastIndexOf('/') + 1);
      String page = web.get(question + MANDATORY.getOrDefault(key, "")).body();
      assertThat(ROW.matcher(page).find()).as(question).isTrue();
      assertThat(page)
          .as(question)
          .contains("format=spreadsheet", "format=csv", "href=\"/sparql?query=");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prototypes-par-theme?theme=theme-parentalite-education | Radio Démarches (exemple) | mis en application",
        "ce-que-sont-les-prototypes?lang=en | Radio Démarches (exemple) | applied",
        "licence-ouverte-par-nature?lang=en | facilitation method | software",
        "pourquoi-arrete | Radio Démarches (exemple) | plus les moyens",
        "pourquoi-arrete?lang=en | Le café des clics (exemple) | done by others",
        "repris-et-devenu | Le café des clics (exemple) | Centre socioculturel du Beffroi (exemple)",
        "centres-sans-installation | Centre socioculturel des Phalempins | centre social",
        "nouveautes?lang=en | Le café des clics (exemple) | Changed on",
        "invente-ou-reel | Inventé | oui"
      })
  void anAnswerSaysInWordsWhatTheDemonstrationHolds(String question, String one, String other) {
    assertThat(web.get("/donnees/questions/" + question).body()).contains(one, other);
  }

  @Test
  void whatIsMadeUpCanBeLeftOutOfAnAnswer() {
    String question = "/donnees/questions/ce-que-sont-les-prototypes";

    assertThat(web.get(question).body())
        .contains(">inventé</option>", "Radio Démarches (exemple)</a>");
    assertThat(web.get(question + "?without=madeUp").body())
        .contains("Mon CV numérique</a>")
        .doesNotContain("Radio Démarches (exemple)</a>");
  }

  @Test
  void anAnswerCanBeTakenAsAFile() {
    String page = web.get("/donnees/questions/themes").body();
    Matcher file = Pattern.compile("href=\"(/sparql[^\"]*format=csv)\"").matcher(page);

    assertThat(file.find()).isTrue();
    HttpResponse<String> csv = web.get(file.group(1).replace("&amp;", "&"));
    assertThat(csv.statusCode()).isEqualTo(200);
    assertThat(csv.body()).startsWith("theme,themeLabel,number");
  }

  @Test
  void anAnswerForASpreadsheetIsSavedAndHoldsNoFormula() {
    HttpResponse<String> file =
        web.get(
            "/sparql?format=spreadsheet&query="
                + URLEncoder.encode(
                    "SELECT ?a ?b { VALUES (?a ?b) { (\"=1+1\" 1.5) } }", StandardCharsets.UTF_8));

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"essaim.csv\"");
    assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(file.body()).isEqualTo("\uFEFFa;b\r\n'=1+1;1,5\r\n");
  }

  @Test
  void whatIsChosenNarrowsTheAnswerAndStandsInTheLink() {
    String page = web.get("/donnees/questions/prototypes-par-theme?theme=parentalite").body();

    assertThat(page)
        .contains(
            "selected=\"selected\"",
            essaim.baseUrl() + "/donnees/questions/prototypes-par-theme?theme=parentalite",
            "/prototypes/radio-demarches-exemple")
        .doesNotContain("/prototypes/mon-cv-numerique\"");
  }

  @Test
  void whatDoesNotFitIsSaidBesideTheFieldAndKept() {
    String page = web.get("/donnees/questions/versions-depuis?since=l%27an+dernier").body();

    assertThat(page)
        .contains("value=\"l'an dernier\"", "aria-invalid=\"true\"", "since-wrong")
        .doesNotContain("<tbody>");
    assertThat(web.get("/donnees/questions/themes?state=nonsense").body())
        .contains("«\u00a0nonsense\u00a0»", "aria-invalid=\"true\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%22%20.%20%7D%20%23", "%5C%22", "%3Fx%20%24theme", "%22%29%29%20%7D%20%3B"})
  void aWordIsNeverMoreThanAWord(String typed) {
    HttpResponse<String> page = web.get("/donnees/questions/recherche?word=" + typed);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("notice bad");
  }

  @Test
  void whatIsNearACommuneIsFoundByAgeAndDay() {
    String question = "/donnees/questions/pres-de-chez-soi?commune=Lens&within=3000&age=8";
    String page = web.get(question + "&day=Wednesday&cost=cost-free").body();

    assertThat(page)
        .contains(">mercredi</option>", "Atelier numérique du mercredi</a>")
        .doesNotContain("Aide aux devoirs</a>", "Apprendre le français");
    assertThat(web.get(question + "&day=Monday").body())
        .contains("Aide aux devoirs</a>")
        .doesNotContain("Atelier numérique du mercredi</a>");
  }

  @Test
  void aNumberOrACommuneThatIsNoneIsSaidBesideItsField() {
    String page =
        web.get("/donnees/questions/pres-de-chez-soi?commune=Atlantide&within=loin").body();

    assertThat(page)
        .contains("commune-wrong", "within-wrong", "value=\"Atlantide\"", "value=\"loin\"")
        .doesNotContain("<tbody>");
  }

  @Test
  void aLanguageIsCalledByItsName() {
    assertThat(web.get("/donnees/questions/ou-parle-t-on").body()).contains(">anglais</option>");
  }

  @Test
  void aDocumentNamesWhatItLinksToAndWritesDatesInWords() {
    String page = web.get("/doc/version/radio-demarches-exemple-v1-1.html").body();

    assertThat(page)
        .contains(
            "Radio Démarches (exemple)</a>", "18 novembre 2024", "CC BY 4.0", "/graph?graph=");
    assertThat(web.get("/doc/version/radio-demarches-exemple-v1-1.html?lang=en").body())
        .contains("18 November 2024");
  }

  @Test
  void aTransferReadsInOrderAndLeadsToAllThatItNames() {
    String page =
        web.get("/doc/transfer/centre-beffroi-exemple-centre-peupliers-exemple.html").body();

    assertThat(page)
        .containsSubsequence(
            ">Essaimage</a>",
            "Centre social des Peupliers (exemple) accompagne Centre socioculturel du Beffroi",
            "de pair à pair",
            "autonome",
            "/doc/organisation/centre-peupliers-exemple",
            "/doc/prototype/le-cafe-des-clics-exemple",
            "accord",
            "découverte",
            "méthode",
            "installation",
            "autonome");
  }

  @Test
  void theEditorOpensAnswersAndLetsOneOut() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.go("/sparql");
      visit.page().locator("#editor .CodeMirror").waitFor();
      assertThat(visit.accessibilityFaults()).isEmpty();

      visit.page().locator("#editor .CodeMirror").click();
      visit.page().keyboard().press("Tab");
      assertThat(visit.page().evaluate("() => document.activeElement.type")).isEqualTo("submit");

      visit.page().keyboard().press("Enter");
      visit.page().locator("#answer tbody tr").first().waitFor();
      assertThat(visit.page().locator("#answer tbody tr").count()).isGreaterThan(10);
      assertThat(visit.accessibilityFaults()).isEmpty();
      assertThat(visit.page().evaluate("() => localStorage.length + document.cookie.length"))
          .isEqualTo(0);
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  @Test
  void whatIsWrongWithALineIsExplainedUnderTheMouseUntilEscape() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      Page page = visit.go("/sparql");
      page.locator("#editor .CodeMirror").click();
      page.keyboard().press("Control+A");
      page.keyboard().type("select * where nothing");
      Locator tip = page.locator("#editor .yasqe_tooltip");

      page.locator("#editor .parseErrorIcon").hover();
      tip.waitFor();
      tip.hover();
      assertThat(tip.isVisible()).isTrue();
      page.keyboard().press("Escape");

      assertThat(tip.isVisible()).isFalse();
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  @Test
  void theQueryPageWorksWithoutScript() {
    try (Visit visit = Visit.withoutScript(essaim)) {
      visit.go("/sparql");
      visit.page().locator("button[type=submit]").click();
      assertThat(visit.page().locator("#plain-answer tbody tr").count()).isGreaterThan(10);
    }
  }

  private String recipe(String dataset, String language) {
    Matcher recipe =
        Pattern.compile("<code id=\"" + language + "\">(.*?)</code>", Pattern.DOTALL)
            .matcher(web.get("/donnees/" + dataset).body());
    assertThat(recipe.find()).isTrue();
    return recipe
        .group(1)
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private String run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Files.readString(folder.resolve("output"), StandardCharsets.UTF_8);
  }
}
