package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.essaim.config.RunningEssaim;
import fr.essaim.config.RunningEssaim.Account;
import org.junit.jupiter.api.Test;

/** One changes one's password, signs in with it, and changes it back for the tests after this. */
class PasswordStoryIT {

  private static final String ANOTHER = "neuf pommes vertes au marché";

  private final RunningEssaim essaim = RunningEssaim.shared();

  @Test
  void aChangedPasswordIsTheOneThatSignsInFromThenOn() {
    Account before = essaim.account("CONTRIBUTOR");
    Account after = new Account(before.role(), before.organisation(), before.email(), ANOTHER);
    change(before, ANOTHER);
    try {
      assertThat(signsIn(before)).isFalse();
    } finally {
      change(after, before.password());
    }
    assertThat(signsIn(before)).isTrue();
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
      page.getByText("Votre mot de passe est changé").waitFor();
      assertThat(visit.accessibilityFaults()).isEmpty();
    }
  }

  private boolean signsIn(Account account) {
    try (Visit visit = Visit.of(essaim, Visit.PHONE)) {
      Page page = visit.go("/connexion");
      page.locator("input[type=email]").fill(account.email());
      page.locator("input[type=password]").fill(account.password());
      page.locator("input[type=password]").press("Enter");
      page.locator("a[href='/intranet/compte'], [role=alert] li").first().waitFor();
      return page.url().endsWith("/intranet");
    }
  }
}
