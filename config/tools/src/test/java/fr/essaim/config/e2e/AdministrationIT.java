package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.essaim.config.RunningEssaim;
import fr.essaim.config.launcher.Secrets;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator looks after the instance in a browser. */
@ExtendWith(LastSeen.class)
class AdministrationIT {

  private static final List<String> PAGES =
      List.of(
          "/intranet/administration",
          "/intranet/administration/premiers-pas",
          "/intranet/administration/sante",
          "/intranet/administration/courrier",
          "/intranet/administration/taches",
          "/intranet/administration/parametres",
          "/intranet/administration/journal",
          "/intranet/administration/journal.csv",
          "/intranet/administration/journal.xlsx",
          "/intranet/administration/publication");

  private final RunningEssaim essaim = RunningEssaim.shared();

  @Test
  void isForAdministratorsAlone() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("MANAGER"));
      for (String path : PAGES) {
        assertThat(status(visit, path)).as(path).isEqualTo(403);
      }
    }
  }

  @Test
  void aParkedChangeIsTriedAgainAndGone() throws SQLException {
    park("eduquer-ca-s-apprend");
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      Page page = visit.go("/intranet/administration/publication");
      Locator row = page.locator(".card:has-text('prototype / eduquer-ca-s-apprend')");
      assertThat(row.textContent()).contains("Une raison d'essai");

      row.locator("input[type=submit]").click();

      assertThat(page.locator(".notice.good").textContent())
          .contains("prototype/eduquer-ca-s-apprend");
      awaitGone(page, row);
      Locator nothingWaits = page.locator(".figure:has-text(\"rien n\u2019attend\")");
      for (int attempt = 0; attempt < 20 && nothingWaits.count() == 0; attempt++) {
        page.waitForTimeout(250);
        page.reload();
      }
      assertThat(nothingWaits.textContent()).startsWith("0").doesNotContain("0 s");
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  @Test
  void allParkedChangesAreTriedAgainAtOnce() throws SQLException {
    park("mon-cv-numerique");
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      Page page = visit.go("/intranet/administration/publication");

      page.locator("#retryAll").click();

      page.locator(".notice.good").waitFor();
      awaitGone(page, page.locator(".card:has-text('prototype / mon-cv-numerique')"));
    }
  }

  @Test
  void aReportedMistakeIsDealtWith() {
    UUID mark = UUID.randomUUID();
    String text = "Le numéro de la rue est faux, " + mark;
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      Page page = visit.go("/signaler");
      page.locator("#sujet").fill("/donnees");
      page.locator("#message").fill(text);
      page.locator("main button[type=submit]").click();
      page.locator(".notice.good").waitFor();
      visit.signIn(essaim.account("ADMINISTRATOR"));
      visit.go("/intranet/administration/signalements?q=" + mark);

      Locator row =
          page.locator("#table tbody tr").filter(new Locator.FilterOptions().setHasText(text));
      assertThat(row.innerText()).contains("/donnees", "À traiter");
      assertThat(visit.accessibilityFaults()).isEmpty();
      row.locator("input[type=checkbox]").check();
      page.locator("#acts [value=done]").click();
      page.locator("#sure [value=yes]").click();

      page.locator(".notice.good").waitFor();
      assertThat(row.innerText()).contains("Traité");
      assertThat(row.locator("input[type=checkbox]").count()).isZero();
    }
  }

  @Test
  void anEmailWaitsWithItsTextAndIsLeft() {
    RunningEssaim.Account administrator = essaim.account("ADMINISTRATOR");
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(administrator);
      Page page = visit.go("/intranet/administration/courrier");

      page.locator("#trial").click();

      assertThat(page.locator(".notice.good").first().textContent())
          .contains(administrator.email());
      page.locator("#table tbody a").first().click();
      assertThat(page.locator(".email").textContent()).contains("Bonjour,");
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.locator("details:has(#giveUp) > summary").click();
      page.locator("#giveUp").click();
      page.locator(".notice.good").waitFor();
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  @Test
  void theLinkOfAnEmailIsHandedOverWhereNoMailLeaves() {
    String email = "invitee-" + UUID.randomUUID() + "@example.org";
    try (Visit visit = Visit.of(essaim, Visit.PHONE)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      Page page = visit.go("/intranet/administration/comptes/inviter");
      assertThat(page.locator("main").textContent()).contains("ne partent pas tout seuls");
      page.locator("#email").fill(email);
      page.locator("#displayName").fill("Quelqu'un (exemple)");
      page.locator("#organisation").selectOption(new SelectOption().setIndex(1));
      page.locator("#role").selectOption(new SelectOption().setIndex(1));
      page.locator("#send").click();
      assertThat(page.locator(".notice.good").textContent()).contains(email, "Courriels");

      visit.go("/intranet/administration/courrier?q=" + email);
      page.locator("#table tbody a").first().click();
      assertThat(page.locator("#link").inputValue()).startsWith(essaim.baseUrl() + "/invitation/");
      assertThat(page.locator("#giveUp").count()).isZero();
      assertThat(visit.accessibilityFaults()).isEmpty();
      page.locator("#handedOver").click();
      page.locator(".notice.good").waitFor();
      visit.go("/intranet/administration/courrier?dossier=done&q=" + email);
      assertThat(page.locator("#table tbody tr").count()).isEqualTo(1);
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  @Test
  void healthSaysThatNoMailLeavesAndNotThatItIsWell() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      Page page = visit.go("/intranet/administration/sante");

      assertThat(page.locator(".card:has(:text-is('Courriels'))").textContent())
          .contains("À surveiller", "Aucun courriel ne part d\u2019ici", "À faire")
          .doesNotContain("Bon");
    }
  }

  @Test
  void whatTheLegalNoticeLacksIsToBeFilledIn() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));

      assertThat(visit.go("/intranet/administration").locator("main").textContent())
          .contains("mentions légales sont incomplètes", "essaim.publisher.director");
    }
  }

  @Test
  void aJobRunsWhenItIsWanted() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      visit.run("Effacement des courriels anciens");

      assertThat(visit.page().locator(".notice.good").textContent()).contains("1 tâche se lance");
    }
  }

  @Test
  void theTrailIsSearchedAndLeavesAsAFile() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      Page page = visit.go("/intranet/administration/journal?sujet=account");
      assertThat(page.locator("tbody tr").count()).isPositive();
      assertThat(page.locator("tbody").textContent()).contains("connecté");
      page.locator("th button[popovertarget=narrow-who]").click();
      page.locator("#qui").fill("personne de ce nom");
      page.locator("#narrow-who button[type=submit]").click();
      assertThat(page.url()).contains("qui=personne+de+ce+nom").contains("sujet=account");
      assertThat(page.locator(".empty").count()).isEqualTo(1);

      String csv =
          new String(
              page.request()
                  .get(essaim.baseUrl() + "/intranet/administration/journal.csv?sujet=account")
                  .body(),
              StandardCharsets.UTF_8);

      assertThat(csv).startsWith("\uFEFFQuand;Qui;").contains("sign-in.begin");
    }
  }

  @Test
  void settingsAreShownWithoutTheirSecrets() {
    String secret = Secrets.read(essaim.dataDirectory()).ownerPassword();
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      String page = visit.go("/intranet/administration/parametres").content();

      assertThat(page).contains("essaim.db.password").doesNotContain(secret);
      assertThat(page).contains("de la ligne de commande");
    }
  }

  @Test
  void aFirstStepIsDeclaredAndTakenBack() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      Page page = visit.go("/intranet/administration/premiers-pas");
      Locator step =
          page.locator("ol.cards > li")
              .filter(new Locator.FilterOptions().setHasText("La sauvegarde"));

      step.getByText("La sauvegarde est en place").click();

      page.locator(".notice.good").waitFor();
      assertThat(step.locator(".tag").textContent()).contains("selon vous");
      step.getByText("Revenir sur cette étape").click();
      step.getByText("La sauvegarde est en place").waitFor();
    }
  }

  private int status(Visit visit, String path) {
    return visit.page().request().get(essaim.baseUrl() + path).status();
  }

  private static void awaitGone(Page page, Locator row) {
    for (int attempt = 0; attempt < 20 && row.count() > 0; attempt++) {
      page.waitForTimeout(250);
      page.reload();
    }
    row.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  private void park(String key) throws SQLException {
    try (Connection owner = essaim.connect();
        PreparedStatement insert =
            owner.prepareStatement(
                "insert into publication.parked (type, key, reason, parked_at)"
                    + " values ('prototype', ?, 'Une raison d''essai', now())"
                    + " on conflict do nothing")) {
      insert.setString(1, key);
      insert.executeUpdate();
    }
  }
}
