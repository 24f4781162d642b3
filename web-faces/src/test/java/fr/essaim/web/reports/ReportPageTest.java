package fr.essaim.web.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportPageTest {

  @Test
  void takesOnlyPathsOfOurOwnAsPages() {
    assertThat(ReportPage.pathOf("/prototypes")).isEqualTo("/prototypes");
    assertThat(ReportPage.pathOf("https://evil.example.org")).isEqualTo("/");
    assertThat(ReportPage.pathOf("//evil.example.org")).isEqualTo("/");
    assertThat(ReportPage.pathOf("/\\evil.example.org")).isEqualTo("/");
    assertThat(ReportPage.pathOf("/\t/evil.example.org")).isEqualTo("/");
    assertThat(ReportPage.pathOf("/" + "x".repeat(300))).isEqualTo("/");
  }
}
