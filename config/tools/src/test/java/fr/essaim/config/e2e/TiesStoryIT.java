package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import fr.essaim.config.RunningEssaim;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How people stay in touch with what interests them: bell, e-mail, favourites, answers. */
@ExtendWith(LastSeen.class)
class TiesStoryIT {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String PROTOTYPES = "/intranet/prototypes/";
  private static final Pattern DOSSIER =
      Pattern.compile(".*/intranet/prototypes/(?!nouveau)[a-z0-9-]+");
  private static final Pattern STOP =
      Pattern.compile("(/ne-plus-recevoir/[0-9a-f-]{36})\\?lang=fr");

  private final RunningEssaim essaim = RunningEssaim.shared();
  private final Web web = new Web(essaim.baseUrl());
  private final Mailbox mailbox = new Mailbox(essaim);

  @Test
  void whoFollowsIsToldByTheBellAndByAnEmailThatOneClickStops() {
    String title = "Suivi " + UUID.randomUUID().toString().substring(0, 8) + " (exemple)";
    RunningEssaim.Account follower = essaim.account("STAFF");
    String key;
    try (Visit manager = Visit.of(essaim, Visit.DESK)) {
      manager.signIn(essaim.account("MANAGER"));
      key = newPrototype(manager, title);
      try (Visit staff = Visit.of(essaim, Visit.DESK)) {
        staff.signIn(follower);
        staff.go(PROTOTYPES + key).locator(".ties [value=follow]").click();
        staff.page().locator("[role=status]").getByText("Vous suivez").waitFor();
      }
      manager.go(PROTOTYPES + key).locator("#advance").click();
      manager.page().locator("[role=status]").waitFor();
    }

    String stop = stopOf(follower, title);
    try (Visit staff = Visit.of(essaim, Visit.PHONE)) {
      staff.signIn(follower);
      Page page = staff.go("/intranet");
      assertThat(Integer.parseInt(page.locator(".bell .count").innerText())).isPositive();
      assertThat(staff.accessibilityFaults()).isEmpty();
      page.locator(".bell").click();
      Locator told = page.locator(".told .unread button", withText(title));
      assertThat(told.innerText()).contains("En atelier");
      assertThat(staff.accessibilityFaults()).isEmpty();
      told.click();
      page.waitForURL("**" + PROTOTYPES + key);
      page = staff.go("/intranet/avis");
      assertThat(page.locator(".told .unread button", withText(title)).count()).isZero();

      page = staff.go("/intranet/suivis");
      assertThat(staff.accessibilityFaults()).isEmpty();
      assertThat(page.locator("[name=rhythm][value=WEEKLY]").isChecked()).isTrue();
    }
    stopInTheBrowser(stop, follower);
  }

  private void stopInTheBrowser(String stop, RunningEssaim.Account follower) {
    try (Visit visitor = Visit.withoutScript(essaim)) {
      Page page = visitor.go(stop);
      page.locator("main button").click();
      assertThat(page.locator("[role=status]").innerText()).startsWith("C\u2019est fait");
      page.context().clearCookies();
      visitor.signIn(follower);
      page = visitor.go("/intranet/suivis");
      assertThat(page.locator("[name=rhythm][value=NEVER]").isChecked()).isTrue();
      page.locator("[name=rhythm][value=WEEKLY]").check();
      page.locator("form:has([name=rhythm]) button").click();
      assertThat(page.locator("[name=rhythm][value=WEEKLY]").isChecked()).isTrue();
    }
    assertThat(web.post(stop, FORM, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);
    String other = "/ne-plus-recevoir/" + UUID.randomUUID();
    assertThat(web.post(other, FORM, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(410);
    assertThat(web.post(stop, FORM, "", "Origin", "https://elsewhere.example").statusCode())
        .isEqualTo(403);
  }

  @Test
  void aFavouriteIsAtHandAtHomeAndInTheQuickSearchUntilItIsUndone() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("FEDERATION"));
      Page page = visit.go("/intranet/organisations/centre-peupliers-exemple");
      page.locator(".ties [value=favour]").click();
      page.locator(".notice form button").waitFor();
      assertThat(visit.accessibilityFaults()).isEmpty();
      page = visit.go("/intranet");
      assertThat(page.locator("#favourites + .lines a").innerText()).contains("Peupliers");
      page = visit.go("/intranet/recherche?q=peupl");
      assertThat(page.locator("#found h2").first().innerText()).isEqualTo("Mes favoris");

      page = visit.go("/intranet/suivis");
      page.locator("button[value=unfavour]").click();
      page.locator(".notice form button").click();
      page.locator("[role=status]").getByText("est dans vos favoris").waitFor();
      page.locator("button[value=unfavour]").click();
      page.locator("[role=status]").getByText("plus dans vos favoris").waitFor();
    }
  }

  @Test
  void rowsOfAListAreFollowedAndTheNoticeUndoesIt() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("FEDERATION"));
      Page page = visit.go("/intranet/organisations?q=peupliers");
      page.locator("#table [name=key]").first().check();
      page.locator("#acts [value=follow]").click();
      page.locator("[role=status]").getByText("Vous suivez").waitFor();
      page.locator(".notice form button").click();
      page.locator("[role=status]").getByText("Vous ne suivez plus").waitFor();
    }
  }

  @Test
  void aPublicPageLeadsToFollowingAndToAPosterWithACode() {
    try (Visit visit = Visit.withoutScript(essaim)) {
      Page page = visit.go("/prototypes/la-valise-numerique-exemple");
      assertThat(page.locator("a[href^='mailto:?subject=']").getAttribute("href"))
          .contains("la-valise-numerique-exemple");
      String offer = page.locator("a[href*='ajouter=prototype/']").getAttribute("href");
      visit.signIn(essaim.account("PARTNER"));
      page = visit.go("/prototypes/la-valise-numerique-exemple");
      page.locator("[value=follow]").click();
      page.locator("[value=unfollow][aria-pressed=true]").click();
      page = visit.go(offer);
      page.locator(".offered [value=follow]").click();
      assertThat(page.locator("[role=status]").innerText()).startsWith("Vous suivez");
      page = visit.go("/intranet/suivis");
      page.locator("button[value=unfollow]").click();

      page = visit.go("/prototypes/la-valise-numerique-exemple/affiche");
      assertThat(page.locator("svg.code path").getAttribute("d")).startsWith("M");
      assertThat(visit.go("/intranet/suivis?ajouter=prototype/rien-de-tel").title())
          .doesNotContain("rien-de-tel");
    }
  }

  @Test
  void whoReportsAMistakeIsAnsweredInWords() {
    String email = "visite-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    assertThat(
            web.post(
                    "/signaler",
                    FORM,
                    "sujet=/organisations/centre-peupliers-exemple&email="
                        + URLEncoder.encode(email, StandardCharsets.UTF_8)
                        + "&message=Le+jour+d%27ouverture+est+faux.")
                .statusCode())
        .isEqualTo(303);
    try (Visit visit = Visit.of(essaim, Visit.PHONE)) {
      visit.signIn(essaim.account("STAFF"));
      Page page = visit.go("/intranet/avis");
      page.locator(".told button", withText("centre-peupliers-exemple")).first().click();
      page.locator("#answer").waitFor();
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.locator("#send").click();
      page.locator("#problems .problems").waitFor();
      page.locator("#answer").fill("Merci : la page dit maintenant mardi.");
      page.locator("#send").click();
      page.locator("[role=status]").getByText("La réponse part").waitFor();
    }
    assertThat(mailbox.texts(email)).hasSize(1);
    assertThat(mailbox.texts(email).get(0))
        .contains("Le jour d'ouverture est faux.")
        .contains("Merci : la page dit maintenant mardi.");
  }

  /** Has the e-mails sent, and finds where the last one that names a thing is stopped. */
  private String stopOf(RunningEssaim.Account follower, String title) {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      visit.run("Courriels sur ce que chacun suit");
    }
    Web.until(
        "an e-mail about " + title,
        Duration.ofSeconds(30),
        () -> stopIn(follower, title).isPresent());
    return stopIn(follower, title).orElseThrow();
  }

  private Optional<String> stopIn(RunningEssaim.Account follower, String title) {
    return mailbox.texts(follower.email()).stream()
        .filter(text -> text.contains(title))
        .map(STOP::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static String newPrototype(Visit visit, String title) {
    Page page = visit.go(PROTOTYPES + "nouveau");
    page.locator("#steward").selectOption(new SelectOption().setIndex(1));
    page.locator("#initiated").fill("2020");
    page.locator("#title").fill(title);
    page.locator("#title").press("Enter");
    page.waitForURL(DOSSIER);
    return page.url().substring(page.url().lastIndexOf('/') + 1);
  }
}
