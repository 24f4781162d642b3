package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.essaim.config.RunningEssaim;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A prototype's way through the intranet to every public surface, and back out. */
@ExtendWith(LastSeen.class)
class PrototypeStoryIT {

  private static final Duration AT_ONCE = Duration.ofSeconds(1);
  private static final Duration NEXT_GENERATION = Duration.ofSeconds(90);
  private static final Pattern DOSSIER =
      Pattern.compile(".*/intranet/prototypes/(?!nouveau)[a-z0-9-]+");

  private final RunningEssaim essaim = RunningEssaim.shared();
  private final Web web = new Web(essaim.baseUrl());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RESIDENT",
        "CONTRIBUTOR",
        "STAFF",
        "MANAGER",
        "FEDERATION",
        "PARTNER",
        "FUNDER",
        "ADMINISTRATOR"
      })
  void everyRoleSignsInSeesItsHomeAndSignsOut(String role) {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account(role));

      assertThat(visit.page().locator("h1").count()).isEqualTo(1);
      assertThat(visit.accessibilityFaults()).isEmpty();
      visit.page().locator(".who summary").click();
      assertThat(visit.accessibilityFaults()).isEmpty();
      visit
          .page()
          .locator(
              "form[action$='/deconnexion'] button, form[action$='/deconnexion'] input[type=submit]")
          .first()
          .click();
      visit.page().waitForURL(essaim.baseUrl() + "/");
      visit.go("/intranet");
      assertThat(visit.page().url()).contains("/connexion");
    }
  }

  @Test
  void aManagerTakesAPrototypeToAReleasedVersionPublishesAndWithdrawsIt() {
    String title = "Essai " + UUID.randomUUID().toString().substring(0, 8) + " (exemple)";
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("MANAGER"));
      String key = create(visit, title);
      releaseFirstVersion(visit, key);
      publish(visit, key);
      isPublicEverywhere(key, title);
      withdraw(visit, key);
      isGoneEverywhere(key);
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  @Test
  void enterArchivesNothingUntilTheBoxBesideTheButtonIsTicked() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("MANAGER"));
      String key =
          create(visit, "Archive " + UUID.randomUUID().toString().substring(0, 8) + " (exemple)");
      Page page = visit.go("/intranet/prototypes/" + key);
      page.locator("details:has(#archive) > summary").click();
      page.locator("#archivedState").fill("2021");
      page.locator("#archivedState").press("Enter");

      page.locator("#archivedSure-error").getByText("Cochez la case").waitFor();
      assertThat(page.locator("#archivedState").inputValue()).isEqualTo("2021");
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.locator("#archivedSure").check();
      page.locator("#archivedState").press("Enter");
      page.getByText("Le prototype est archivé.").waitFor();
    }
  }

  @Test
  void theTeamThatHandedAPrototypeOverIsToldWhoHasIt() {
    String title = "Passage " + UUID.randomUUID().toString().substring(0, 8) + " (exemple)";
    try (Visit team = Visit.of(essaim, Visit.DESK);
        Visit federation = Visit.of(essaim, Visit.DESK)) {
      team.signIn(essaim.account("MANAGER"));
      String key = create(team, title);
      federation.signIn(essaim.account("FEDERATION"));
      Page page = federation.go("/intranet/prototypes/" + key);
      page.locator("details:has(#handOver) > summary").click();
      String heir = page.locator("#newSteward option").nth(1).innerText();
      page.locator("#newSteward").selectOption(new SelectOption().setIndex(1));
      page.locator("#handOver").click();
      page.getByText("Le prototype est confié").waitFor();

      page = team.go("/intranet/prototypes/" + key + "/fiche");
      assertThat(page.url()).endsWith("/intranet/prototypes");
      assertThat(page.locator("[role=status]").first().innerText()).contains(title, heir);
    }
  }

  @Test
  void theFederationHandsAPrototypeOverToAnotherOrganisation() {
    String title = "Relais " + UUID.randomUUID().toString().substring(0, 8) + " (exemple)";
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("FEDERATION"));
      String key = create(visit, title);
      Page page = visit.go("/intranet/prototypes/" + key);
      page.locator("details:has(#handOver) > summary").click();
      page.locator("#handOver").click();
      page.locator(".problems").waitFor();
      assertThat(visit.accessibilityFaults()).isEmpty();
      String heir = page.locator("#newSteward option").nth(1).innerText();
      page.locator("#newSteward").selectOption(new SelectOption().setIndex(1));
      page.locator("#handOver").click();
      page.getByText("Le prototype est confié").waitFor();

      assertThat(page.locator("section:has(#steward) > p").innerText()).isEqualTo(heir);
      assertThat(
              visit.go("/intranet/prototypes/" + key + "/historique").locator("main").innerText())
          .contains(heir);
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  @Test
  void aVersionKeepsWhatWasTypedWhenALinkOrAFileIsAddedAndTellsAFileThatIsTooLarge() {
    String title = "Brouillon " + UUID.randomUUID().toString().substring(0, 8) + " (exemple)";
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("MANAGER"));
      String key = create(visit, title);
      Page page = visit.go("/intranet/prototypes/" + key + "/versions");
      page.locator("#version").fill("1.0");
      page.locator("#begin").click();
      page.locator("#licence").waitFor();

      page.locator("#changeNote").fill("Pas encore enregistré.");
      page.locator("#fileTitle").fill("Le livret");
      page.locator("#url").fill("https://example.org/guide");
      page.locator("#linkTitle").fill("Le guide");
      page.locator("#addLinkNow").click();
      page.locator("#linkLicence[aria-invalid=true]").waitFor();
      assertThat(page.locator("#licence").getAttribute("aria-invalid")).isNull();
      page.locator("#linkLicence").selectOption("CC_BY_4_0");
      page.locator("#linkLanguage").selectOption("fr");
      page.locator("#addLinkNow").click();
      page.getByText("Le guide").first().waitFor();
      assertThat(page.locator("#changeNote").inputValue()).isEqualTo("Pas encore enregistré.");
      assertThat(page.locator("#fileTitle").inputValue()).isEqualTo("Le livret");
      assertThat(page.locator("#linkTitle").inputValue()).isEmpty();

      page.locator("#fileLicence").selectOption("CC_BY_4_0");
      page.locator("#fileLanguage").selectOption("fr");
      choose(page, "film.txt", new byte[25 * 1024 * 1024 + 1]);
      assertThat(page.locator("#file").evaluate("input => input.validity.valid")).isEqualTo(false);
      page.locator("#file").evaluate("input => input.setCustomValidity('')");
      page.locator("#addFileNow").click();
      page.locator("#file-error").getByText("film.txt").waitFor();
      assertThat(page.locator("#fileTitle").inputValue()).isEqualTo("Le livret");
      assertThat(page.locator("#changeNote").inputValue()).isEqualTo("Pas encore enregistré.");
      assertThat(visit.accessibilityFaults()).isEmpty();

      choose(page, "livret.txt", "Un livret.".getBytes(StandardCharsets.UTF_8));
      page.locator("#addFileNow").click();
      page.getByText("livret.txt").first().waitFor();
      assertThat(page.locator("#changeNote").inputValue()).isEqualTo("Pas encore enregistré.");
      assertThat(page.locator("#file-hint").innerText()).contains("10\u00a0octets");
      page.locator("#save").click();
      page.locator(".notice.good").waitFor();
      assertThat(
              visit
                  .go(page.url().replace(essaim.baseUrl(), ""))
                  .locator("#changeNote")
                  .inputValue())
          .isEqualTo("Pas encore enregistré.");
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  @Test
  void aVersionIsReleasedWithWhatStandsBesideTheButton() {
    String title = "Diffusion " + UUID.randomUUID().toString().substring(0, 8) + " (exemple)";
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("MANAGER"));
      String key = create(visit, title);
      Page page = visit.go("/intranet/prototypes/" + key + "/versions");
      page.locator("#version").fill("1.0");
      page.locator("#version").press("Enter");
      page.locator("#licence").waitFor();
      page.locator("#licence").selectOption("CC_BY_4_0");
      page.locator("#changeNote").fill("Écrite sans être enregistrée.");
      page.locator("#url").fill("https://example.org/guide");
      page.locator("#linkLicence").selectOption("CC_BY_4_0");
      page.locator("#linkLanguage").selectOption("fr");
      page.locator("#linkTitle").fill("Le guide");

      page.locator("#linkTitle").press("Enter");

      page.getByText("Le guide").first().waitFor();
      page.locator("details:has(#release) > summary").click();
      page.locator("#releaseVersion").fill("bientôt");
      page.locator("#release").click();
      page.locator("#releaseVersion[aria-invalid=true]").waitFor();
      assertThat(page.locator("#releaseVersion").inputValue()).isEqualTo("bientôt");
      page.locator("#releaseVersion").fill("2021");
      page.locator("#releaseVersion").press("Enter");

      page.locator("#release")
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
      assertThat(page.locator("main").innerText()).contains("Écrite sans être enregistrée.");
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  @Test
  void aProposalIsWithdrawnOrSentBackWithAWord() {
    String title = "Proposition " + UUID.randomUUID().toString().substring(0, 8) + " (exemple)";
    try (Visit staff = Visit.of(essaim, Visit.DESK);
        Visit manager = Visit.of(essaim, Visit.DESK)) {
      staff.signIn(essaim.account("STAFF"));
      manager.signIn(essaim.account("MANAGER"));
      String path = "/intranet/prototypes/" + create(staff, title) + "/versions/1.0";
      Page page = staff.go(path.replace("/1.0", ""));
      page.locator("#begin").click();
      page.locator("#licence").selectOption("CC_BY_4_0");
      page.locator("#propose").click();
      page.getByText("Cette version est vide.").first().waitFor();
      page.locator("#url").fill("https://example.org/guide");
      page.locator("#linkTitle").fill("Le guide");
      page.locator("#linkTitle").press("Enter");
      page.getByText("« Le guide » est ajouté").waitFor();
      page.locator("#propose").click();
      page.locator("#withdrawProposal").click();
      page.getByText("La proposition est retirée").waitFor();
      page.locator("#propose").click();
      page.locator("#withdrawProposal").waitFor();
      assertThat(page.locator("#sendBack").count()).isZero();

      assertThat(manager.go("/intranet").locator("main").innerText())
          .contains(title + ", Version 1.0", "proposée par ", " le ");
      Page desk = manager.go(path);
      assertThat(desk.locator("main").innerText()).contains("Proposée par ");
      desk.locator("details:has(#sendBack) > summary").click();
      desk.locator("#sendBack").click();
      desk.locator("#sendBackWord-error").getByText("Écrivez un mot").waitFor();
      assertThat(manager.accessibilityFaults()).isEmpty();
      desk.locator("#sendBackWord").fill("Il manque le guide.");
      desk.locator("#sendBack").click();
      desk.getByText("La version est renvoyée").waitFor();

      assertThat(staff.go("/intranet").locator("main").innerText())
          .contains("Versions renvoyées, à reprendre", title, "Il manque le guide.");
      assertThat(staff.go(path).locator("main").innerText())
          .contains("Cette version a été renvoyée", "Il manque le guide.");
      assertThat(staff.accessibilityFaults()).isEmpty();
      assertThat(
              staff.go(path.replaceAll("/versions.*", "/historique")).locator("main").innerText())
          .contains("Il manque le guide.");
      assertThat(staff.scriptErrors()).isEmpty();
      assertThat(manager.scriptErrors()).isEmpty();
    }
  }

  @Test
  void whatWasNeverPublicIsDeletedOnceSomebodyIsSure() {
    String title = "Erreur " + UUID.randomUUID().toString().substring(0, 8) + " (exemple)";
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("STAFF"));
      String key = create(visit, title);
      Page page = visit.go("/intranet/prototypes/" + key);
      page.locator("details:has(#delete) > summary").click();
      page.locator("#delete").click();
      page.locator("#deleteSure-error").getByText("Cochez la case").waitFor();
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.locator("#deleteSure").check();
      page.locator("#delete").click();

      page.getByText("« " + title + " » est supprimé.").waitFor();
      visit.go("/intranet/prototypes/" + key);
      assertThat(page.locator("h1").innerText()).doesNotContain(title);
      visit.go("/intranet/prototypes/eduquer-ca-s-apprend");
      assertThat(page.locator("#delete").count()).isZero();
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  @Test
  void aStateThatCannotBeReachedIsNotOfferedAndSaysWhy() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("MANAGER"));
      Page page = visit.go("/intranet/prototypes/le-cafe-des-clics-exemple");

      assertThat(page.locator("main").innerText())
          .contains("Pour capitaliser, la fiche doit être complète.");
      assertThat(page.locator("#advance").count()).isZero();
      assertThat(page.locator("#state").count()).isZero();
    }
  }

  @Test
  void whatIsWrongIsToldAtItsFieldAndWhatPagesShowIsTaken() {
    String title = "Dates " + UUID.randomUUID().toString().substring(0, 8) + " (exemple)";
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("MANAGER"));
      Page page = visit.go("/intranet/prototypes/nouveau");
      page.locator("#steward").selectOption(new SelectOption().setIndex(1));
      page.locator("#initiated").fill("0018");
      page.locator("#create").click();
      page.locator("#initiated-error").getByText("l\u2019année").waitFor();
      assertThat(page.locator("#title-error").innerText()).isEqualTo("Écrivez un titre.");
      page.locator("#title").fill("é".repeat(400));
      assertThat(page.locator("#title-count").innerText())
          .isEqualTo("Trop long. Caractères en trop\u202f: 200");
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.locator("#initiated").fill("mars 2024");
      page.locator("#create").click();
      page.locator("#title-error").getByText("200 caractères au plus").waitFor();
      assertThat(page.locator("#title").inputValue()).hasSize(400);
      page.locator("#title").fill(title);
      assertThat(page.locator("#title-count").innerText())
          .isEqualTo("Caractères restants\u202f: " + (200 - title.length()));
      page.locator("#publicContact").fill("Mme Durand, 06 12 34 56 78");
      page.locator("#create").click();
      page.waitForURL(DOSSIER);

      assertThat(page.locator("main").innerText())
          .contains("mars 2024", "Ce contact public ressemble à celui d\u2019une personne");
      assertThat(page.locator("#state").inputValue()).matches("\\d\\d/\\d\\d/\\d{4}");
      page.locator("#state").fill("12 mars 2024");
      page.locator("#advance").click();
      page.getByText("12 mars 2024").first().waitFor();
      page.locator("#advance").click();
      page.getByText("il faut une version publiée").waitFor();
      assertThat(page.locator("#advance").count()).isZero();
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  @Test
  void aResourceHasTheLicenceOfItsVersionAndAFileTheTitleOfItsName() {
    String title = "Licence " + UUID.randomUUID().toString().substring(0, 8) + " (exemple)";
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("FEDERATION"));
      Page page = visit.go("/intranet/prototypes/" + create(visit, title) + "/versions");
      page.locator("#begin").click();
      page.locator("#licence").waitFor();
      assertThat(page.locator("#licence option").allInnerTexts().subList(1, 4))
          .containsExactly("CC BY-SA 4.0", "CC BY 4.0", "Licence Ouverte 2.0");
      page.locator("#licence").selectOption("ODBL_1_0");
      choose(page, "guide_du parent.v2.txt", "Un guide.".getBytes(StandardCharsets.UTF_8));
      assertThat(page.locator("#fileTitle").inputValue()).isEqualTo("guide du parent.v2");
      page.locator("#fileTitle").fill("");
      page.locator("#addFileNow").click();

      page.getByText("« guide du parent.v2 » est ajouté").waitFor();
      assertThat(page.locator(".cards").first().innerText()).contains("ODbL 1.0");
      page.getByText("Quelle licence choisir\u202f?").click();
      assertThat(page.locator("main").innerText()).contains("Réutiliser, adapter et vendre");
      assertThat(visit.accessibilityFaults()).isEmpty();
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  @Test
  void partnerCentresAreFoundByNameAndChosenByKeyboardAlone() {
    String title = "Puces " + UUID.randomUUID().toString().substring(0, 8) + " (exemple)";
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("MANAGER"));
      Page page = visit.go("/intranet/prototypes/" + create(visit, title) + "/modifier");
      Locator field = page.locator("#origins_input");
      field.focus();
      page.keyboard().type("péupliers");
      page.locator(".ui-autocomplete-item").getByText("Centre social des Peupliers").waitFor();
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      Locator chips = page.locator(".ui-autocomplete-token");
      chips.getByText("Centre social des Peupliers").waitFor();
      field.pressSequentially("digue");
      page.locator(".ui-autocomplete-item").getByText("Digue").waitFor();
      page.keyboard().press("Enter");
      chips.getByText("Centre social de la Digue").waitFor();
      assertThat(visit.accessibilityFaults()).isEmpty();

      page.waitForResponse(
          kept -> isPost(kept) && !kept.request().postData().contains("centre-digue"),
          () -> chips.locator("[role=button]").last().press("Enter"));
      chips.nth(1).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
      visit.go(page.url().replace(essaim.baseUrl(), ""));
      assertThat(chips.allInnerTexts().toString()).contains("Peupliers").doesNotContain("Digue");
      page.locator("#title").press("Enter");
      page.getByText("Le prototype est enregistré.").waitFor();
      assertThat(page.locator(".facts").first().innerText())
          .contains("Centre social des Peupliers");
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  @Test
  void severalFilesAreTakenAtOnceAndOneThatIsRefusedStopsNoOther() {
    String title = "Fichiers " + UUID.randomUUID().toString().substring(0, 8) + " (exemple)";
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("FEDERATION"));
      Page page = visit.go("/intranet/prototypes/" + create(visit, title) + "/versions");
      page.locator("#begin").click();
      page.getByText("Choisissez d\u2019abord la licence").waitFor();
      assertThat(page.locator("#files").isVisible()).isFalse();
      page.locator("#licence").selectOption("CC_BY_4_0");
      page.locator("#files_input")
          .setInputFiles(
              new FilePayload[] {
                text("livret_du parent.txt"),
                new FilePayload("programme.exe", "application/x-msdownload", new byte[] {'M', 'Z'}),
                text("affiche.txt")
              });

      page.locator("#taken .good").getByText("affiche.txt").waitFor();
      assertThat(page.locator("#taken").innerText())
          .contains(
              "programme.exe\u202f: «\u00a0programme.exe\u00a0» n\u2019est pas d\u2019un type accepté",
              "livret_du parent.txt\u202f: ajouté");
      Locator cards = page.locator(".resources h4");
      assertThat(cards.allInnerTexts()).containsExactly("livret du parent", "affiche");
      page.waitForCondition(() -> page.locator(".ui-fileupload-filename").count() == 0);
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.getByLabel("Monter : affiche").click();
      page.getByText("« affiche » a changé de place.").waitFor();
      assertThat(cards.allInnerTexts()).containsExactly("affiche", "livret du parent");
      assertThat(page.locator("#licence").inputValue()).isEqualTo("CC_BY_4_0");
      cards.last().dragTo(cards.first());
      page.getByText("L\u2019ordre des ressources est enregistré.").waitFor();
      assertThat(cards.allInnerTexts()).containsExactly("livret du parent", "affiche");
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  @Test
  void whoDecidesOnAProposalSeesWhatWasAddedAfterIt() {
    String title = "Ajout " + UUID.randomUUID().toString().substring(0, 8) + " (exemple)";
    try (Visit staff = Visit.of(essaim, Visit.DESK);
        Visit manager = Visit.of(essaim, Visit.DESK)) {
      staff.signIn(essaim.account("STAFF"));
      manager.signIn(essaim.account("MANAGER"));
      String path = "/intranet/prototypes/" + create(staff, title) + "/versions/1.0";
      Page page = staff.go(path.replace("/1.0", ""));
      page.locator("#begin").click();
      page.locator("#licence").selectOption("CC_BY_4_0");
      addLink(page, "Le guide");
      page.locator("#propose").click();
      page.locator("#withdrawProposal").waitFor();
      Page desk = manager.go(path);
      addLink(page, "Le film");

      desk.locator("details:has(#release) > summary").click();
      desk.locator("#release").click();
      desk.getByText("Des ressources ont été ajoutées ou retirées").first().waitFor();
      assertThat(desk.locator(".resources").innerText())
          .containsPattern("Le film\\s*Ajouté après la proposition");
      desk.locator("#release").click();
      desk.getByText("La version 1.0 est publiée.").waitFor();
    }
  }

  @Test
  void aPictureStandsForThePrototypeOnceItIsDescribedAndCleared() throws IOException {
    String title = "Image " + UUID.randomUUID().toString().substring(0, 8) + " (exemple)";
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("FEDERATION"));
      String key = create(visit, title);
      Page page = visit.go("/intranet/prototypes/" + key + "/modifier");
      page.locator("#keepCover").click();
      page.locator("#coverFile-error").getByText("Choisissez un fichier").waitFor();
      assertThat(page.locator("#coverAlt-error").innerText()).contains("Dites ce que l");
      assertThat(page.locator("#coverCleared-error").innerText()).contains("Cochez la case");
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.locator("#coverFile").setInputFiles(new FilePayload("a.png", "image/png", picture()));
      page.locator("#coverAlt").fill("Quatre tablettes sur une table");
      page.locator("#coverCleared").check();
      page.locator("#coverAlt").press("Enter");
      page.getByText("L\u2019image de couverture est enregistrée.").waitFor();
      assertThat(page.locator(".thing img").getAttribute("alt"))
          .isEqualTo("Quatre tablettes sur une table");

      visit.go("/intranet/prototypes/" + key + "/apercu");
      page.getByText("personne d\u2019autre ne la voit").waitFor();
      assertThat(visit.accessibilityFaults()).isEmpty();
      String within = page.locator("img.cover").getAttribute("src");
      String outside =
          "/prototypes/" + key + "/couverture/" + within.substring(within.lastIndexOf('/') + 1);
      assertThat(web.get(outside).statusCode()).isEqualTo(404);
      publish(visit, key);
      visit.go("/prototypes/" + key);
      String shown = page.locator("img.cover").getAttribute("src");
      assertThat(web.get(shown).headers().firstValue("Content-Type")).contains("image/jpeg");
      assertThat(web.get(shown).headers().firstValue("ETag")).isPresent();
      Web.until(
          "its picture in its document",
          AT_ONCE,
          () -> web.get("/doc/prototype/" + key + ".ttl").body().contains(shown));
    }
  }

  @Test
  void aSheetIsFormattedSharedOutAndToldAsKeptPartByPart() {
    String title = "Fiche " + UUID.randomUUID().toString().substring(0, 8) + " (exemple)";
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("STAFF"));
      String key = create(visit, title);
      String sheet = "/intranet/prototypes/" + key + "/fiche";
      Page page = visit.go(sheet);
      Locator need = page.locator("[id='sections:0:text']");
      need.fill("Les <b>courriers</b>");
      need.selectText();
      page.locator(".format").first().getByText("Gras").click();
      assertThat(need.inputValue()).isEqualTo("**Les <b>courriers</b>**");
      need.press("End");
      need.pressSequentially("\nTrier");
      page.locator(".format").first().getByText("Liste").click();
      assertThat(need.inputValue()).isEqualTo("**Les <b>courriers</b>**\n\n- Trier");
      page.locator("[data-kept-part='sections:0:text']").getByText("Brouillon gardé à").waitFor();
      page.locator("details:has(#share) > summary").click();
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.locator("[id='writers:3:who']").selectOption(new SelectOption().setIndex(1));
      page.locator("#share").click();
      page.getByText("La répartition est enregistrée.").waitFor();
      assertThat(need.inputValue()).contains("Trier");
      assertThat(page.locator(".parts li").nth(3).innerText()).contains("Les coûts", "à ");
      page.locator("#save").click();
      page.getByText("La fiche est enregistrée.").waitFor();

      visit.go("/intranet/prototypes/" + key + "/apercu");
      assertThat(page.locator(".sheet .formatted").first().innerHTML())
          .contains("<strong>Les &lt;b&gt;courriers&lt;/b&gt;</strong>", "<li>Trier</li>");
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  private static void addLink(Page page, String title) {
    page.locator("#url").fill("https://example.org/guide");
    page.locator("#linkTitle").fill(title);
    page.locator("#addLinkNow").click();
    page.getByText("« " + title + " » est ajouté").waitFor();
  }

  private static FilePayload text(String name) {
    return new FilePayload(name, "text/plain", name.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  private static boolean isPost(Response answer) {
    return answer.request().method().equals("POST");
  }

  private static void choose(Page page, String name, byte[] content) {
    page.locator("#file").setInputFiles(new FilePayload(name, "text/plain", content));
  }

  private static String create(Visit visit, String title) {
    Page page = visit.go("/intranet/prototypes/nouveau");
    page.locator("#steward").selectOption(new SelectOption().setIndex(1));
    page.locator("#initiated").fill("2020");
    page.locator("#title").fill(title);
    page.locator("#summary").fill("Un essai écrit par un navigateur.");
    page.getByLabel("Guide", new Page.GetByLabelOptions().setExact(true)).check();
    page.locator("input[name='audiences']").first().check();
    page.locator(".themes input[type=checkbox]").first().check();
    page.locator("#create").click();
    page.waitForURL(DOSSIER);
    return page.url().replaceAll(".*/", "").replaceAll("[?#].*", "");
  }

  private static void releaseFirstVersion(Visit visit, String key) {
    Page page = visit.go("/intranet/prototypes/" + key + "/versions");
    page.locator("#version").fill("1.0");
    page.locator("#begin").click();
    page.locator("#licence").waitFor();
    page.locator("#licence").selectOption("CC_BY_4_0");
    page.locator("#changeNote").fill("La première.");
    page.locator("#save").click();
    page.locator("#url").fill("https://example.org/guide");
    page.locator("#linkTitle").fill("Le guide");
    page.locator("#linkLicence").selectOption("CC_BY_4_0");
    page.locator("#linkLanguage").selectOption("fr");
    page.locator("#addLinkNow").click();
    page.getByText("Le guide").first().waitFor();
    page.locator("details:has(#release) > summary").click();
    page.locator("#releaseVersion").fill("2021");
    page.locator("#release").click();
    page.locator("#release")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  private static void publish(Visit visit, String key) {
    Page page = visit.go("/intranet/prototypes/" + key);
    page.locator("#publish").click();
    page.locator("details:has(#withdraw)").waitFor();
  }

  private static void withdraw(Visit visit, String key) {
    Page page = visit.go("/intranet/prototypes/" + key);
    page.locator("details:has(#withdraw) > summary").click();
    page.locator("#withdraw").click();
    page.locator("#publish").waitFor();
  }

  private void isPublicEverywhere(String key, String title) {
    Web.until(
        "its document",
        AT_ONCE,
        () -> web.get("/doc/prototype/" + key + ".ttl").body().contains(title));
    Web.until("its answer to a query", AT_ONCE, () -> web.ask(asks(title)));
    assertThat(web.get("/doc/version/" + key + "-v1-0.ttl").statusCode()).isEqualTo(200);
    assertThat(web.get("/prototypes/" + key).body()).contains(title, "CC BY 4.0");
    Web.until(
        "its line in the dump",
        NEXT_GENERATION,
        () -> web.get("/dump/prototypes.csv").body().contains(title));
  }

  private void isGoneEverywhere(String key) {
    Web.until(
        "the end of its document",
        AT_ONCE,
        () -> web.get("/doc/prototype/" + key + ".ttl").statusCode() == 410);
    assertThat(web.get("/doc/prototype/" + key + ".ttl").body())
        .contains("as:Tombstone", "/id/prototype/" + key);
    Web.until(
        "its end in the endpoint",
        AT_ONCE,
        () -> !web.ask("ASK { <" + essaim.baseUrl() + "/id/prototype/" + key + "> ?p ?o }"));
    assertThat(web.get("/id/prototype/" + key).statusCode()).isEqualTo(303);
    assertThat(web.get("/prototypes/" + key).statusCode()).isEqualTo(410);
    assertThat(web.get("/doc/version/" + key + "-v1-0.ttl").statusCode()).isEqualTo(410);
  }

  private static String asks(String title) {
    return "ASK { ?p <http://purl.org/dc/terms/title> ?t FILTER(STR(?t) = \"" + title + "\") }";
  }
}
