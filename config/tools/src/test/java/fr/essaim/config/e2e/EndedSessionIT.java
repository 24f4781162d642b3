package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.essaim.config.RunningEssaim;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Anyone who types for longer than a session lasts loses nothing of it. */
@ExtendWith(LastSeen.class)
class EndedSessionIT {

  private final RunningEssaim essaim = RunningEssaim.shared();

  @Test
  void whatWasTypedComesBackAfterSigningInAgain() {
    String summary = "Écrit pendant longtemps " + UUID.randomUUID();
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("MANAGER"));
      Page page = visit.page();
      visit.go("/intranet/prototypes/nouveau");
      page.locator("#title").fill("Longue saisie (exemple)");
      page.locator("#summary").fill(summary);
      page.context().clearCookies();
      page.locator("#create").click();

      assertThat(page.locator("h1").textContent()).isEqualTo("Votre session est terminée");
      assertThat(visit.accessibilityFaults()).isEmpty();
      Page other =
          page.waitForPopup(() -> page.getByText("Connectez-vous dans un nouvel onglet").click());
      signIn(other, essaim.account("MANAGER"));
      page.getByText("Renvoyer").click();

      assertThat(page.url()).endsWith("/intranet/prototypes/nouveau");
      assertThat(page.locator("#problems").textContent())
          .contains("Rien n\u2019est encore enregistré");
      assertThat(page.locator("#summary").inputValue()).isEqualTo(summary);
      assertThat(visit.accessibilityFaults()).isEmpty();
    }
  }

  @Test
  void whatWasTypedIsKeptWhenTheSessionWasEndedElsewhere() {
    try (Visit desk = Visit.of(essaim, Visit.DESK);
        Visit phone = Visit.of(essaim, Visit.PHONE)) {
      desk.signIn(essaim.account("FEDERATION"));
      phone.signIn(essaim.account("FEDERATION"));
      phone.go("/intranet/prototypes/nouveau").locator("#title").fill("Au téléphone (exemple)");
      desk.go("/intranet/compte/securite").locator("#endElsewhere").click();
      desk.page().waitForLoadState();
      phone.page().locator("#create").click();

      assertThat(phone.page().locator("h1").textContent()).isEqualTo("Votre session est terminée");
      assertThat(phone.page().locator("input[name=title]").inputValue())
          .isEqualTo("Au téléphone (exemple)");
    }
  }

  private static void signIn(Page page, RunningEssaim.Account account) {
    page.locator("input[type=email]").fill(account.email());
    page.locator("input[type=password]").fill(account.password());
    page.locator("main form button[type=submit], main form input[type=submit]").click();
    page.waitForURL("**/intranet");
    page.close();
  }
}
