package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.essaim.config.RunningEssaim;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A parent without an account and without script proposes a place, which somebody of a centre takes
 * on a phone; a second record of it is merged.
 */
@ExtendWith(LastSeen.class)
class ContributionStoryIT {

  private static final String PARENT = "parent-de-lens@example.org";
  private static final String NAME = "Ludothèque du Tilleul argenté";

  private final RunningEssaim essaim = RunningEssaim.shared();

  @Test
  void aParentProposesAVolunteerDecidesOnAPhoneAndTwoRecordsBecomeOne() {
    try (Visit parent = Visit.withoutScript(essaim);
        Visit moderator = Visit.of(essaim, Visit.PHONE)) {
      propose(parent, NAME, true);
      String link = new Mailbox(essaim).link(PARENT).orElseThrow();
      moderator.signIn(managerOf("centre-peupliers-exemple"));
      assertThat(moderator.go("/intranet/contributions").locator("main").innerText())
          .doesNotContain(NAME);

      Page page = parent.go(link);
      assertThat(page.locator("main").innerText()).contains("Confirmez votre adresse");
      page.locator("main form button").first().click();
      assertThat(page.locator("main .notice").innerText()).contains("attend");

      take(moderator);

      assertThat(parent.go(link).locator("main .notice").innerText()).contains("Merci");
      page.locator("main a.button").first().click();
      assertThat(page.locator("h1").innerText()).contains(NAME);
      String key = page.url().replaceFirst("\\?.*", "").replaceFirst(".*/", "");

      proposeAgain(parent);
      confirmAndReport(parent, key);
      assertThat(moderator.scriptErrors()).isEmpty();
    }
  }

  private RunningEssaim.Account managerOf(String centre) {
    return essaim.accounts().stream()
        .filter(each -> each.role().equals("MANAGER") && each.organisation().equals(centre))
        .findFirst()
        .orElseThrow();
  }

  /** All that is wrong is said at once, and what was typed stays. */
  private void propose(Visit parent, String name, boolean first) {
    Page page = parent.go("/carte/proposer");
    if (first) {
      page.locator("#name").fill("X");
      page.locator("#description").fill("Des jeux à emprunter.");
      page.locator("#description").focus();
      page.locator("main form button[type=submit]").last().click();
      assertThat(page.locator("#name-error").innerText()).isNotBlank();
      assertThat(page.locator("#kind-error").innerText()).isNotBlank();
      assertThat(page.locator("#commune-error").innerText()).isNotBlank();
      assertThat(page.locator("#email-error").innerText()).isNotBlank();
      assertThat(page.locator("#description").inputValue()).isEqualTo("Des jeux à emprunter.");
    }
    page.locator("#name").fill(name);
    page.locator("#kind").selectOption("TOY_LIBRARY");
    page.locator("#commune").fill("Lens (62)");
    page.locator("#street").fill("12 rue du Tilleul");
    page.locator("#when").fill(first ? "mercredi après-midi" : "mercredi 14h-17h");
    page.locator("#offer-title").fill("Emprunter des jeux");
    page.locator("#theme-PLAY").check();
    page.locator("#email").fill(PARENT);
    page.locator("#email").press("Enter");
    if (first) {
      assertThat(page.locator("main .notice.good").innerText()).contains("courriel");
    }
  }

  /** By the keyboard, on the narrow screen. */
  private void take(Visit moderator) {
    Page page = moderator.go("/intranet");
    page.locator("main .todo li", new Page.LocatorOptions().setHasText(NAME))
        .locator("a.button")
        .click();
    page.locator("#accept").waitFor();
    moderator.showWhole();
    assertThat(moderator.accessibilityFaults()).isEmpty();
    assertThat(moderator.scrollsSideways()).isFalse();
    assertThat(page.locator("main").innerText())
        .contains("12 rue du Tilleul", "mercredi après-midi", "Sans compte")
        .doesNotContain(PARENT);
    Locator refusing = page.locator("details summary").last();
    refusing.focus();
    refusing.press("Enter");
    assertThat(page.locator(".reasons input").first().isVisible()).isTrue();
    assertThat(moderator.accessibilityFaults()).isEmpty();
    page.locator("#accept").focus();
    page.locator("#accept").press("Enter");
    page.locator(".notice.good").waitFor();
    assertThat(page.locator(".notice.good").innerText()).contains("C\u2019est repris");
  }

  /** What is there already is shown before anything is sent. */
  private void proposeAgain(Visit parent) {
    propose(parent, "Ludotheque du tilleul argente (exemple)", false);
    assertThat(parent.page().locator("#twins").innerText()).contains(NAME);
  }

  private void confirmAndReport(Visit parent, String key) {
    Page page = parent.go("/carte/" + key + "/confirmer");
    page.locator("main form button").click();
    assertThat(page.locator("main .notice.good").innerText()).contains("Merci");
    page = parent.go("/carte/" + key + "/signaler");
    page.locator("main form button").click();
    assertThat(page.locator("#problem-error").innerText()).isNotBlank();
    page.locator("#problem").selectOption("MOVED");
    page.locator("main form button").click();
    assertThat(page.locator("main .notice.good").innerText()).contains("Merci");
  }

  @Test
  void whatIsTypedOnAWalkSurvivesAPoorNetworkAndIsSentOnce() {
    try (Visit keeper = Visit.of(essaim, Visit.PHONE)) {
      keeper.signIn(managerOf("centre-peupliers-exemple"));
      Page page = keeper.go("/intranet/tournee?centre=centre-peupliers-exemple");
      List<Locator> stops = page.locator(".walk-stops > li").all();
      assertThat(stops).hasSizeGreaterThan(1);
      assertThat(keeper.accessibilityFaults()).isEmpty();
      assertThat(keeper.scrollsSideways()).isFalse();
      stops.get(0).locator("input[value=yes]").check();
      Locator word = stops.get(1).locator("input[name^=word]");
      word.fill("Fermé depuis juin");
      page.reload();
      assertThat(stops.get(0).locator("input[value=yes]").isChecked()).isTrue();
      assertThat(word.inputValue()).isEqualTo("Fermé depuis juin");
      assertThat(page.locator("#walk-kept").isVisible()).isTrue();

      page.context().setOffline(true);
      stops.get(1).locator("input[value=yes]").check();
      page.locator("#walk button[type=submit]").click();
      page.locator("#walk-away").waitFor();
      assertThat(word.inputValue()).isEqualTo("Fermé depuis juin");

      List<Request> sent = new ArrayList<>();
      page.onRequest(
          request -> {
            if (request.method().equals("POST")) {
              sent.add(request);
            }
          });
      page.context().setOffline(false);
      page.locator("main .notice.good p[role=status]").first().waitFor();
      assertThat(page.locator("main").innerText()).contains("2 lieux sont notés");
      assertThat(sent).hasSize(1);
      page.reload();
      assertThat(page.locator("#walk-kept").isHidden()).isTrue();
      assertThat(page.locator("#walk input:checked").count()).isZero();
      assertThat(keeper.scriptErrors()).isEmpty();
    }
  }

  @Test
  void somebodyWhoTypesANewPlaceIsShownTheOneThatIsThere() {
    try (Visit keeper = Visit.of(essaim, Visit.DESK)) {
      keeper.signIn(managerOf("centre-peupliers-exemple"));
      Page page = keeper.go("/intranet/lieux/nouveau");
      page.locator("#name").fill("Ludotheque Pousse Pion (exemple)");
      page.locator("#twins .notice").waitFor();
      assertThat(page.locator("#twins a[href$=ludotheque-pousse-pion-exemple]").count())
          .isEqualTo(1);
      assertThat(keeper.accessibilityFaults()).isEmpty();
      page.locator("#name").fill("Atelier de la Cigogne bleue");
      page.locator("#twins .notice")
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
      assertThat(keeper.scriptErrors()).isEmpty();
    }
  }

  @Test
  void twoRecordsBecomeOneAndTheAddressOfTheOtherLeadsThere() {
    try (Visit keeper = Visit.of(essaim, Visit.DESK)) {
      keeper.signIn(managerOf("centre-peupliers-exemple"));
      String kept = added(keeper, "Bibliothèque des Aubépines");
      String gone = added(keeper, "Bibliotheque des Aubepines (exemple)");
      Page page = keeper.go("/intranet/lieux/" + gone + "/fusionner");
      page.locator("main a[href$='avec=" + kept + "']").click();
      page.locator("#doMerge").waitFor();
      assertThat(keeper.accessibilityFaults()).isEmpty();
      page.locator("#doMerge").click();
      page.locator(".notice.good").waitFor();
      assertThat(page.url()).endsWith("/" + kept);
      assertThat(keeper.go("/carte/" + gone).url()).endsWith("/carte/" + kept);

      page = keeper.go("/intranet/lieux/" + kept);
      page.locator("#undoing summary").click();
      page.locator("#undoing input[type=submit]").click();
      page.locator(".notice.good").waitFor();
      assertThat(keeper.go("/carte/" + gone).url()).endsWith("/carte/" + gone);
      keeper.go("/intranet/tournee");
      assertThat(keeper.accessibilityFaults()).isEmpty();
      keeper.go("/intranet/doublons");
      assertThat(keeper.accessibilityFaults()).isEmpty();
      keeper.go("/intranet/mes-contributions");
      assertThat(keeper.accessibilityFaults()).isEmpty();
      assertThat(keeper.scriptErrors()).isEmpty();
    }
  }

  /** A place that the keeper has at once. */
  private String added(Visit keeper, String name) {
    Page page = keeper.go("/carte/proposer");
    page.locator("#name").fill(name);
    page.locator("#kind").selectOption("LIBRARY");
    page.locator("#commune").fill("Lens (62)");
    page.locator("#street").fill("3 rue des Aubépines");
    page.locator("#atOnce").check();
    page.locator("main form button[type=submit]").last().click();
    if (page.locator("#twins").count() > 0) {
      page.locator("#twins button").click();
    }
    assertThat(page.locator("main .notice.good").innerText()).contains("sur la carte");
    page = keeper.go("/intranet/lieux?q=" + name.split(" ")[0] + "&sort=changed");
    String address =
        page.locator("main a[href^='/intranet/lieux/bibliotheque-des-aub']")
            .first()
            .getAttribute("href");
    return address.replaceFirst(".*/", "");
  }
}
