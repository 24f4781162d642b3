package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import fr.essaim.config.RunningEssaim;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An account's life, from the invitation to the end, as people see it. */
@ExtendWith(LastSeen.class)
class AccountStoryIT {

  private static final String PASSWORD = "quatre mots sans rapport";
  private static final String OTHER = "cinq autres mots sans suite";
  private static final Duration SOON = Duration.ofSeconds(20);

  /** An account under the number and the address given. */
  private static final String ACCOUNT =
      """
      insert into identity.account (id, email, display_name, created_at, opened_at, version)
      values (?, ?, 'Lou (exemple)', now(), now(), 0)
      """;

  private final RunningEssaim essaim = RunningEssaim.shared();
  private final Mailbox emails = new Mailbox(essaim);
  private final String email =
      "lou-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";

  @Test
  void aPersonIsInvitedOpensTheirAccountAndIsOutAtOnceWhenItEnds() {
    openAccount();
    try (Visit first = Visit.of(essaim, Visit.DESK);
        Visit second = Visit.of(essaim, Visit.PHONE)) {
      signIn(first, PASSWORD);
      signIn(second, PASSWORD);
      Page page = first.go("/intranet/compte/securite");
      assertThat(first.accessibilityFaults()).isEmpty();
      assertThat(page.locator("#sessionsForm li.card").count())
          .as("the two, and the one that the invitation began")
          .isEqualTo(3);
      assertThat(page.locator("#sessionsForm .tag.good").innerText()).isEqualTo("Cette session");

      page.locator("#endElsewhere").click();
      page.waitForLoadState();
      assertThat(second.go("/intranet").url()).contains("/connexion?fait=ended");
      assertThat(first.go("/intranet").url()).endsWith("/intranet");

      closeAsAdministrator();
      assertThat(first.go("/intranet").url()).contains("/connexion");
    }
  }

  @Test
  void aForgottenPasswordIsChangedByAnEmailAndEndsTheSessions() {
    openAccount();
    try (Visit inside = Visit.of(essaim, Visit.DESK);
        Visit outside = Visit.of(essaim, Visit.DESK)) {
      signIn(inside, PASSWORD);
      Page page = outside.go("/mot-de-passe-oublie");
      page.locator("#email").fill(email);
      page.locator("main button[type=submit]").click();
      page.waitForURL("**/mot-de-passe-oublie?envoye=1");
      assertThat(page.locator(".notice.good").textContent())
          .as("no mail server is set here")
          .contains("son lien est prêt");
      Web.until("the e-mail", SOON, () -> link().startsWith("/mot-de-passe/"));

      page = outside.go(link());
      assertThat(outside.accessibilityFaults()).isEmpty();
      choose(page, OTHER);
      page.waitForURL(Pattern.compile(".*/connexion.*"));

      assertThat(inside.go("/intranet").url()).contains("/connexion");
      signIn(outside, OTHER);
      assertThat(outside.go(link()).locator("main form").count()).isZero();
    }
  }

  @Test
  void aCodeIsAskedForAfterThePassword() {
    openAccount();
    try (Visit visit = Visit.of(essaim, Visit.PHONE)) {
      signIn(visit, PASSWORD);
      Page page = visit.go("/intranet/compte/second-facteur");
      page.locator("#prepare").click();
      page.locator(".problems").waitFor();
      page.locator("#own").fill(PASSWORD);
      page.locator("#prepare").click();
      page.locator("svg.qr").waitFor();
      assertThat(visit.accessibilityFaults()).isEmpty();
      String secret = page.locator("code.address").innerText().replace(" ", "");
      page.locator("#code").fill(TimedCode.now(secret));
      page.locator("#confirm").click();
      page.locator(".codes li").first().waitFor();
      String recovery = page.locator(".codes li").first().innerText();
      page.locator(".who summary").click();
      page.locator("form[action='/deconnexion'] button").click();

      typePassword(visit, PASSWORD);
      page.waitForURL("**/connexion/code");
      assertThat(visit.accessibilityFaults()).isEmpty();
      assertThat(visit.go("/intranet").url()).contains("/connexion");
      typePassword(visit, PASSWORD);
      page.waitForURL("**/connexion/code");
      page.locator("#code").fill("not a code");
      page.locator("main button[type=submit]").click();
      assertThat(page.locator("[role=alert]").innerText()).contains("n\u2019est pas bon");
      page.locator("#code").fill(recovery);
      page.locator("main button[type=submit]").click();
      page.waitForURL("**/intranet");
    }
  }

  @Test
  void whoeverSignsInOverSomebodyElseIsThemselvesAndNotTheOther() {
    openAccount();
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("ADMINISTRATOR"));
      signIn(visit, PASSWORD);

      assertThat(visit.page().locator(".who").innerText()).contains("Lou (exemple)");
      assertThat(visit.go("/intranet/administration/comptes").title()).doesNotContain("Comptes");
    }
  }

  /** The other has not finished when the first asks whether there is such an account. */
  @Test
  void whoeverInvitesSomebodyWhileAnotherDoesSoIsToldAndSendsItAgain() throws SQLException {
    try (Visit manager = Visit.of(essaim, Visit.DESK);
        Connection other = essaim.connect()) {
      manager.signIn(essaim.account("MANAGER"));
      Page page = fillInvitation(manager);
      other.setAutoCommit(false);
      try (PreparedStatement insert = other.prepareStatement(ACCOUNT)) {
        insert.setObject(1, UUID.randomUUID());
        insert.setString(2, email);
        insert.executeUpdate();
      }
      page.locator("#send").evaluate("button => { setTimeout(() => button.click(), 0); }");
      awaitSomebodyWaitingFor(other);
      other.commit();

      page.locator("h1:has-text('vient de modifier la m\u00eame chose')").waitFor();
      page.locator("main form button").click();
      page.waitForURL("**/intranet/administration/comptes?organisation=*");
      assertThat(page.locator("[role=status]").innerText()).contains(email);
    }
  }

  private static void awaitSomebodyWaitingFor(Connection connection) throws SQLException {
    long end = System.nanoTime() + SOON.toNanos();
    try (PreparedStatement waiting =
        connection.prepareStatement(
            "select pg_sleep(0.05), exists (select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))")) {
      while (true) {
        try (ResultSet row = waiting.executeQuery()) {
          row.next();
          if (row.getBoolean(2)) {
            return;
          }
        }
        assertThat(System.nanoTime()).as("somebody waits for it").isLessThan(end);
      }
    }
  }

  @Test
  void whoeverGuessesIsToldHowLongToWait() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      for (int i = 0; i < 5; i++) {
        typePassword(visit, "wrong " + i);
        assertThat(visit.page().locator(".notice.bad").first().innerText())
            .contains("n\u2019est pas bon");
      }
      typePassword(visit, "wrong again");
      assertThat(visit.page().locator(".notice.bad").first().innerText())
          .containsPattern("Attendez \\d+ secondes?");
    }
  }

  /** Invited by the manager of a centre, accepted by the person. */
  private void openAccount() {
    try (Visit manager = Visit.of(essaim, Visit.DESK)) {
      manager.signIn(essaim.account("MANAGER"));
      Page page = fillInvitation(manager);
      page.locator("#send").click();
      page.waitForURL("**/intranet/administration/comptes?organisation=*");
      assertThat(page.locator("[role=status]").innerText()).contains(email);
    }
    try (Visit person = Visit.of(essaim, Visit.PHONE)) {
      Page page = person.go(link());
      assertThat(person.accessibilityFaults()).isEmpty();
      assertThat(person.scrollsSideways()).isFalse();
      choose(page, PASSWORD);
      page.waitForURL("**/intranet");
      assertThat(page.locator(".who").innerText()).contains("Lou (exemple)");
    }
  }

  private Page fillInvitation(Visit manager) {
    Page page = manager.go("/intranet/administration/comptes/inviter");
    page.locator("#email").fill(email);
    page.locator("#displayName").fill("Lou (exemple)");
    page.locator("#organisation").selectOption(new SelectOption().setIndex(1));
    page.locator("#role").selectOption("STAFF");
    return page;
  }

  private void closeAsAdministrator() {
    try (Visit administrator = Visit.of(essaim, Visit.DESK)) {
      administrator.signIn(essaim.account("ADMINISTRATOR"));
      Page page = administrator.go("/intranet/administration/comptes?q=" + email);
      page.locator("#table tbody a").first().click();
      page.locator("details:has(#close) > summary").click();
      assertThat(administrator.accessibilityFaults()).isEmpty();
      page.locator("#close").click();
      page.locator("[role=status]").waitFor();
    }
  }

  private static void choose(Page page, String password) {
    page.locator("#password").fill(password);
    page.locator("#repeated").fill(password);
    page.locator("main button[type=submit]").click();
  }

  private void signIn(Visit visit, String password) {
    typePassword(visit, password);
    visit.page().waitForURL("**/intranet");
  }

  private void typePassword(Visit visit, String password) {
    Page page = visit.go("/connexion");
    page.locator("input[type=email]").fill(email);
    page.locator("input[type=password]").fill(password);
    page.locator("input[type=submit]").first().click();
    page.waitForLoadState();
  }

  private String link() {
    return emails.link(email).orElse("");
  }
}
