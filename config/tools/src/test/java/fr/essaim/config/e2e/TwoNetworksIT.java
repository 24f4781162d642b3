package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.essaim.config.RunningEssaim;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two federations, each with an Essaim of its own, that follow each other. */
@ExtendWith(LastSeen.class)
class TwoNetworksIT {

  private static final Duration SOON = Duration.ofSeconds(90);
  private static final String READING = "Lecture des réseaux suivis";
  private static final String NETWORKS = "/intranet/administration/reseaux";

  private static final String TITLE = "Radio Démarches (exemple)";

  private static final String KEY = "radio-demarches-exemple";
  private static final String ORIGIN = "/prototypes/" + KEY;

  private final RunningEssaim origin = RunningEssaim.shared();

  @Test
  void whatOneTakesUpFromTheOtherSaysSoOnBothSidesAndOutlivesIt(@TempDir Path directory) {
    RunningEssaim taker = RunningEssaim.neighbour(directory);
    boolean running = true;
    try (Visit here = Visit.of(taker, Visit.DESK);
        Visit there = Visit.of(origin, Visit.DESK)) {
      here.signIn(taker.account("ADMINISTRATOR"));
      there.signIn(origin.account("ADMINISTRATOR"));
      String key = takeUp(here);
      publish(here, key);
      assertThat(new Web(taker.baseUrl()).get("/doc/prototype/" + key + ".nt").body())
          .contains(
              "<http://www.w3.org/ns/prov#wasDerivedFrom> <"
                  + origin.baseUrl()
                  + "/id/prototype/"
                  + KEY
                  + ">");

      followBack(there, taker, key);
      withdraw(there, here, key);

      taker.stop();
      running = false;
      there.run(READING);
      Web.until("the fault is noted", SOON, () -> networks(there).contains("Personne ne répond"));
      assertThat(there.accessibilityFaults()).isEmpty();
    } finally {
      publishAgain();
      if (running) {
        taker.stop();
      }
    }
  }

  private String takeUp(Visit here) {
    Web.until("the other network is read", SOON, () -> networks(here).contains("Suivi"));
    Page page = here.go("/intranet/ailleurs?q=radio&which=available");
    assertThat(here.accessibilityFaults()).isEmpty();
    page.locator("main table a", named(TITLE)).first().click();
    page.locator("#take").waitFor();
    assertThat(page.locator("main").innerText()).contains("Les Rives (exemple)", "CC BY");
    assertThat(page.locator("main a[href='" + origin.baseUrl() + ORIGIN + "']").count()).isOne();
    assertThat(here.accessibilityFaults()).isEmpty();

    page.locator("#take").click();
    assertThat(page.locator("#plannedFor-error").innerText()).isNotBlank();
    page.locator("#centre_input").pressSequentially("digue");
    page.locator(".ui-autocomplete-item").first().click();
    page.locator("#plannedFor").fill("03/" + (today().getYear() + 1));
    page.locator("#plannedFor").press("Enter");
    page.waitForURL("**/intranet/prototypes/**");
    assertThat(page.locator("main .facts").first().innerText())
        .contains("Repris de", TITLE, "Les Rives (exemple)");
    return page.url().replaceFirst(".*/", "");
  }

  private static Locator.FilterOptions filtered(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Page.LocatorOptions named(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private void publish(Visit here, String key) {
    Page page = here.go("/intranet/prototypes/" + key);
    page.locator("#publish").click();
    page.locator("#withdraw").waitFor(Visit.attached());
    page = here.go("/prototypes/" + key);
    assertThat(page.locator(".facts a[href='" + origin.baseUrl() + ORIGIN + "']").count()).isOne();
    Web.until(
        "the document is there",
        SOON,
        () -> here.go("/doc/prototype/" + key + ".html").locator("h1").innerText().contains(TITLE));
  }

  private void followBack(Visit there, RunningEssaim taker, String key) {
    there.run(READING);
    String page = taker.baseUrl() + "/prototypes/" + key;
    Web.until(
        "it is listed where it comes from",
        SOON,
        () -> there.go(ORIGIN).locator("main a[href='" + page + "']").count() == 1);
    assertThat(there.page().locator("main section").filter(filtered("Le Delta")).count())
        .isPositive();
    assertThat(there.accessibilityFaults()).isEmpty();
    assertThat(
            there
                .go("/intranet" + ORIGIN)
                .locator("main a[href='" + page + "'][rel=noopener]")
                .count())
        .isOne();
  }

  private void withdraw(Visit there, Visit here, String key) {
    Page page = there.go("/intranet" + ORIGIN);
    page.locator(".acts summary, .acts button", named("Retirer")).first().click();
    page.locator("#withdraw").click();
    page.locator("#publish").waitFor();
    Web.until(
        "the tombstone is there",
        SOON,
        () -> new Web(origin.baseUrl()).get("/doc/prototype/" + KEY).statusCode() == 410);

    here.run(READING);
    Web.until(
        "the other network shows it",
        SOON,
        () -> here.go("/prototypes/" + key).locator("main").innerText().contains("retiré à l"));
    assertThat(here.accessibilityFaults()).isEmpty();
    assertThat(here.page().locator("h1").innerText()).isEqualTo(TITLE);
    assertThat(here.go("/intranet/ailleurs?q=radio").locator("main table").innerText())
        .contains("Retiré à l");
  }

  /** The other tests find the demonstration as it was. */
  private void publishAgain() {
    try (Visit visit = Visit.of(origin, Visit.DESK)) {
      visit.signIn(origin.account("ADMINISTRATOR"));
      Page page = visit.go("/intranet" + ORIGIN);
      if (page.locator("#publish").count() > 0) {
        page.locator("#publish").click();
        page.locator("#withdraw").waitFor(Visit.attached());
      }
    }
  }

  private static String networks(Visit visit) {
    return visit.go(NETWORKS).locator("main").innerText();
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/Paris"));
  }
}
