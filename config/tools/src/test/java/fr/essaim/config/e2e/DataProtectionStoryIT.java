package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.essaim.config.RunningEssaim;
import fr.essaim.config.administration.AdministrationClient;
import fr.essaim.config.launcher.Secrets;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Somebody agrees, takes their data along, and leaves for good; an administrator looks after it.
 */
@ExtendWith(LastSeen.class)
class DataProtectionStoryIT {

  private static final String EMAIL = "part-pour-de-bon@example.org";
  private static final String NAME = "Partie Pourdebon";
  private static final String OWN = "/intranet/compte/donnees";
  private static final Pattern ACCOUNT = Pattern.compile("\"account\": \"([0-9a-f-]{36})\"");

  private final RunningEssaim essaim = RunningEssaim.shared();
  private final Web web = new Web(essaim.baseUrl());

  @Test
  void somebodyTakesTheirDataAlongAndLeavesForGood() {
    RunningEssaim.Account account = open(EMAIL, NAME);
    String id;
    try (Visit visit = Visit.of(essaim, Visit.PHONE)) {
      visit.signIn(account);
      Page page = visit.go(OWN);
      page.locator("input[value=\"Je suis d\u2019accord\"]").click();
      page.getByText("Votre accord est noté").waitFor();

      String json = new String(get(page, OWN + ".json").body(), StandardCharsets.UTF_8);
      assertThat(json).contains(EMAIL, NAME, "\"studies\"").doesNotContain("argon2");
      byte[] pdf = get(page, OWN + ".pdf").body();
      assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
      Matcher found = ACCOUNT.matcher(json);
      assertThat(found.find()).isTrue();
      id = found.group(1);

      erase(page, "pas le bon mot de passe");
      page.locator(".problems").waitFor();
      assertThat(visit.accessibilityFaults()).isEmpty();
      erase(page, account.password());
      page.waitForURL(essaim.baseUrl() + "/");
      assertThat(page.navigate(essaim.baseUrl() + OWN).url()).contains("/connexion");
    }
    Path ledger = essaim.dataDirectory().resolve("erasures.jsonl");
    Web.until("the ledger has the line", Duration.ofSeconds(90), () -> read(ledger).contains(id));
    JsonObject line =
        Json.createObjectBuilder()
            .add("at", "2026-01-01T00:00:00Z")
            .add("subject", "account/" + id)
            .build();
    JsonObject replayed =
        administration()
            .post(
                "erasures",
                Json.createObjectBuilder()
                    .add("lines", Json.createArrayBuilder().add(line))
                    .build());
    assertThat(replayed.getInt("erased")).isZero();
  }

  @Test
  void anAdministratorErasesNobodyByEnterAloneNorWithAReasonThatNamesThem() {
    RunningEssaim.Account account = open("demande-a-partir@example.org", "Demande Apartir");
    assertThat(
            web.post(
                    "/signaler",
                    "application/x-www-form-urlencoded",
                    "sujet=%2Fdonnees&message=Un+mot+de+Demande+Apartir.&email=&site=")
                .statusCode())
        .isEqualTo(303);
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      Page page = visit.go("/intranet/administration/demandes");
      page.locator("#email").fill(account.email());
      page.locator("#find").click();
      page.locator("details:has(#erase) > summary").click();
      assertThat(page.locator("label[for=sure]").innerText()).contains("Demande Apartir");
      page.locator("#reason").fill("Courriel de Demande Apartir");
      page.locator("#reason").press("Enter");

      page.locator("#sure-error").getByText("Cochez la case").waitFor();
      assertThat(page.locator("#reason").inputValue()).isEqualTo("Courriel de Demande Apartir");
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.locator("#sure").check();
      page.locator("#reason").press("Enter");
      page.locator("#reason-error").getByText("il resterait").waitFor();
      assertThat(page.locator("#sure").isChecked()).isTrue();
      page.locator("#reason").fill("Demande du 3 novembre");
      page.locator("#erase").click();
      page.getByText("La personne est effacée").waitFor();

      Locator passage =
          page.locator("#placesForm section")
              .filter(new Locator.FilterOptions().setHasText("Un mot de Demande Apartir."));
      assertThat(passage.innerText()).contains("Signalement d\u2019erreur\u202f: Texte");
      assertThat(passage.locator("input[id$=eraseAt]").isVisible()).isFalse();
      passage.locator("summary").click();
      assertThat(visit.accessibilityFaults()).isEmpty();
      passage.locator("input[id$=eraseAt]").click();
      page.getByText("le passage ne la nomme plus").waitFor();
      assertThat(page.content()).doesNotContain("Un mot de Demande Apartir.");
    }
  }

  @Test
  void anAdministratorRecordsABreachAndSeesTheHoursThatAreLeft() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      Page page = visit.go("/intranet/administration/violations/nouvelle");
      page.locator("#save").click();
      page.locator(".problems").waitFor();
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.locator("#what").fill("Un tableau envoyé à la mauvaise liste");
      page.locator("#people").fill("1 200");
      page.locator("#authorityNotifiedAt").fill("2020-01-01T10:00");
      page.locator("#happenedAt").fill("0018-01-01T10:00");
      page.locator("#save").click();
      page.locator("#happenedAt-error").getByText("l\u2019année").waitFor();
      page.locator("#happenedAt").fill("");
      page.locator("#save").click();
      page.locator("#authorityNotifiedAt-error").getByText("avant que").waitFor();
      page.locator("#authorityNotifiedAt").fill("");
      page.locator("#save").click();
      page.waitForURL("**/violations");

      assertThat(page.content())
          .contains("Un tableau envoyé à la mauvaise liste", "Le délai court", "Il reste 71 h");
      page.locator("#table tbody a").first().click();
      page.locator("#authorityWhyNot").fill("Message rappelé avant d'être lu");
      page.locator("#save").click();
      page.waitForURL("**/violations");
      assertThat(page.content()).contains("motif écrit");
      assertThat(get(page, "/intranet/administration/violations.csv").text())
          .contains("Message rappelé avant d'être lu");
    }
  }

  @Test
  void twoWhoCompleteTheSameBreachSeeBothTextsAndSave() {
    try (Visit visit = Visit.of(essaim, Visit.DESK);
        Visit other = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      other.signIn(essaim.account("ADMINISTRATOR"));
      Page page = visit.go("/intranet/administration/violations/nouvelle");
      page.locator("#what").fill("Une clé perdue par deux personnes");
      page.locator("#save").click();
      page.waitForURL("**/violations");
      page.getByText("Une clé perdue par deux personnes").first().click();
      page.locator("#measures").fill("Serrure changée");
      String address = page.url().replace(essaim.baseUrl(), "");
      Page late = other.go(address);
      late.locator("#measures").fill("Clé retrouvée");
      late.locator("#consequences").fill("Aucune");
      page.locator("#save").click();
      page.waitForURL("**/violations");
      late.locator("#save").click();

      late.locator("#conflict-title").waitFor();
      assertThat(late.locator(".sides").innerText()).contains("Clé retrouvée", "Serrure changée");
      assertThat(other.accessibilityFaults()).isEmpty();
      assertThat(late.locator("#measures").inputValue()).isEqualTo("Clé retrouvée");
      late.locator("#save").click();
      late.waitForURL("**/violations");
      assertThat(other.go(address).locator("#measures").inputValue()).isEqualTo("Clé retrouvée");
      assertThat(other.go(address + "/historique").locator("main").innerText())
          .contains("Serrure changée", "Clé retrouvée");
      assertThat(other.accessibilityFaults()).isEmpty();
    }
  }

  @Test
  void aPersonsFileIsForAdministratorsAlone() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("MANAGER"));
      Page page = visit.page();
      for (String path :
          new String[] {
            "/intranet/administration/registre",
            "/intranet/administration/demandes",
            "/intranet/administration/violations",
            "/intranet/administration/violations.csv",
            "/intranet/administration/demandes/copie.json?compte="
                + "00000000-0000-0000-0000-000000000000"
          }) {
        assertThat(get(page, path).status()).as(path).isEqualTo(403);
      }
    }
    assertThat(web.get(OWN + ".json").statusCode()).isEqualTo(302);
  }

  private RunningEssaim.Account open(String email, String name) {
    JsonObject opened =
        administration()
            .post(
                "user",
                Json.createObjectBuilder()
                    .add("email", email)
                    .add("displayName", name)
                    .add("role", "STAFF")
                    .add("organisation", "lazare-garreau")
                    .build());
    return new RunningEssaim.Account(
        "STAFF", "lazare-garreau", email, opened.getString("password"));
  }

  private static void erase(Page page, String password) {
    page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
    page.locator("#password").fill(password);
    page.locator("#erase").click();
  }

  private APIResponse get(Page page, String path) {
    return page.request().get(essaim.baseUrl() + path);
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException unreadable) {
      return "";
    }
  }

  private AdministrationClient administration() {
    return new AdministrationClient(
        essaim.state().administrationUrl(),
        Secrets.read(essaim.dataDirectory()).administrationToken());
  }
}
