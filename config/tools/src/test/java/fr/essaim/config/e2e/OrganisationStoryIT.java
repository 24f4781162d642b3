package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.essaim.config.RunningEssaim;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
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
      page.locator("#commune_panel [data-item-value]").first().waitFor();
      assertThat(page.locator("span ul, span div").count()).isZero();
      page.locator("#commune_panel [data-item-value]").first().click();
      assertThat(page.locator("#commune_input").inputValue()).isEqualTo("Valenciennes (59)");
      page.locator("#commune_panel")
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.locator("#create").click();
      page.waitForURL(RECORD);

      assertThat(page.locator("main").innerText()).contains("Valenciennes");
    }
  }

  @Test
  void aLogoStandsBesideTheNameAndIsPublicOnceTheOrganisationIs() throws IOException {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("FEDERATION"));
      String name = name("Logo");
      String key = create(visit, name);
      Page page = visit.go("/intranet/organisations/" + key + "/modifier");
      page.locator("#keepLogo").click();
      page.locator("#logoFile-error").getByText("Choisissez un fichier").waitFor();
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.locator("#logoFile").setInputFiles(picture(900, 300));
      page.locator("img.seen-before[alt='logo.png']").waitFor();
      page.locator("#keepLogo").dblclick();
      page.getByText("Le logo est enregistré.").waitFor();
      assertThat(visit.accessibilityFaults()).isEmpty();

      visit.go("/intranet/organisations?q=" + name.replaceAll(" .*", ""));
      assertThat(page.locator("#table img.crest").first().getAttribute("alt")).isEmpty();
      visit.go("/intranet/organisations/" + key);
      String within = page.locator(".thing img.crest").getAttribute("src");
      String outside =
          "/organisations/" + key + "/logo/" + within.substring(within.lastIndexOf('/') + 1);
      assertThat(web.get(within).statusCode()).isNotEqualTo(200);
      assertThat(web.get(outside).statusCode()).isEqualTo(404);

      page.locator("#publish").click();
      page.locator("#withdraw").waitFor(Visit.attached());
      visit.go("/organisations/" + key);
      assertThat(page.locator("main img.crest").getAttribute("src")).isEqualTo(outside);
      assertThat(visit.accessibilityFaults()).isEmpty();
      var shown = web.get(outside);
      assertThat(shown.headers().firstValue("Content-Type")).contains("image/jpeg");
      assertThat(shown.headers().firstValue("Cache-Control")).contains("public, max-age=3600");
      assertThat(
              web.get(outside, "If-None-Match", shown.headers().firstValue("ETag").orElseThrow())
                  .statusCode())
          .isEqualTo(304);
      Web.until(
          "its logo in its document",
          AT_ONCE,
          () -> web.get("/doc/organisation/" + key + ".ttl").body().contains(outside));

      visit.go("/intranet/organisations/" + key + "/modifier");
      page.locator("#logo summary").click();
      page.locator("#removeLogo").click();
      page.getByText("Le logo est retiré.").waitFor();
      assertThat(web.get(outside).statusCode()).isEqualTo(404);
      assertThat(visit.go("/organisations/" + key).locator("img.crest").count()).isZero();
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  @Test
  void whatIsNoPictureIsRefusedAtTheFieldOfTheLogo() throws IOException {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("FEDERATION"));
      Page page = visit.go("/intranet/organisations/" + create(visit, name("Refus")) + "/modifier");
      Map<FilePayload, String> refused = new LinkedHashMap<>();
      refused.put(file("vide.png", ""), "est pas vide");
      refused.put(file("texte.png", "Bonjour."), "texte.png");
      refused.put(file("dessin.svg", "<svg onload='alert(1)'></svg>"), "dessin.svg");
      refused.put(picture(8000, 8000), "points");
      refused.forEach(
          (file, words) -> {
            page.locator("#logoFile").setInputFiles(file);
            page.locator("#keepLogo").click();
            page.locator("#logoFile-error").getByText(words).waitFor();
          });
      page.locator("#logoFile")
          .setInputFiles(new FilePayload("lourd.png", "image/png", new byte[30_000_000]));
      assertThat(page.locator("#logoFile").evaluate("field => field.validationMessage").toString())
          .contains("lourd.png");
      assertThat(visit.accessibilityFaults()).isEmpty();
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  private static FilePayload file(String name, String content) {
    return new FilePayload(name, "image/png", content.getBytes(StandardCharsets.UTF_8));
  }

  private static FilePayload picture(int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", bytes);
    return new FilePayload("logo.png", "image/png", bytes.toByteArray());
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
