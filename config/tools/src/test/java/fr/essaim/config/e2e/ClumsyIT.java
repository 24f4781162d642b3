package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import fr.essaim.config.RunningEssaim;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who presses Enter, clicks twice, gives up by mistake and fills forms in by halves. */
@ExtendWith(LastSeen.class)
class ClumsyIT {

  private static final String NEW_PROTOTYPE = "/intranet/prototypes/nouveau";
  private static final String NEW_ORGANISATION = "/intranet/organisations/nouvelle";
  private static final String NEW_EXPENSE =
      "/intranet/operations/ateliers-des-deux-rives-exemple/depenses/nouvelle";
  private static final Pattern EXPENSE = Pattern.compile(".*/intranet/depenses/[a-z-]+-d\\d+");
  private static final Pattern DOSSIER =
      Pattern.compile(".*/intranet/prototypes/(?!nouveau)[a-z0-9-]+");
  private static final Pattern RECORD =
      Pattern.compile(".*/intranet/organisations/(?!nouvelle)[a-z0-9-]+");

  /** The forms where something is typed and whose first button is not what they are for. */
  private static final String WRONG_DEFAULTS =
      """
      () => Array.from(document.forms).filter(form => {
        const parts = Array.from(form.elements);
        const buttons = parts.filter(e => e.type === 'submit');
        const typed = parts.some(e => !['submit', 'hidden', 'button', 'fieldset'].includes(e.type));
        const first = buttons[0];
        return typed && (!first || buttons.length > 1 && first.id !== 'enter'
            && (!first.classList.contains('button') || first.classList.contains('second')
                || first.classList.contains('danger')));
      }).map(form => form.id || form.action)
      """;

  private final RunningEssaim essaim = RunningEssaim.shared();

  @Test
  void enterDoesWhatEachFormIsForOnEveryPage() {
    List<String> wrong = new ArrayList<>();
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      Stream.concat(AccessibilityIT.PUBLIC.stream(), AccessibilityIT.INTRANET.stream())
          .forEach(
              path -> {
                Object forms = visit.go(path).evaluate(WRONG_DEFAULTS);
                ((List<?>) forms).forEach(form -> wrong.add(path + " " + form));
              });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void enterSavesADraftThatIsTakenUpAgain() {
    String title = name("Entrée");
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("MANAGER"));
      Page page = visit.go(NEW_PROTOTYPE);
      typePrototype(page, title);
      page.locator("#kept").getByText("Brouillon gardé.").waitFor();
      page.reload();
      page.locator("#resumed").waitFor();

      page.locator("#title").press("Enter");

      page.waitForURL(DOSSIER);
      assertThat(page.locator("h1").innerText()).isEqualTo(title);
    }
  }

  @Test
  void enterInAConflictSavesWhatOneTyped() {
    try (Visit one = Visit.of(essaim, Visit.DESK);
        Visit other = Visit.of(essaim, Visit.DESK)) {
      one.signIn(essaim.account("FEDERATION"));
      other.signIn(essaim.account("ADMINISTRATOR"));
      String path = "/intranet/organisations/" + organisation(one, name("Conflit")) + "/modifier";
      Page mine = one.go(path);
      Page theirs = other.go(path);
      theirs.locator("#street").fill("1 rue des Autres");
      theirs.locator("#save").click();
      theirs.waitForURL(RECORD);
      mine.locator("#street").fill("2 rue des Miens");
      mine.locator("#save").click();
      mine.locator("#conflict-title").waitFor();

      mine.locator("#street").press("Enter");

      mine.waitForURL(RECORD);
      assertThat(mine.locator("main").innerText()).contains("2 rue des Miens");
    }
  }

  @Test
  void enterInAnImportTriesItAndWhatIsNewStaysADraft() {
    String key = "import-" + UUID.randomUUID().toString().substring(0, 8);
    String table =
        "key,name,kind,role_in_programme,side,commune,cog,note\n"
            + key
            + ",Essai <b>gras</b>,social centre,chef,,Nulle-Part,59350,=1+1\n";
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      Page page = visit.go("/intranet/administration/import");
      page.locator("#files")
          .setInputFiles(
              new FilePayload(
                  "organisations.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
      page.locator("#examine").click();

      page.locator("#source").press("Enter");

      page.locator("#bring").waitFor();
      assertThat(page.locator("main").innerText())
          .contains("organisations.csv", "Rien ne sera rendu public", "balises", "formule", "chef");
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.locator("#bring").click();
      page.getByText("L\u2019import est fait").waitFor();
      visit.go("/intranet/organisations/" + key);
      assertThat(page.locator("#publish").count()).isOne();
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  @Test
  void anImportSaysWhatWillBePublicBeforeItIs() {
    String key = "import-" + UUID.randomUUID().toString().substring(0, 8);
    String table =
        "key,name,kind,role_in_programme,side,commune,cog,note\n"
            + key
            + ",Essai public (exemple),social centre,partner,,,,\n";
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      Page page = visit.go("/intranet/administration/import");
      page.locator("#files")
          .setInputFiles(
              new FilePayload(
                  "organisations.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
      page.locator("#examine").click();
      page.locator("#publish").check();
      page.locator("#tryOut").click();

      page.getByText("Une ligne sera visible de tous").waitFor();
      assertThat(new Web(essaim.baseUrl()).get("/organisations/" + key).statusCode())
          .isEqualTo(404);
      page.locator("#bring").click();
      page.getByText("L\u2019import est fait").waitFor();
      assertThat(new Web(essaim.baseUrl()).get("/organisations/" + key).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void enterBeginsAVersionSearchesAListAndKeepsAName() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("MANAGER"));
      String key = prototype(visit, name("Version"));
      Page page = visit.go("/intranet/prototypes/" + key + "/versions");
      page.locator("#version").press("Enter");
      page.locator("#licence").waitFor();
      page.locator("#licence").selectOption("CC_BY_4_0");
      page.locator("#save").click();
      page.getByText("enregistré").first().waitFor();

      visit.go("/intranet/prototypes?etat=initiated");
      page.locator("#q").fill("Version");
      page.locator("#q").press("Enter");
      page.waitForURL("**/intranet/prototypes?*q=Version*");
      assertThat(page.locator("main").innerText()).contains("Version");

      visit.go("/intranet/compte");
      String called = page.locator("#displayName").inputValue();
      page.locator("#displayName").press("Enter");
      page.locator(".notice.good").waitFor();
      assertThat(page.locator("#displayName").inputValue()).isEqualTo(called);
      page.locator("#displayName").fill("");
      page.locator("#displayName").press("Enter");
      page.locator("#displayName[aria-invalid=true]").waitFor();
    }
  }

  @Test
  void givingUpIsAskedAndCanBeUndone() {
    String title = name("Abandon");
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("FEDERATION"));
      Page page = visit.go(NEW_PROTOTYPE);
      page.locator("#title").fill(title);
      page.locator("#kept").getByText("Brouillon gardé.").waitFor();
      page.reload();
      assertThat(page.locator("#startAgain").isVisible()).isFalse();
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.locator("details:has(#startAgain) > summary").click();
      page.locator("#startAgain").click();
      Locator begun =
          page.locator("#begun li").filter(new Locator.FilterOptions().setHasText(title));
      begun.waitFor();
      assertThat(page.locator("#title").inputValue()).isEmpty();
      assertThat(visit.accessibilityFaults()).isEmpty();

      begun.locator("input[type=submit]").click();
      page.locator("#resumed").waitFor();

      assertThat(page.locator("#title").inputValue()).isEqualTo(title);
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  @Test
  void twoWindowsOnSomethingNewHaveADraftEach() {
    String first = name("Onglet un");
    String second = name("Onglet deux");
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("FEDERATION"));
      Page page = visit.go(NEW_PROTOTYPE);
      Page other = page.context().newPage();
      other.navigate(essaim.baseUrl() + NEW_PROTOTYPE);
      page.locator("#title").fill(first);
      page.locator("#kept").getByText("Brouillon gardé.").waitFor();
      other.locator("#title").fill(second);
      other.locator("#kept").getByText("Brouillon gardé.").waitFor();

      page.reload();
      other.reload();

      assertThat(page.locator("#title").inputValue()).isEqualTo(first);
      assertThat(other.locator("#title").inputValue()).isEqualTo(second);
      assertThat(page.locator("#begun").innerText()).contains(second).doesNotContain(first);
      assertThat(visit.go("/intranet").locator("main").innerText()).contains(first, second);
    }
  }

  @Test
  void aConflictSaysWhoSavedAndThatItWasOneself() {
    try (Visit one = Visit.of(essaim, Visit.DESK);
        Visit other = Visit.of(essaim, Visit.DESK)) {
      one.signIn(essaim.account("FEDERATION"));
      other.signIn(essaim.account("ADMINISTRATOR"));
      String path = "/intranet/organisations/" + organisation(one, name("Qui")) + "/modifier";
      Page mine = one.go(path);
      Page window = mine.context().newPage();
      window.navigate(essaim.baseUrl() + path);
      saveStreet(window, "1 rue de ma fenêtre");
      mine.locator("#street").fill("2 rue des Miens");
      mine.locator("#save").click();

      mine.locator("#conflict-title").getByText("Vous avez enregistré").waitFor();
      assertThat(mine.locator("main").innerText()).contains("dans une autre fenêtre, le ");
      assertThat(one.accessibilityFaults()).isEmpty();

      String who = other.go("/intranet/compte").locator("#displayName").inputValue();
      saveStreet(other.go(path), "3 rue des Autres");
      mine.locator("#save").click();
      mine.locator("#conflict-title").getByText(who + " a enregistré").waitFor();
      assertThat(mine.locator("#street").inputValue()).isEqualTo("2 rue des Miens");
    }
  }

  private static void saveStreet(Page page, String street) {
    page.locator("#street").fill(street);
    page.locator("#save").click();
    page.waitForURL(RECORD);
  }

  @Test
  void twoClicksCreateOneThing() {
    String withScript = name("Double");
    String without = name("Sans script");
    try (Visit visit = Visit.of(essaim, Visit.DESK);
        Visit plain = Visit.withoutScript(essaim)) {
      visit.signIn(essaim.account("MANAGER"));
      typePrototype(visit.go(NEW_PROTOTYPE), withScript);
      visit.page().locator("#create").dblclick();
      visit.page().waitForURL(DOSSIER);
      plain.signIn(essaim.account("FEDERATION"));
      typePrototype(plain.go(NEW_PROTOTYPE), without);
      plain.page().locator("#create").dblclick();
      plain.page().waitForURL(DOSSIER);

      assertThat(found(visit, withScript)).isOne();
      assertThat(found(plain, without)).isOne();
    }
  }

  @Test
  void twoClicksNoteOneExpenseOfTheAmountThatWasPasted() {
    String label = name("Deux fois");
    try (Visit plain = Visit.withoutScript(essaim)) {
      plain.signIn(essaim.account("OPERATION_COORDINATOR"));
      Page page = plain.go(NEW_EXPENSE);
      page.locator("#label").fill(label);
      page.locator("#category").selectOption("SERVICES");
      page.locator("#beneficiary").selectOption(new SelectOption().setIndex(1));
      page.locator("#spentOn").fill("01/10/2026");
      page.locator("#amount").fill("\t1\u00a0234,50\u00a0€");
      page.locator("#save").dblclick();
      page.waitForURL(EXPENSE);
      assertThat(page.locator("main").innerText()).contains("234,50");

      String words = URLEncoder.encode(label, StandardCharsets.UTF_8);
      plain.go("/intranet/depenses?q=" + words);
      assertThat(page.locator("main a", new Page.LocatorOptions().setHasText(label)).count())
          .isOne();
    }
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceAtItsFieldAndInTheSummary() {
    try (Visit visit = Visit.of(essaim, Visit.PHONE)) {
      visit.signIn(essaim.account("FEDERATION"));
      Page page = visit.go(NEW_ORGANISATION);
      page.locator("#website").fill("pas une adresse");
      page.locator("#postcode").fill("5");
      page.locator("#siret").fill("123");
      page.locator("#publicEmail").evaluate("field => field.type = 'text'");
      page.locator("#publicEmail").fill("personne");
      page.locator("#create").click();
      Locator summary = page.locator(".problems");
      summary.waitFor();

      assertThat(summary.locator("a").allInnerTexts())
          .extracting(text -> text.replaceAll("[ \u202f]?:.*", ""))
          .contains("Nom", "Nature", "Site web", "Code postal", "SIRET");
      assertThat(page.locator("[aria-invalid=true]").count())
          .isEqualTo(summary.locator("a").count());
      assertThat(summary.locator("a").count()).isEqualTo(6);
      assertThat(page.locator("#website").inputValue()).isEqualTo("pas une adresse");
      summary.locator("a[href='#siret']").click();
      assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("siret");
      assertThat(visit.accessibilityFaults()).isEmpty();
      assertThat(visit.scrollsSideways()).isFalse();
    }
  }

  @Test
  void eachFormSaysEverythingThatIsMissing() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      assertThat(wrongFields(visit, NEW_PROTOTYPE, "#initiated", "bientôt", "#create"))
          .containsExactlyInAnyOrder("steward", "initiated", "title");
      assertThat(
              wrongFields(
                  visit,
                  "/intranet/prototypes/eduquer-ca-s-apprend/ateliers/nouveau",
                  "#decided",
                  "Rien",
                  "#hold"))
          .containsExactlyInAnyOrder("place");
      assertThat(
              wrongFields(
                  visit, "/intranet/administration/comptes/inviter", "#displayName", "", "#send"))
          .contains("email", "displayName", "role");
      assertThat(
              wrongFields(
                  visit,
                  "/intranet/administration/violations/nouvelle",
                  "#people",
                  "beaucoup",
                  "#save"))
          .containsExactlyInAnyOrder("what", "people");
    }
  }

  private static List<String> wrongFields(
      Visit visit, String path, String field, String typed, String button) {
    Page page = visit.go(path);
    page.locator(field).fill(typed);
    page.locator(button).click();
    page.locator(".problems").waitFor();
    return page.locator("[aria-invalid=true]").all().stream()
        .map(each -> each.getAttribute("id"))
        .toList();
  }

  private static String prototype(Visit visit, String title) {
    typePrototype(visit.go(NEW_PROTOTYPE), title);
    visit.page().locator("#create").click();
    visit.page().waitForURL(DOSSIER);
    return visit.page().url().replaceAll(".*/", "").replaceAll("[?#].*", "");
  }

  private static void typePrototype(Page page, String title) {
    page.locator("#steward").selectOption(new SelectOption().setIndex(1));
    page.locator("#initiated").fill("2020");
    page.locator("#title").fill(title);
  }

  private static String organisation(Visit visit, String name) {
    Page page = visit.go(NEW_ORGANISATION);
    page.locator("#name").fill(name);
    page.locator("#kind").selectOption("SOCIAL_CENTRE");
    page.locator("#create").click();
    page.waitForURL(RECORD);
    return page.url().replaceAll(".*/", "").replaceAll("[?#].*", "");
  }

  private static int found(Visit visit, String title) {
    String word = title.replaceAll("^(.*) \\(exemple\\)$", "$1");
    Page page = visit.go("/intranet/prototypes?q=" + word.replace(' ', '+'));
    return page.locator("main a", new Page.LocatorOptions().setHasText(title)).count();
  }

  private static String name(String what) {
    return what + " " + UUID.randomUUID().toString().substring(0, 8) + " (exemple)";
  }
}
