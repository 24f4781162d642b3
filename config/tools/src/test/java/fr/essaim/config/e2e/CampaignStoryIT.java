package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.essaim.config.RunningEssaim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The federation asks centres what they have in use; one answers on a phone, the rest is reminded.
 */
@ExtendWith(LastSeen.class)
class CampaignStoryIT {

  private static final String TITLE = "Ce qui sert au printemps";

  private final RunningEssaim essaim = RunningEssaim.shared();

  @Test
  void anOfficerAsksAManagerAnswersAndTheOthersAreReminded() {
    try (Visit officer = Visit.of(essaim, Visit.DESK);
        Visit manager = Visit.of(essaim, Visit.PHONE)) {
      officer.signIn(essaim.account("FEDERATION"));
      String campaign = send(officer);

      manager.signIn(managerOf("centre-digue-exemple"));
      String answer = answer(manager);

      follow(officer, campaign);

      Page page = manager.go(answer);
      assertThat(page.locator("main").innerText()).contains("Cette campagne est close");
      assertThat(page.locator("#answer").count()).isZero();
      assertThat(page.locator("main a[href='/intranet/installations/nouvelle']").count()).isOne();
      assertThat(officer.scriptErrors()).isEmpty();
      assertThat(manager.scriptErrors()).isEmpty();
    }
  }

  private RunningEssaim.Account managerOf(String centre) {
    return essaim.accounts().stream()
        .filter(each -> each.role().equals("MANAGER") && each.organisation().equals(centre))
        .findFirst()
        .orElseThrow();
  }

  /** What is missing is said at its field; what was typed stays. */
  private String send(Visit officer) {
    Page page = officer.go("/intranet/campagnes");
    page.locator("main a[href='/intranet/campagnes/nouvelle']").first().click();
    page.locator("#prepare").waitFor();
    assertThat(officer.accessibilityFaults()).isEmpty();
    page.locator("#title").fill(TITLE);
    page.locator("#prepare").click();
    page.locator(".problems").waitFor();
    assertThat(page.locator("#words-error").innerText()).isNotBlank();
    assertThat(page.locator("#title").inputValue()).isEqualTo(TITLE);

    page.locator("#words").fill("Dites-nous ce qui sert vraiment.");
    page.locator("#prepare").click();
    page.locator("#send").waitFor();
    String campaign = page.url().substring(essaim.baseUrl().length());
    assertThat(officer.accessibilityFaults()).isEmpty();
    assertThat(page.locator("main").innerText()).contains("personne n\u2019a été prévenu");
    page.locator("#send").click();
    page.locator("#remind").waitFor();
    assertThat(page.locator(".notice.good").innerText()).contains("La campagne est envoyée");
    return campaign;
  }

  /** From home, a tap for each prototype that is known and one more that nobody knew of. */
  private String answer(Visit manager) {
    Page page = manager.go("/intranet");
    page.locator("main .todo li", new Page.LocatorOptions().setHasText(TITLE))
        .locator("a.button")
        .click();
    page.locator("#answer").waitFor();
    String answer = page.url().substring(essaim.baseUrl().length());
    assertThat(manager.accessibilityFaults()).isEmpty();
    assertThat(manager.scrollsSideways()).isFalse();
    page.locator("#answer").click();
    page.locator(".problems").waitFor();
    assertThat(page.locator(".problems a").count()).isGreaterThan(1);

    int known = page.locator(".said-use").count();
    assertThat(known).isGreaterThan(1);
    for (int line = 1; line < known; line++) {
      page.locator(".said-use").nth(line).locator("input[type=radio]").first().check();
    }
    assertThat(page.locator(".said-use .if-stopped").first().isVisible()).isFalse();
    page.locator(".said-use").first().locator("input[value=STOPPED]").check();
    page.locator(".said-use .if-stopped input").first().fill("Plus personne pour l'animer.");
    // At the foot of a page that is scrolled to its end: nothing moves under the finger.
    page.locator("#prototype1_input").pressSequentially("passeport");
    page.locator("#prototype1_panel li").first().click();
    page.waitForCondition(() -> !page.locator("#prototype1_hinput").inputValue().isEmpty());
    page.locator("#since1").fill("2026");
    page.locator("#since1").press("Enter");
    page.locator(".notice.good").waitFor();
    assertThat(page.locator(".notice.good").innerText()).contains("Merci");
    assertThat(page.locator("main").innerText())
        .contains("Réponse donnée par", "Arrêté", "Ajouté par cette réponse");
    assertThat(manager.accessibilityFaults()).isEmpty();
    assertThat(manager.scrollsSideways()).isFalse();
    return answer;
  }

  private void follow(Visit officer, String campaign) {
    Page page = officer.go(campaign);
    assertThat(page.locator("section[aria-labelledby=changes]").innerText())
        .contains("nouvelle", "Arrêtée");
    page.locator("#remind").click();
    page.locator(".notice.good").waitFor();
    assertThat(page.locator(".notice.good").innerText())
        .contains("relancé", "Peupliers")
        .doesNotContain("Digue");
    page.locator("#remind").click();
    page.getByText("Aucun centre n\u2019est relancé").waitFor();
    assertThat(officer.accessibilityFaults()).isEmpty();

    page = officer.go("/intranet/essaimage");
    assertThat(page.locator("section[aria-labelledby=campaigns]").innerText()).contains(TITLE);
    assertThat(officer.accessibilityFaults()).isEmpty();
    page = officer.go("/intranet/reponses?campaign=" + campaign.replaceFirst(".*/", ""));
    assertThat(page.locator("main").innerText()).contains("Sans réponse");
    assertThat(officer.accessibilityFaults()).isEmpty();

    page = officer.go(campaign);
    page.locator("#closing summary").click();
    page.locator("#close").click();
    page.locator(".notice.good").waitFor();
    assertThat(page.locator("#remind").count()).isZero();
  }
}
