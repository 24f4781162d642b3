package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import fr.essaim.config.RunningEssaim;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A day of work in the intranet: the home, the quick search, and lists as one likes them. */
@ExtendWith(LastSeen.class)
class WorkplaceIT {

  private static final String PROTOTYPES = "/intranet/prototypes";
  private static final String WORKSHOPS = "/intranet/ateliers";
  private static final Pattern DOSSIER =
      Pattern.compile(".*/intranet/prototypes/(?!nouveau)[a-z0-9-]+");

  private static final String OPERATION = "/intranet/operations/ateliers-des-deux-rives-exemple";

  private final RunningEssaim essaim = RunningEssaim.shared();

  @Test
  void theHomeSaysHowManyThingsWaitAndLeadsToEach() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      Page page = visit.go("/intranet");

      assertThat(page.locator(".tile").count()).isPositive();
      for (Locator tile : page.locator(".tile").all()) {
        Locator kind = page.locator(tile.getAttribute("href"));
        assertThat(kind.locator("h3").innerText())
            .isEqualTo(tile.locator("span").last().innerText());
        assertThat(kind.locator("li a.button").count()).isPositive();
      }
      assertThat(page.locator("#states + .measures li").count()).isPositive();
    }
  }

  @Test
  void everyRoleFindsSomethingToReadAtHome() {
    for (String role :
        List.of(
            "PARTNER",
            "FUNDER",
            "RESIDENT",
            "CONTRIBUTOR",
            "OPERATION_COORDINATOR",
            "OPERATION_ASSISTANT")) {
      try (Visit visit = Visit.of(essaim, Visit.PHONE)) {
        visit.signIn(essaim.account(role));
        Page page = visit.go("/intranet");

        assertThat(page.locator("#news + .lines li").count()).as(role).isPositive();
        assertThat(visit.accessibilityFaults()).as(role).isEmpty();
      }
    }
  }

  @Test
  void aCoordinatorSeesTheCentresOfTheirOperationAndKeepsItsObjectives() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("OPERATION_COORDINATOR"));
      Page page = visit.go("/intranet");
      page.locator("a[href='/intranet/organisations/centre-digue-exemple']").first().waitFor();

      page.locator("main a[href='" + OPERATION + "']").click();
      page.locator("#centres + .lines > li").first().waitFor();
      assertThat(page.locator("#centres + .lines > li").count()).isEqualTo(7);
      page.locator("a[href='" + OPERATION + "/objectifs/nouveau']").click();
      page.locator("#labelFr").fill("Habitants aux ateliers");
      page.locator("#target").fill("12,5 personnes");
      page.locator("#unit").selectOption("PERSON");
      page.locator("#starts").fill("avril 2025");
      page.locator("#ends").fill("2024");
      page.locator("#save").click();
      assertThat(page.locator("#target-error").innerText()).contains("n\u2019est pas un nombre");
      page.locator("#target").fill("1 200");
      page.locator("#save").click();
      assertThat(page.locator("#ends-error").innerText()).contains("avant le début");
      page.locator("#ends").fill("31/03/2027");
      page.locator("#save").click();
      page.waitForURL("**" + OPERATION);
      assertThat(page.locator("#objectives ~ .lines").innerText())
          .contains("Habitants aux ateliers", "1\u202f200 personnes");
      assertThat(visit.accessibilityFaults()).isEmpty();
    }
  }

  @Test
  void anOperationsRoleIsGivenWithItsOperation() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      Page page = visit.go("/intranet/administration/comptes/inviter");
      page.locator("#email").fill("nadia.operation@example.org");
      page.locator("#displayName").fill("Nadia Opération");
      page.locator("#organisation").selectOption("association-peupliers-exemple");
      page.locator("#role").selectOption("OPERATION_ASSISTANT");
      page.locator("#send").click();
      assertThat(page.locator("#operation-error").innerText())
          .contains("Choisissez l\u2019opération");

      page.locator("#operation").selectOption("ateliers-des-deux-rives-exemple");
      page.locator("#send").click();
      page.waitForURL("**/comptes?organisation=association-peupliers-exemple");
      page.locator("a").getByText("Nadia Opération").first().click();
      page.locator("main a[href='" + OPERATION + "']").waitFor();
    }
  }

  @Test
  void theQuickSearchFindsThingsAndPagesByKeyboardAlone() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      Page page = visit.go("/intranet");

      page.keyboard().press("Control+k");
      page.keyboard().type("peupl");
      page.locator("#quick-found a[href='/intranet/organisations/centre-peupliers-exemple']")
          .waitFor();
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.keyboard().press("Escape");
      assertThat(page.locator("#quick-found").isVisible()).isFalse();

      page.locator("#quick").fill("journ");
      page.locator("#quick-found a[href='/intranet/administration/journal']").waitFor();
      page.keyboard().press("ArrowUp");
      page.locator("#quick").press("ArrowDown");
      while (!focused(page).endsWith("/journal")) {
        page.keyboard().press("ArrowDown");
      }
      page.keyboard().press("Enter");
      page.waitForURL("**/intranet/administration/journal");
    }
  }

  @Test
  void theShortcutsAreShownByTwoKeysTogetherAndNeverByOneAlone() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("STAFF"));
      Page page = visit.go("/intranet");
      page.locator("#quick").press("?");
      page.locator("main").press("?");
      assertThat(page.locator("#shortcuts").isVisible()).isFalse();

      page.locator("main").press("Control+?");
      page.locator("#shortcuts").waitFor();
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.keyboard().press("Escape");
      assertThat(page.locator("#shortcuts").isVisible()).isFalse();
    }
  }

  @Test
  void whoRestsIsToldBeforeTheyAreSignedOutAndCanStay() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("STAFF"));
      Page page = visit.go("/intranet");
      page.clock().install();
      visit.go("/intranet");
      page.clock().fastForward("01:49:00");
      assertThat(page.locator("#resting").isVisible()).isFalse();

      page.clock().fastForward("01:30");
      page.locator("#resting").waitFor();
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.locator("#resting button").click();
      page.waitForCondition(() -> !page.locator("#resting").isVisible());
    }
  }

  @Test
  void theQuickSearchWorksWithoutScriptAndShowsNobodyElsesAccounts() {
    try (Visit visit = Visit.withoutScript(essaim)) {
      visit.signIn(essaim.account("RESIDENT"));
      Page page = visit.go("/intranet/recherche?q=peupliers");

      assertThat(page.locator("#found").innerText()).doesNotContain("@example.org");
      assertThat(page.locator("#found a[href*='/administration/']").count()).isZero();
    }
  }

  @Test
  void aViewIsKeptUsedAndForgottenAndIsNobodyElses() {
    String name = "Les testés " + UUID.randomUUID().toString().substring(0, 8);
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("FEDERATION"));
      Page page = visit.go(PROTOTYPES + "?state=tested");
      page.locator(".keep summary").click();
      page.locator("#viewName").fill(name);
      page.locator("#viewName").press("Enter");

      page.locator(".tabs.views a[aria-current=page]").getByText(name).waitFor();
      page = visit.go(PROTOTYPES);
      page.locator(".tabs.views a").getByText(name).click();
      page.waitForURL("**" + PROTOTYPES + "?state=tested");
      assertThat(page.locator("#table tbody tr").count()).isPositive();
    }
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      assertThat(visit.go(PROTOTYPES).locator(".tabs.views").innerText()).doesNotContain(name);
    }
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("FEDERATION"));
      Page page = visit.go(PROTOTYPES + "?state=tested");
      page.locator(".tabs.views button[name=forget]").click();
      page.locator("[role=status]").getByText("Vue supprimée.").waitFor();
      assertThat(page.locator(".tabs.views").innerText()).doesNotContain(name);
    }
  }

  @Test
  void aListIsATableCardsOrABoardWithTheColumnsThatOneChooses() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("FEDERATION"));
      Page page = visit.go(PROTOTYPES);
      for (String shape : List.of("cards", "board", "table")) {
        page.locator("[data-shape=" + shape + "]").click();
        page.locator("[data-shape=" + shape + "][aria-pressed=true]").waitFor();
        assertThat(page.locator("board".equals(shape) ? ".board" : ".as-" + shape).count())
            .as(shape)
            .isEqualTo(1);
        assertThat(visit.accessibilityFaults()).as(shape).isEmpty();
      }

      page.locator(".display summary").first().click();
      page.locator("[data-column=kind]").click();
      page.locator("th").getByText("Nature").waitFor();
      assertThat(page.locator("th").getByText("Centre").count()).isEqualTo(1);
      assertThat(page.locator("[data-column=steward]").isChecked()).isTrue();
      page.locator("button[data-column='']").click();
      page.locator("[data-shape=table][aria-pressed=true]").waitFor();
      assertThat(page.locator("th").getByText("Nature").count()).isZero();
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  @Test
  void workshopsStandOnTheirDaysAndADayBeginsOneByKeyboardToo() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("FEDERATION"));
      visit.go(WORKSHOPS).locator("[data-shape=calendar]").click();
      visit.page().locator("[data-shape=calendar][aria-pressed=true]").waitFor();
      Page page = visit.go(WORKSHOPS + "?day=2024-11-01");
      Locator workshop = page.locator("a.fc-event").getByText("conseil des usagers");
      workshop.waitFor();
      assertThat(page.locator(".fc-toolbar-title").innerText()).isEqualTo("novembre 2024");
      assertThat(visit.accessibilityFaults()).isEmpty();

      for (String view : List.of("dayGridWeek", "listMonth", "dayGridMonth")) {
        page.locator(".fc-" + view + "-button").press("Enter");
        page.locator(".fc-" + view + "-view").waitFor();
        assertThat(visit.accessibilityFaults()).as(view).isEmpty();
      }
      awaitUrl(page, "day=2024-11-01&period=month");
      page.reload();
      workshop.waitFor();

      page.locator("[data-date='2024-11-14'] .fc-daygrid-day-number").press("Enter");
      awaitUrl(page, "/intranet/ateliers/nouveau?date=2024-11-14");
      page.locator("#q").fill("permanence en visio");
      page.locator("#q").press("Enter");
      awaitUrl(page, "q=permanence");
      page.locator(".lines a").first().click();
      awaitUrl(page, "/nouveau?date=2024-11-14");
      assertThat(page.locator("#date").inputValue()).isEqualTo("2024-11-14");

      visit.go(WORKSHOPS + "?day=2024-11-01");
      page.locator("td[data-date='2024-11-20']").click();
      awaitUrl(page, "/intranet/ateliers/nouveau?date=2024-11-20");
      page.goBack();
      workshop.waitFor();
      page.locator("a.fc-event").press("Enter");
      awaitUrl(page, "/ateliers/");
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  /** The calendar writes its address without a navigation. */
  private static void awaitUrl(Page page, String part) {
    page.waitForCondition(() -> page.url().contains(part));
  }

  @Test
  void aCalendarIsAListOnAPhoneAndATableWithoutScript() {
    try (Visit visit = Visit.of(essaim, Visit.PHONE)) {
      visit.signIn(essaim.account("STAFF"));
      visit.go(WORKSHOPS).locator("[data-shape=calendar]").click();
      visit.page().locator(".fc-listMonth-view").waitFor();
      assertThat(visit.accessibilityFaults()).isEmpty();
      assertThat(visit.scrollsSideways()).isFalse();
    }
    try (Visit visit = Visit.withoutScript(essaim)) {
      visit.signIn(essaim.account("STAFF"));
      visit
          .page()
          .context()
          .addCookies(
              List.of(
                  new Cookie("essaim-list-ateliers", "calendar")
                      .setUrl(essaim.baseUrl() + "/intranet")));
      Page page = visit.go(WORKSHOPS);
      assertThat(page.locator("main table tbody tr").count()).isPositive();
      assertThat(page.locator("main").innerText()).contains("JavaScript");
    }
  }

  @Test
  void theHistoryTellsWhatBecameOfATextAndBringsAnEarlierOneBack() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("MANAGER"));
      String dossier = PROTOTYPES + "/" + newPrototype(visit);
      summarise(visit, dossier, "Un tableau pour suivre les vélos du quartier.");
      summarise(visit, dossier, "Un tableau pour suivre les outils du quartier.");

      Page page = visit.go(dossier + "/historique");
      Locator latest = page.locator(".story > li").first();
      assertThat(latest.locator("del").innerText()).contains("vélos").doesNotContain("quartier");
      assertThat(latest.locator("ins").innerText()).contains("outils").doesNotContain("tableau");
      assertThat(visit.accessibilityFaults()).isEmpty();

      latest.locator("a.restore").click();
      assertThat(page.locator("#summary").inputValue())
          .isEqualTo("Un tableau pour suivre les vélos du quartier.");
      page.locator("[role=status]").getByText("enregistrez").waitFor();
      page.locator("#save").click();
      page.waitForURL("**" + dossier);
      assertThat(page.locator("main").innerText()).contains("vélos");
    }
  }

  private static void summarise(Visit visit, String dossier, String summary) {
    Page page = visit.go(dossier + "/modifier");
    page.locator("#summary").fill(summary);
    page.locator("#save").click();
    page.waitForURL("**" + dossier);
  }

  @Test
  void partsOfALongPageFoldAndStayAsOneLeftThem() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      Page page = visit.go("/intranet/administration/parametres");
      int parts = page.locator("details.fold").count();
      assertThat(page.locator("details.fold[open]").count()).isEqualTo(1);

      page.locator("[data-unfold]").click();
      assertThat(page.locator("details.fold[open]").count()).isEqualTo(parts);
      page.locator("details.fold summary").first().click();
      page.locator("details.fold:not([open])").waitFor();
      page.reload();
      assertThat(page.locator("details.fold[open]").count()).isEqualTo(parts - 1);
      assertThat(visit.accessibilityFaults()).isEmpty();
    }
  }

  @Test
  void aCardGoesToTheNextLaneOnceOneAgrees() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("MANAGER"));
      String key = newPrototype(visit);
      Page page = visit.go(PROTOTYPES + "?publication=draft");
      page.locator("[data-shape=board]").click();
      Locator box = page.locator(".board [name=key][value=" + key + "]");
      box.waitFor();
      assertThat(laneOf(page, key)).isEqualTo("0");
      assertThat(page.locator("[data-place='4']").getAttribute("data-act")).isNullOrEmpty();

      box.check();
      page.locator("#acts [value=advance]").click();
      page.locator("#sure [value=no]").click();
      page.locator("#acts [value=advance]").click();
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.locator("#sure [value=yes]").click();
      page.locator("[role=status]").getByText("étape suivante").waitFor();

      assertThat(laneOf(page, key)).isEqualTo("1");
      page.locator(".card[data-key=" + key + "]").dragTo(page.locator("[data-place='2']"));
      page.locator("#sure [value=yes]").click();
      page.locator("[data-place='2'] [data-key=" + key + "]").waitFor();
    }
  }

  @Test
  void aHeadingNarrowsTheListAndARowOpensWhereItStands() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      Page page = visit.go("/intranet/organisations");
      int all = page.locator("#table tbody tr").count();
      page.locator("th button[popovertarget=narrow-kind]").click();
      assertThat(visit.accessibilityFaults()).isEmpty();
      Locator kind = page.locator("#narrow-kind a").first();
      int ofTheKind = Integer.parseInt(kind.locator("b").innerText());
      kind.click();
      page.waitForURL("**/intranet/organisations?kind=*");
      assertThat(page.locator("h1 small").innerText()).matches(ofTheKind + "\\D.*");
      assertThat(page.locator("#table tbody tr").count()).isEqualTo(Math.min(ofTheKind, all));

      page.locator("#table .ui-row-toggler").first().click();
      page.locator(".ui-expanded-row-content .facts dt").first().waitFor();
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.locator("[data-shape=map]").click();
      page.locator("figure.places").waitFor();
      page.locator(".places a").first().click();
      page.waitForURL("**/intranet/organisations?kind=*&territory=*");
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.locator("[data-shape=table]").click();
      page.waitForCondition(() -> page.locator("figure.places").count() == 0);
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  @Test
  void severalPeopleAreInvitedOnceEveryLineIsRight() {
    String some = UUID.randomUUID().toString().substring(0, 8);
    String right = "lea-" + some + "@example.org ; Léa (exemple)";
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      Page page = visit.go("/intranet/administration/comptes/inviter-plusieurs");
      page.locator("#organisation").selectOption(new SelectOption().setIndex(1));
      page.locator("#role").selectOption("STAFF");
      page.locator("#people")
          .fill(right + "\nTom (exemple) <tom-" + some + "@example.org>\npas d'adresse ; Zoé");
      page.locator("#look").click();
      page.locator("#checked .notice.bad").waitFor();
      assertThat(page.locator("#checked tbody tr").count()).isEqualTo(3);
      assertThat(page.locator("#checked strong").count()).isEqualTo(1);
      assertThat(page.locator("#people").inputValue()).contains(right);
      assertThat(page.locator("#send").count()).isZero();
      assertThat(visit.accessibilityFaults()).isEmpty();

      page.locator("#people").fill(right + "\nTom (exemple) <tom-" + some + "@example.org>");
      page.locator("#look").click();
      page.locator("#send").click();
      page.waitForURL("**/administration/comptes");

      assertThat(page.locator(".notice.good").textContent()).contains("2 invitations");
      visit.go("/intranet/administration/comptes?q=" + some);
      assertThat(page.locator("#table tbody tr").count()).isEqualTo(2);
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  @Test
  void whatIsDoneToSeveralRowsSaysWhyNotToSome() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("MANAGER"));
      String key = newPrototype(visit);
      Page page = visit.go(PROTOTYPES + "?publication=draft");
      page.locator("#table [name=key][value=" + key + "]").check();
      page.locator("#acts [value=publish]").click();
      page.locator("#sure [value=yes]").click();

      page.locator(".notice.bad").getByText("Tableau").waitFor();
      assertThat(page.locator("#table [name=key][value=" + key + "]").count()).isEqualTo(1);
    }
  }

  @Test
  void actsOnRowsAskForThePermissionAgain() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("RESIDENT"));
      visit.go("/intranet");
      List<Integer> statuses = new ArrayList<>();
      for (String act : List.of("publish", "advance", "delete")) {
        statuses.add(
            visit
                .page()
                .request()
                .post(
                    essaim.baseUrl() + "/intranet/lots",
                    RequestOptions.create()
                        .setHeader("Origin", essaim.baseUrl())
                        .setForm(
                            FormData.create()
                                .set("address", PROTOTYPES)
                                .set("act", act)
                                .set("key", "la-valise-numerique-exemple")))
                .status());
      }
      assertThat(statuses).allMatch(status -> status < 500);
      assertThat(visit.go("/intranet").locator("[role=status]").allInnerTexts())
          .noneMatch(said -> said.contains("publié") || said.contains("étape suivante"));
    }
  }

  @Test
  void viewsAreKeptOfListsAlone() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("FEDERATION"));
      visit.go("/intranet");
      for (String address : List.of("/intranet/nothing", "/intranet/administration/journal", "/")) {
        assertThat(
                visit
                    .page()
                    .request()
                    .post(
                        essaim.baseUrl() + "/intranet/vues",
                        RequestOptions.create()
                            .setHeader("Origin", essaim.baseUrl())
                            .setForm(FormData.create().set("address", address).set("name", "x")))
                    .status())
            .as(address)
            .isEqualTo(400);
      }
    }
  }

  @Test
  void aRefusalStaysInTheIntranetWithItsMenu() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("STAFF"));
      for (String path : List.of("/intranet/administration", "/intranet/nulle-part")) {
        Page page = visit.go(path);
        assertThat(page.locator("main .fault h1").count()).as(path).isEqualTo(1);
        assertThat(page.locator("#rail a[href='/intranet/prototypes']").count()).isEqualTo(1);
        assertThat(visit.accessibilityFaults()).as(path).isEmpty();
      }
    }
  }

  @Test
  void aPageForVisitorsSaysWhoIsSignedInAndOffersToEditWhatTheyMay() {
    String own = "/organisations/centre-peupliers-exemple";
    String other = "/organisations/centre-digue-exemple";
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      assertThat(visit.go(own).locator(".own").count()).isZero();

      visit.signIn(essaim.account("MANAGER"));
      Page page = visit.go(own);
      assertThat(page.locator(".bar .own").getAttribute("title")).isNotBlank();
      page.locator("main a[href='/intranet" + own + "']").click();
      page.waitForURL("**/intranet" + own);
      assertThat(visit.go(other).locator("main a[href='/intranet" + other + "']").count()).isZero();
    }
  }

  @Test
  void theMenuIsBehindAButtonOnAPhoneAndThePageFits() {
    try (Visit visit = Visit.of(essaim, Visit.NARROWEST)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      Page page = visit.go("/intranet");
      assertThat(page.locator("#rail").isVisible()).isFalse();
      page.locator("[popovertarget=rail]").click();
      page.locator("#rail a").first().waitFor();
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.locator("#rail a[href='/intranet/administration/parametres']").click();
      page.waitForURL("**/parametres");
      assertThat(page.locator(".dock a").count()).isEqualTo(4);
    }
  }

  @Test
  void aResidentTakesPartAndTheCentreAnswers() {
    String idea = "Un goûter " + UUID.randomUUID().toString().substring(0, 8);
    String workshop = comingWorkshop();
    try (Visit visit = Visit.of(essaim, Visit.PHONE)) {
      visit.signIn(essaim.account("RESIDENT"));
      Page page = visit.go("/intranet");
      page.locator("#agenda + .lines a[href='" + workshop + "']").click();
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.locator("#come").click();
      page.locator("[role=status]").getByText("vous participez").waitFor();

      page = visit.go("/intranet/idees/nouvelle");
      page.locator("#title").fill(idea);
      page.locator("#need").fill("Pour les parents.");
      page.locator("#title").press("Enter");
      page.locator("[role=status]").getByText("idée est envoyée").waitFor();
      assertThat(visit.accessibilityFaults()).isEmpty();
    }
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("MANAGER"));
      Page page = visit.go("/intranet");
      page.locator("[id^=waiting-] li").filter(withText(idea)).locator("a.button").click();
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.locator("#start").click();
      page.waitForURL("**/modifier");
      assertThat(page.locator("#title").inputValue()).isEqualTo(idea);

      String held = workshop.substring(workshop.lastIndexOf('/') + 1);
      page = visit.go(PROTOTYPES + "/le-cafe-des-clics-exemple/ateliers/" + held);
      assertThat(page.locator("aside").innerText()).contains("Hawa Habitante");
      page = visit.go(PROTOTYPES + "/le-cafe-des-clics-exemple/ateliers/" + held + "/emargement");
      assertThat(page.locator("tbody tr").first().innerText()).contains("Hawa Habitante");
      assertThat(page.locator("tbody tr").count()).isGreaterThan(6);
    }
  }

  /** Noted by the team of the resident's centre; gives the address of its invitation. */
  private String comingWorkshop() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("STAFF"));
      Page page = visit.go(PROTOTYPES + "/le-cafe-des-clics-exemple/ateliers/nouveau");
      page.locator("#date").fill(LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(3).toString());
      page.locator("#date").blur();
      assertThat(page.locator("[data-from-day]").isVisible()).isFalse();
      page.locator("#start").fill("14:00");
      page.locator("#end").fill("16:30");
      page.locator("#place").fill("Salle des fêtes");
      page.locator("#place").press("Enter");
      page.waitForURL(Pattern.compile(".*/ateliers/[0-9a-f-]{36}"));
      assertThat(page.locator("main h2").first().innerText())
          .contains("de 14\u00a0h à 16\u00a0h\u00a030");
      assertThat(page.locator("#file").count()).as("nobody signed yet").isZero();
      return "/intranet/ateliers/" + page.url().substring(page.url().lastIndexOf('/') + 1);
    }
  }

  @Test
  void anAnswerToWhatItsAuthorWithdrewIsGivenBack() {
    String idea = "Un troc " + UUID.randomUUID().toString().substring(0, 8);
    try (Visit author = Visit.of(essaim, Visit.PHONE);
        Visit team = Visit.of(essaim, Visit.DESK)) {
      author.signIn(essaim.account("RESIDENT"));
      Page own = author.go("/intranet/idees/nouvelle");
      own.locator("#title").fill(idea);
      own.locator("#need").fill("Pour échanger.");
      own.locator("#title").press("Enter");
      own.locator("[role=status]").getByText("idée est envoyée").waitFor();
      String address = own.url().replace(essaim.baseUrl(), "");
      team.signIn(essaim.account("MANAGER"));
      Page page = team.go(address);
      page.locator("#word").fill("Venez en parler lundi.");

      own = author.go(address);
      own.locator("details:has(#takeBack) > summary").click();
      own.locator("#takeBack").click();
      own.waitForURL("**/idees");
      page.locator("#answer").click();

      page.waitForURL("**/idees");
      assertThat(page.locator("main").innerText()).contains("Venez en parler lundi.");
      assertThat(team.accessibilityFaults()).isEmpty();
    }
  }

  @Test
  void aTestimonyIsOnThePublicPageOnceTheCentreAcceptsIt() {
    String said = "Utile " + UUID.randomUUID().toString().substring(0, 8);
    String address;
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("PARTNER"));
      Page page = visit.go("/prototypes/le-cafe-des-clics-exemple");
      page.locator("a[href*='/temoignages/nouveau']").click();
      page.locator("#text").fill(said);
      page.locator("input[id^=signed]").check();
      page.locator("#give").click();
      page.locator("[role=status]").getByText("envoyé au centre").waitFor();
      address = page.url();
      assertThat(visit.go("/prototypes/le-cafe-des-clics-exemple").content()).doesNotContain(said);
    }
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("MANAGER"));
      Page page = visit.page();
      page.navigate(address);
      page.locator("#accept").click();
      page.locator("[role=status]").getByText("publié").waitFor();
      page = visit.go("/prototypes/le-cafe-des-clics-exemple");
      assertThat(page.locator("blockquote").filter(withText(said)).innerText()).contains("Paul, ");
      assertThat(visit.accessibilityFaults()).isEmpty();
    }
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("PARTNER"));
      Page page = visit.page();
      page.navigate(address);
      page.locator(".act summary").click();
      page.locator("#takeBack").click();
      page.locator("[role=status]").getByText("retiré").waitFor();
      assertThat(visit.go("/prototypes/le-cafe-des-clics-exemple").content()).doesNotContain(said);
    }
  }

  @Test
  void aPartnerReadsTheNetworkAndItsPeople() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("PARTNER"));
      Page page = visit.go("/intranet");
      assertThat(page.locator("#rail a").allInnerTexts())
          .contains("Prototypes", "Organisations", "Annuaire");
      page = visit.go(PROTOTYPES);
      assertThat(page.locator("#table tbody tr").count()).isPositive();
      assertThat(page.locator("#table tbody").innerText()).doesNotContain("Brouillon");

      page = visit.go("/intranet/annuaire?q=denise");
      page.locator("#table tbody a").first().click();
      assertThat(page.locator("h1").innerText()).contains("Denise Digue");
      page.locator("a[href^='/intranet/organisations/']").first().click();
      page.locator("a[href^='tel:']").first().waitFor();
      page.locator("a[href^='mailto:']").first().waitFor();
      page.locator("#people + .lines a").first().waitFor();
      assertThat(page.locator("main").innerText()).doesNotContain("Contact interne");
      assertThat(visit.accessibilityFaults()).isEmpty();
    }
  }

  @Test
  void theTourTicksWhatOneSawAndStaysAwayOnceSkipped() {
    try (Visit visit = Visit.withoutScript(essaim)) {
      visit.signIn(essaim.account("CONTRIBUTOR"));
      Page page = visit.go("/intranet");
      int steps = page.locator(".tour li").count();
      assertThat(steps).isBetween(3, 5);
      page.locator(".tour li a").first().click();
      page.waitForURL("**/intranet/compte/profil");
      page = visit.go("/intranet");
      assertThat(page.locator(".tour li.done").count()).isEqualTo(1);

      page.locator(".tour a[href$='/fin']").click();
      assertThat(page.locator(".tour").count()).isZero();
      assertThat(visit.go("/intranet?visite=1").locator(".tour li").count()).isEqualTo(steps);
    }
  }

  private static Locator.FilterOptions withText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static String focused(Page page) {
    return String.valueOf(page.evaluate("() => document.activeElement.href || ''"));
  }

  private static String laneOf(Page page, String key) {
    return page.locator(".lane:has([data-key=" + key + "])").getAttribute("data-place");
  }

  private static String newPrototype(Visit visit) {
    Page page = visit.go(PROTOTYPES + "/nouveau");
    String title = "Tableau " + UUID.randomUUID().toString().substring(0, 8) + " (exemple)";
    page.locator("#steward").selectOption(new SelectOption().setIndex(1));
    page.locator("#initiated").fill("2020");
    page.locator("#title").fill(title);
    page.locator("#title").press("Enter");
    page.waitForURL(DOSSIER);
    return page.url().substring(page.url().lastIndexOf('/') + 1);
  }
}
