package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import fr.essaim.config.RunningEssaim;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Organisations as the federation keeps them, in a browser. */
@ExtendWith(LastSeen.class)
class OrganisationStoryIT {

  private static final Duration AT_ONCE = Duration.ofSeconds(1);
  private static final Pattern RECORD =
      Pattern.compile(".*/intranet/organisations/(?!nouvelle)[a-z0-9-]+");

  private final RunningEssaim essaim = RunningEssaim.shared();
  private final Web web = new Web(essaim.baseUrl());

  @Test
  void whatOneTypesOfANewOrganisationIsKeptAndOfferedAtHome() {
    String name = name("Brouillon");
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("FEDERATION"));
      Page page = visit.go("/intranet/organisations/nouvelle");
      page.locator("#name").fill(name);
      page.locator("#kept").getByText("Brouillon gardé.").waitFor();

      visit.go("/intranet");
      page.locator("a[aria-label*='" + name + "']").click();

      page.waitForURL("**/organisations/nouvelle?saisie=*");
      assertThat(page.locator("#name").inputValue()).isEqualTo(name);
      page.locator("details:has(#startAgain) > summary").click();
      page.locator("#startAgain").click();
      page.waitForURL("**/organisations/nouvelle");
      assertThat(page.locator("#name").inputValue()).isEmpty();
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  @Test
  void twoPeopleWhoEditTheSameLoseNothing() {
    try (Visit one = Visit.of(essaim, Visit.DESK);
        Visit other = Visit.of(essaim, Visit.DESK)) {
      one.signIn(essaim.account("FEDERATION"));
      other.signIn(essaim.account("ADMINISTRATOR"));
      String key = create(one, name("Deux plumes"));
      Page mine = one.go("/intranet/organisations/" + key + "/modifier");
      Page theirs = other.go("/intranet/organisations/" + key + "/modifier");
      theirs.locator("#kind").selectOption("MJC");
      theirs.locator("#website").fill("https://leurs.example.org");
      theirs.locator("#save").click();
      theirs.waitForURL(RECORD);

      mine.locator("#description").fill("Un lieu ouvert.");
      mine.locator("#website").fill("https://miens.example.org");
      mine.locator("#save").click();
      mine.locator("#conflict-title").waitFor();

      assertThat(mine.locator(".sides").allInnerTexts())
          .singleElement()
          .asString()
          .contains("https://miens.example.org", "https://leurs.example.org");
      assertThat(mine.locator("#description").inputValue()).isEqualTo("Un lieu ouvert.");
      assertThat(mine.locator("#kind").inputValue()).isEqualTo("MJC");
      assertThat(one.accessibilityFaults()).isEmpty();
      mine.locator("#save").click();
      mine.waitForURL(RECORD);
      assertThat(mine.locator("main").innerText())
          .contains("Un lieu ouvert.", "https://miens.example.org", "MJC");

      mine.getByText("Historique").click();
      mine.waitForURL("**/historique");
      assertThat(mine.locator(".story > li").first().innerText())
          .contains("https://leurs.example.org", "https://miens.example.org", "Un lieu ouvert.")
          .doesNotContain("Nature");
      assertThat(mine.locator("main").innerText()).contains("Nature");
      assertThat(one.accessibilityFaults()).isEmpty();
    }
  }

  @Test
  void aRecordEndsInFavourOfAnotherAndItsAddressLeadsThere() {
    String goneName = name("Doublon");
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("FEDERATION"));
      String stays = published(visit, name("Reste"));
      String gone = published(visit, goneName);
      Page page = visit.go("/intranet/organisations/" + gone + "/fusionner");
      page.locator("#survivor").selectOption(stays);
      page.locator("#compare").click();
      page.locator("#doMerge").waitFor();
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(goneName)).check();
      page.locator("#doMerge").click();
      page.waitForURL("**/intranet/organisations/" + stays);

      assertThat(page.locator("h1").innerText()).contains(goneName);
      Web.until(
          "the redirect of its document",
          AT_ONCE,
          () -> web.get("/id/organisation/" + gone).statusCode() == 301);
      assertThat(web.get("/organisations/" + gone).headers().firstValue("Location"))
          .hasValueSatisfying(to -> assertThat(to).endsWith("/organisations/" + stays));

      page.locator("#undoing summary").click();
      page.locator("#undoing input[type=submit]").click();
      page.waitForURL("**/intranet/organisations/" + gone);
      assertThat(page.locator(".notice.good").textContent()).contains(goneName);
      assertThat(web.get("/organisations/" + gone).statusCode()).isEqualTo(200);
      Web.until(
          "its document again",
          AT_ONCE,
          () -> web.get("/id/organisation/" + gone).statusCode() == 303);
      assertThat(visit.go("/intranet/organisations/" + stays).locator("h1").innerText())
          .doesNotContain(goneName);
    }
  }

  @Test
  void aCommuneIsFoundWhileOneTypesItsName() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("FEDERATION"));
      Page page = visit.go("/intranet/organisations/nouvelle");
      page.locator("#name").fill(name("Commune"));
      page.locator("#kind").selectOption("SOCIAL_CENTRE");
      page.locator("#federation").selectOption(new SelectOption().setIndex(1));
      page.locator("#commune_input").fill("Saint-Denis");
      page.locator("#create").click();
      page.locator(".problems").waitFor();
      assertThat(page.locator("#commune_input").inputValue()).isEqualTo("Saint-Denis");

      page.locator("#commune_input").fill("");
      page.locator("#commune_input").pressSequentially("valencien");
      page.locator("#commune_panel [data-item-value]").first().click();
      assertThat(page.locator("#commune_input").inputValue()).isEqualTo("Valenciennes (59)");
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.locator("#create").click();
      page.waitForURL(RECORD);

      assertThat(page.locator("main").innerText()).contains("Valenciennes");
    }
  }

  private static String create(Visit visit, String name) {
    Page page = visit.go("/intranet/organisations/nouvelle");
    page.locator("#name").fill(name);
    page.locator("#kind").selectOption("SOCIAL_CENTRE");
    page.locator("#federation").selectOption(new SelectOption().setIndex(1));
    page.locator("#create").click();
    page.waitForURL(RECORD);
    return page.url().replaceAll(".*/", "").replaceAll("[?#].*", "");
  }

  private static String published(Visit visit, String name) {
    String key = create(visit, name);
    visit.page().locator("#publish").click();
    visit.page().locator("#withdraw").waitFor(Visit.attached());
    return key;
  }

  private static String name(String what) {
    return what + " " + UUID.randomUUID().toString().substring(0, 8) + " (exemple)";
  }
}
