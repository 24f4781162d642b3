package fr.essaim.config.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.essaim.config.RunningEssaim;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a prototype comes to another centre, and what comes back of it. */
@ExtendWith(LastSeen.class)
class SpreadStoryIT {

  private static final String PROTOTYPE = "/prototypes/radio-demarches-exemple";

  private static final String OPERATION = "/intranet/operations/ateliers-des-deux-rives-exemple";

  /** What hinders the stalled transfer of the operation. */
  private static final String BLOCKER = "Un animateur disponible le mardi";

  private final RunningEssaim essaim = RunningEssaim.shared();

  @Test
  void aCentreTakesUpAPrototypeWithAMentorAndGivesBackWhatItChanged() {
    try (Visit receiver = Visit.of(essaim, Visit.DESK);
        Visit mentor = Visit.of(essaim, Visit.PHONE)) {
      String installation = takeUp(receiver);
      mentor.signIn(managerOf("centre-digue-exemple"));
      String transfer = accept(mentor);
      hold(mentor, transfer);
      keepWhatIsSigned(mentor, transfer);

      Page page = receiver.go(installation);
      assertThat(page.locator("main").innerText()).contains("En service d\u2019ici");
      assertThat(page.locator("main dl a[href='" + transfer + "']").count()).isOne();
      page.locator("#next").selectOption("IN_USE");
      page.locator("#move").click();
      page.locator("#telling").waitFor();
      String adaptation = offer(receiver, installation);

      answer(mentor, adaptation);

      page = receiver.go("/intranet/avis");
      assertThat(page.locator(".told").innerText())
          .contains("accepte l\u2019accompagnement", "est reprise dans la version");
      assertThat(receiver.accessibilityFaults()).isEmpty();
    }
  }

  @Test
  void theMarksOfTheMapStayWithTheirTownsOnEachScreen() {
    try (Visit visit = Visit.of(essaim, Visit.PHONE)) {
      for (int width : List.of(320, 360, 600, 700, 1280)) {
        Page page = visit.go("/essaimage");
        page.setViewportSize(width, 900);
        Object away =
            page.evaluate(
                """
                () => [...document.querySelectorAll('.spread-map g > use')].filter(use => {
                  const town = use.parentElement.getScreenCTM();
                  const mark = use.getBoundingClientRect();
                  return Math.abs(mark.x + mark.width / 2 - town.e) > 2
                    || Math.abs(mark.y + mark.height / 2 - town.f) > 2;
                }).length""");
        assertThat(page.locator(".spread-map g > use").count()).isPositive();
        assertThat(away).as("%d px", width).isEqualTo(0);
      }
    }
  }

  @Test
  void whoTakesNothingUpReadsWhoDoesAndAnUnknownPrototypeIsSaid() {
    try (Visit partner = Visit.of(essaim, Visit.PHONE)) {
      Page page = partner.go("/essaimage?prototype=inconnu");
      assertThat(page.locator(".notice[role=status]").innerText()).contains("pas connu ici");
      assertThat(page.locator("a[href*='/donnees/questions/']").count()).isGreaterThan(5);
      partner.signIn(essaim.account("PARTNER"));
      page = partner.go(PROTOTYPE);
      page.locator("a[href='/intranet" + PROTOTYPE + "/reprendre']").click();
      assertThat(page.locator("main h2").first().innerText()).contains("Qui peut le reprendre");
      assertThat(page.locator("#plan, #choose").count()).isZero();
      assertThat(partner.accessibilityFaults()).isEmpty();
    }
  }

  @Test
  void whoRunsAnOperationOrPaysForItFindsARoomWithWhatTheyMayRead() {
    for (String role : List.of("FUNDER", "OPERATION_COORDINATOR", "OPERATION_ASSISTANT")) {
      try (Visit visit = Visit.of(essaim, Visit.PHONE)) {
        visit.signIn(essaim.account(role));
        Page page = visit.go("/intranet");
        assertThat(page.locator("main .kpis .card").count()).as(role).isEqualTo(3);
        assertThat(page.locator("main .promised > li").count()).as(role).isPositive();

        page.locator("main h2 a[href='" + OPERATION + "']").click();
        assertThat(page.locator("#room-uses ~ .lines > li").count()).as(role).isPositive();
        assertThat(page.locator("#room-months ~ .measures > li").count()).as(role).isEqualTo(12);
        assertThat(page.locator("#room-forecasts ~ .promised .forecast").count())
            .as(role)
            .isPositive();
        String stalled = page.locator("#room-stalled ~ .lines").innerText();
        assertThat(stalled).as(role).contains("Espace de vie sociale du Moulin");
        assertThat(stalled.contains(BLOCKER)).as(role).isEqualTo(!role.equals("FUNDER"));
        assertThat(visit.accessibilityFaults()).as(role).isEmpty();

        String file =
            page.request()
                .get(address(page.locator("#room-files ~ .lines a[href*='transferts.csv']")))
                .text();
        assertThat(file).as(role).contains("Espace de vie sociale du Moulin");
        assertThat(file.contains(BLOCKER)).as(role).isEqualTo(!role.equals("FUNDER"));
        assertThat(
                page.request()
                    .get(
                        address(
                            page.locator("#room-questions ~ .lines a[href*='?centre=']").first()))
                    .text())
            .as(role)
            .doesNotContain("aria-invalid=\"true\"");
      }
    }
  }

  @Test
  void aPartnerFindsWhatIsPublicAroundItAndNoObjectives() {
    try (Visit visit = Visit.of(essaim, Visit.PHONE)) {
      visit.signIn(essaim.account("PARTNER"));
      Page page = visit.go("/intranet");

      assertThat(page.locator("#room-uses ~ .lines > li").count()).isPositive();
      assertThat(page.locator("#room-questions ~ .lines > li").count()).isEqualTo(18);
      assertThat(page.locator("#room-stalled, main .promised").count()).isZero();
      assertThat(page.request().get(essaim.baseUrl() + OPERATION).status()).isEqualTo(404);
      assertThat(
              page.request()
                  .get(essaim.baseUrl() + "/intranet/transferts.csv?operation=" + nameOfOperation())
                  .text())
          .doesNotContain("Moulin");
      assertThat(visit.accessibilityFaults()).isEmpty();
    }
  }

  @Test
  void aFederationStatesTheGoalOfItsNetworkAndEverybodySeesIt() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("FEDERATION"));
      Page page = visit.go("/intranet/essaimage");
      page.locator("#goals ~ p a").click();
      page.locator("#target").fill("beaucoup");
      page.locator("#target").press("Enter");
      assertThat(page.locator("#target-error").innerText()).contains("n\u2019est pas un nombre");
      assertThat(page.locator("#target").inputValue()).isEqualTo("beaucoup");
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.locator("#target").fill("7");
      page.locator("#save").click();
      page.waitForURL("**/intranet/essaimage");
      assertThat(page.locator("#goals ~ .promised").innerText())
          .contains("sur 7", "Projet de réseau de démonstration");

      page = visit.go("/essaimage");
      assertThat(page.locator("#promised ~ .promised").innerText())
          .contains("sur 7", "Centres accompagnés par un autre centre");
    }
  }

  private String address(Locator link) {
    return essaim.baseUrl() + link.getAttribute("href");
  }

  private static String nameOfOperation() {
    return OPERATION.substring(OPERATION.lastIndexOf('/') + 1);
  }

  private RunningEssaim.Account managerOf(String centre) {
    return essaim.accounts().stream()
        .filter(each -> each.role().equals("MANAGER") && each.organisation().equals(centre))
        .findFirst()
        .orElseThrow();
  }

  /** From the public page, through signing in, to the plan; nothing typed is lost on the way. */
  private String takeUp(Visit receiver) {
    receiver.signIn(essaim.account("STAFF"));
    Page page = receiver.go(PROTOTYPE);
    page.locator("a[href='/intranet" + PROTOTYPE + "/reprendre']").click();
    page.locator("#plan").waitFor();
    assertThat(receiver.accessibilityFaults()).isEmpty();
    assertThat(page.locator(".ways li").first().innerText()).contains("l\u2019a créé");
    page.locator("#message").fill("Nous cherchons qui nous montre.");
    page.locator("#plan").click();
    assertThat(page.locator("#mentor-error").innerText()).isNotBlank();
    assertThat(page.locator("#message").inputValue()).isEqualTo("Nous cherchons qui nous montre.");

    page.locator(".ways input").first().check();
    int next = LocalDate.now(ZoneId.of("Europe/Paris")).getYear() + 1;
    page.locator("#plannedFor").fill("03/" + next);
    page.locator("#version").selectOption("1.1");
    page.locator("#plan").dblclick();
    page.waitForURL("**/intranet/installations/**");
    String installation = page.url().substring(essaim.baseUrl().length());
    assertThat(page.locator("[role=status]").innerText()).contains("reprend ce prototype");
    assertThat(page.locator("main .notice a[href^='/intranet/accompagnements/']").innerText())
        .contains("Demande envoyée à", "pas encore de réponse");
    assertThat(page.locator("main a[href*='/reprendre']").count()).isZero();

    page = receiver.go("/intranet" + PROTOTYPE + "/reprendre");
    assertThat(page.locator("#plan, #ask").count()).isZero();
    assertThat(page.locator("main a[href='" + installation + "']").count()).isOne();
    return installation;
  }

  private String accept(Visit mentor) {
    Page page = mentor.go("/intranet");
    Locator task =
        page.locator("main a.button[href^='/intranet/accompagnements/']", answering()).first();
    task.click();
    page.locator("#accept").waitFor();
    assertThat(mentor.accessibilityFaults()).isEmpty();
    page.locator("#accept").click();
    page.waitForURL("**/intranet/transferts/**");
    return page.url().substring(essaim.baseUrl().length());
  }

  private static Page.LocatorOptions answering() {
    return new Page.LocatorOptions().setHasText("Répondre");
  }

  private void hold(Visit mentor, String transfer) {
    Page page = mentor.go(transfer + "/seances/nouvelle");
    page.locator("#date").fill(LocalDate.now(ZoneId.of("Europe/Paris")).toString());
    page.locator("#hours").fill("2 h 30");
    page.locator("#supports input").first().check();
    page.locator("#hold").click();
    page.waitForURL("**" + transfer);
    assertThat(page.locator("main").innerText()).contains("2 h 30");
  }

  private String offer(Visit receiver, String installation) {
    Page page = receiver.go(installation + "/adaptations/nouvelle");
    page.locator("#title").fill("Le soir");
    page.locator("#changed").fill("L'atelier a lieu à 19 h.");
    page.locator("#note").click();
    page.waitForURL("**/intranet/adaptations/**");
    page.locator("#file")
        .setInputFiles(file("affiche.txt", "text/plain", "À 19 h".getBytes(UTF_8)));
    page.locator("#title").fill("Affiche du soir");
    page.locator("#addFile").click();
    page.locator("main a", named("Affiche du soir")).waitFor();
    assertThat(receiver.accessibilityFaults()).isEmpty();
    page.locator("#offer").click();
    page.locator("#keep").waitFor();
    return page.url().substring(essaim.baseUrl().length());
  }

  /** The document is what it says it is, and its scan and that of a sheet are there to read. */
  private void keepWhatIsSigned(Visit mentor, String transfer) {
    Page page = mentor.go(transfer);
    byte[] agreement = download(page, transfer + "/convention.pdf");
    assertThat(PdfCheck.faultsOf(agreement)).isEmpty();
    assertThat(PdfCheck.textOf(agreement))
        .contains("Convention de transfert", "Digue", "1.1", "Signatures");

    page.locator("#file").setInputFiles(file("signée.pdf", "application/pdf", agreement));
    page.locator("#keepScan").click();
    Locator kept = page.locator("main a", named("signée.pdf"));
    kept.waitFor();
    assertThat(mentor.accessibilityFaults()).isEmpty();
    assertThat(download(page, kept.getAttribute("href"))).isEqualTo(agreement);

    page.locator("main a[href*='/seances/']", named("20")).first().click();
    page.locator("#scanning #file")
        .setInputFiles(file("feuille.pdf", "application/pdf", agreement));
    page.locator("#keepScan").click();
    page.locator("main a", named("feuille.pdf")).waitFor();
    assertThat(mentor.accessibilityFaults()).isEmpty();
    page.locator("#sheetsForm summary").click();
    page.locator("#sheetsForm button, #sheetsForm input[type=submit]").first().click();
    page.locator("[role=status]", new Page.LocatorOptions().setHasText("supprimé")).waitFor();
    assertThat(page.locator("main a", named("feuille.pdf")).count()).isZero();
  }

  /** Its files go along into the draft, and what then differs is told. */
  private void answer(Visit mentor, String adaptation) {
    Page page = mentor.go("/intranet" + PROTOTYPE + "/versions");
    page.locator("#begin").click();
    page.waitForURL("**/versions/1.2");
    String draft = page.url().substring(essaim.baseUrl().length());
    page = mentor.go(adaptation);
    assertThat(page.locator("#version").inputValue()).isEqualTo("1.2");
    assertThat(page.locator("#files input").first().isChecked()).isTrue();
    page.locator("#answer").fill("Bienvenue dans la 1.2.");
    assertThat(mentor.accessibilityFaults()).isEmpty();
    page.locator("#accept").click();
    page.locator("[role=status]").waitFor();

    page.locator("main a[href*='/comparer?de=1.1&a=1.2']").click();
    page.waitForURL("**/comparer?de=1.1&a=1.2");
    assertThat(page.locator("main").innerText()).contains("Affiche du soir");
    assertThat(page.locator("main dd ins").allInnerTexts())
        .anySatisfy(text -> assertThat(text).contains("Après", "affiche.txt"));
    assertThat(mentor.accessibilityFaults()).isEmpty();

    page = mentor.go(draft);
    page.locator("#discarding summary").click();
    page.locator("#discard").click();
    page.waitForURL("**/versions");
  }

  private static Page.LocatorOptions named(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static FilePayload file(String name, String type, byte[] content) {
    return new FilePayload(name, type, content);
  }

  private byte[] download(Page page, String path) {
    APIResponse answer = page.context().request().get(essaim.baseUrl() + path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().get("content-disposition")).startsWith("attachment");
    return answer.body();
  }
}
