package fr.essaim.core.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportValueTest {

  @Test
  void isSaidAsFrenchAdministrationsReadIt() {
    assertThat(said(ReportValue.euros(64_999_900L))).isEqualTo("649 999 €");
    assertThat(said(ReportValue.euros(-1250L))).isEqualTo("-12,50 €");
    assertThat(said(ReportValue.number(new BigDecimal("6.50")))).isEqualTo("6,5");
    assertThat(said(ReportValue.share(new BigDecimal("1"), new BigDecimal("3"))))
        .isEqualTo("33,3 %");
    assertThat(said(ReportValue.day(LocalDate.of(2026, 3, 1)))).isEqualTo("01/03/2026");
    assertThat(said(ReportValue.NONE)).isEqualTo("–");
  }

  @Test
  void isANumberForSpreadsheets() {
    assertThat(ReportValue.euros(1250L).cell()).isEqualTo(new BigDecimal("12.50"));
    assertThat(ReportValue.number(7L).cell()).isEqualTo(new BigDecimal("7"));
    assertThat(ReportValue.day(LocalDate.of(2026, 3, 1)).cell())
        .isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(ReportValue.text("mots").cell()).isEqualTo("mots");
    assertThat(ReportValue.share(BigDecimal.ONE, BigDecimal.ZERO).cell()).isNull();
  }

  private static String said(ReportValue value) {
    return value.said().replaceAll("\\p{Z}", " ");
  }
}
