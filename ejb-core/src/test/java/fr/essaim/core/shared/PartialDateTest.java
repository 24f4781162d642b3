package fr.essaim.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @Test
  void keepsThePrecisionThatIsKnown() {
    assertThat(new PartialDate("2017").precision()).isEqualTo(PartialDate.Precision.YEAR);
    assertThat(new PartialDate("2017-02").precision()).isEqualTo(PartialDate.Precision.MONTH);
    assertThat(PartialDate.of(LocalDate.of(2017, 2, 3)))
        .hasToString("2017-02-03")
        .extracting(PartialDate::precision)
        .isEqualTo(PartialDate.Precision.DAY);
  }

  @Test
  void meansAnyDayOfItsYearOrMonth() {
    assertThat(new PartialDate("2016").firstDay()).isEqualTo("2016-01-01");
    assertThat(new PartialDate("2016").lastDay()).isEqualTo("2016-12-31");
    assertThat(new PartialDate("2016-02").lastDay()).isEqualTo("2016-02-29");
    assertThat(new PartialDate("2016-02-03").lastDay()).isEqualTo("2016-02-03");
  }

  @ParameterizedTest
  @CsvSource({
    "1900, true",
    "2026-03, true",
    "2100-12-31, true",
    "0018, false",
    "0001-01-01, false",
    "1899, false",
    "2101, false",
    "9999-01, false"
  })
  void isPlausibleInThisCenturyAndTheLast(String date, boolean plausible) {
    assertThat(new PartialDate(date).isPlausible()).isEqualTo(plausible);
  }

  @Test
  void isBeforeAnotherOnlyWhenThatIsCertain() {
    assertThat(new PartialDate("2016").isBefore(new PartialDate("2017-01"))).isTrue();
    assertThat(new PartialDate("2017").isBefore(new PartialDate("2017-06-01"))).isFalse();
  }

  @Test
  void isAfterADayOnlyWhenAllOfItIs() {
    assertThat(new PartialDate("2017").isAfter(LocalDate.of(2016, 12, 31))).isTrue();
    assertThat(new PartialDate("2017").isAfter(LocalDate.of(2017, 1, 1))).isFalse();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "17", "2017-13", "2017-02-30", "03/02/2017"})
  void refusesWhatIsNoDate(String text) {
    assertThatThrownBy(() -> new PartialDate(text))
        .isInstanceOf(BusinessRuleViolation.class)
        .hasMessageContaining("date.invalid");
  }
}
