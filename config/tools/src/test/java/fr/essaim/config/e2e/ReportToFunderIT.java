package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import fr.essaim.config.RunningEssaim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A report from its texts to the funder's question, and what stays of it when it is corrected. */
@ExtendWith(LastSeen.class)
class ReportToFunderIT {

  private static final String OPERATION = "ateliers-des-deux-rives-exemple";

  private final RunningEssaim essaim = RunningEssaim.shared();

  @Test
  void aReportIsFrozenSignedAskedAboutAndCorrected() {
    try (Visit coordinator = Visit.of(essaim, Visit.DESK);
        Visit funder = Visit.of(essaim, Visit.PHONE)) {
      coordinator.signIn(essaim.account("OPERATION_COORDINATOR"));
      funder.signIn(essaim.account("FUNDER"));
      String report = begin(coordinator);
      assertThat(funder.go(report).title()).doesNotContain("Rapport 2026");
      Page page = coordinator.go(report);
      page.locator("#freeze").click();
      page.waitForURL("**/versions/1");
      assertThat(page.locator("main").innerText()).contains("Tout va bien.");
      assertThat(coordinator.accessibilityFaults()).isEmpty();
      page.locator("#sign").click();
      page.locator("[role=status]").waitFor();

      String first = report + "/versions/1";
      byte[] pdf = download(page, first + "/fichiers/pdf");
      assertThat(PdfCheck.faultsOf(pdf)).isEmpty();
      assertThat(PdfCheck.textOf(pdf)).contains("Rapport 2026", "Tout va bien.", "Signatures");
      byte[] docx = download(page, first + "/fichiers/docx");
      approve(first);
      byte[] signed = download(page, first + "/signes/pdf");
      assertThat(PdfCheck.faultsOf(signed)).isEmpty();
      assertThat(PdfCheck.textOf(signed)).contains("Tout va bien.", "Signatures reçues");
      assertThat(download(page, first + "/fichiers/pdf")).isEqualTo(pdf);
      ask(funder, first);
      answer(coordinator, first);
      correct(coordinator, report);

      assertThat(download(funder.page(), first + "/fichiers/pdf")).isEqualTo(pdf);
      assertThat(download(funder.page(), first + "/fichiers/docx")).isEqualTo(docx);
      assertThat(download(funder.page(), first + "/signes/pdf")).isEqualTo(signed);
      page = funder.go(first);
      assertThat(page.locator("main").innerText()).contains("Voici.", "Version 2");
      assertThat(funder.accessibilityFaults()).isEmpty();
      assertThat(funder.scrollsSideways()).isFalse();
      page = funder.go(report + "/versions/2/changements");
      assertThat(page.locator("main ins").allInnerTexts()).isNotEmpty();
      assertThat(coordinator.scriptErrors()).isEmpty();
    }
  }

  private void approve(String version) {
    try (Visit officer = Visit.of(essaim, Visit.DESK)) {
      officer.signIn(essaim.account("FEDERATION"));
      Page page = officer.go(version);
      page.locator("#approve").click();
      page.locator("[role=status]").waitFor();
    }
  }

  private static String begin(Visit coordinator) {
    Page page = coordinator.go("/intranet/operations/" + OPERATION + "/bilans/nouveau");
    page.locator("#template").selectOption("execution-annuelle");
    page.locator("#title").fill("Rapport 2026");
    page.locator("#funder").selectOption("fonds-exemple");
    page.locator("#starts").fill("01/01/2026");
    page.locator("#ends").fill("31/12/2026");
    assertThat(coordinator.accessibilityFaults()).isEmpty();
    page.locator("#save").click();
    page.waitForURL("**/intranet/bilans/*");
    String report = page.url().replaceFirst("^https?://[^/]+", "");
    page = coordinator.go(report + "/modifier");
    page.locator("#analyse-des-resultats").fill("Tout va bien.");
    page.locator("#save").click();
    page.locator("[role=status]").waitFor();
    return report;
  }

  private static void ask(Visit funder, String version) {
    Page page = funder.go(version);
    page.locator("#section").selectOption("analyse-des-resultats");
    page.locator("#comment").fill("Pourquoi ?");
    page.locator("#say").click();
    page.locator("[role=status]").waitFor();
    assertThat(page.locator("main").innerText()).contains("Pourquoi ?");
  }

  private static void answer(Visit coordinator, String version) {
    Page page = coordinator.go("/intranet/avis");
    assertThat(page.locator(".told").innerText()).contains("Rapport 2026");
    page = coordinator.go(version);
    page.locator("#answer").fill("Voici.");
    page.locator("#reply").click();
    page.locator("[role=status]").waitFor();
  }

  private static void correct(Visit coordinator, String report) {
    Page page = coordinator.go(report);
    page.locator("#reason").fill("Une phrase");
    page.locator("#correct").click();
    page.locator("[role=status]").waitFor();
    page = coordinator.go(report + "/modifier");
    page.locator("#analyse-des-resultats").fill("Tout va mieux.");
    page.locator("#save").click();
    page.locator("[role=status]").waitFor();
    page = coordinator.go(report);
    page.locator("#freeze").click();
    page.waitForURL("**/versions/2");
  }

  private byte[] download(Page page, String path) {
    APIResponse answer = page.context().request().get(essaim.baseUrl() + path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().get("content-disposition")).startsWith("attachment");
    return answer.body();
  }
}
