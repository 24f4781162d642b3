package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.essaim.config.RunningEssaim;
import fr.essaim.config.RunningEssaim.Account;
import fr.essaim.config.administration.AdministrationClient;
import fr.essaim.config.launcher.Secrets;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody with an account just opened changes their password, and signs in with it. */
@ExtendWith(LastSeen.class)
class PasswordStoryIT {

  private static final String EMAIL = "change-de-mot-de-passe@example.org";
  private static final String ROLE = "CONTRIBUTOR";
  private static final String ORGANISATION = "lazare-garreau";
  private static final String ANOTHER = "neuf pommes vertes au marché";

  private final RunningEssaim essaim = RunningEssaim.shared();

  @Test
  void aChangedPasswordIsTheOneThatSignsInFromThenOn() {
    Account before = open();
    Account after = new Account(before.role(), before.organisation(), before.email(), ANOTHER);
    change(before, ANOTHER);
    assertThat(signsIn(before)).isFalse();
    assertThat(signsIn(after)).isTrue();
  }

  private Account open() {
    JsonObject opened =
        new AdministrationClient(
                essaim.state().administrationUrl(),
                Secrets.read(essaim.dataDirectory()).administrationToken())
            .post(
                "user",
                Json.createObjectBuilder()
                    .add("email", EMAIL)
                    .add("displayName", "Camille Exemple")
                    .add("role", ROLE)
                    .add("organisation", ORGANISATION)
                    .build());
    return new Account(ROLE, ORGANISATION, EMAIL, opened.getString("password"));
  }

  private void change(Account account, String replacement) {
    try (Visit visit = Visit.of(essaim, Visit.PHONE)) {
      visit.signIn(account);
      Page page = visit.go("/intranet/compte/securite");
      page.locator("#current").fill("ce n'est pas lui");
      page.locator("#password").fill(replacement);
      page.locator("#repeated").fill(replacement);
      page.locator("#changePassword").click();
      page.locator("#current[aria-invalid=true]").waitFor();
      page.locator("#current").fill(account.password());
      page.locator("#password").fill(replacement);
      page.locator("#repeated").fill(replacement);
      page.locator("#changePassword").click();
      page.getByText("Votre mot de passe a été changé").waitFor();
      assertThat(visit.accessibilityFaults()).isEmpty();
    }
  }

  private boolean signsIn(Account account) {
    try (Visit visit = Visit.of(essaim, Visit.PHONE)) {
      Page page = visit.go("/connexion");
      page.locator("input[type=email]").fill(account.email());
      page.locator("input[type=password]").fill(account.password());
      page.locator("input[type=password]").press("Enter");
      page.locator(".who summary, [role=alert] li").first().waitFor();
      return page.url().endsWith("/intranet");
    }
  }
}
