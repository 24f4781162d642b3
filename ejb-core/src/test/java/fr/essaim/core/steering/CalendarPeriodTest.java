package fr.essaim.core.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.shared.BusinessRuleViolation;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2026, 2026-01-01, 2026-12-31",
    "2026-Q1, 2026-01-01, 2026-03-31",
    "2026-Q4, 2026-10-01, 2026-12-31",
    "2024-02, 2024-02-01, 2024-02-29"
  })
  void hasAFirstAndALastDay(String value, LocalDate from, LocalDate to) {
    CalendarPeriod period = new CalendarPeriod(value);

    assertThat(period.from()).isEqualTo(from);
    assertThat(period.to()).isEqualTo(to);
    assertThat(period.isAll()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"26", "2026-Q5", "2026-13", "2026-00", "hier", "1826"})
  void refusesWhatIsNone(String value) {
    assertThatThrownBy(() -> new CalendarPeriod(value))
        .isInstanceOf(BusinessRuleViolation.class)
        .hasMessageContaining("steering.figure.period");
  }

  @Test
  void isAllThatEverWasWhereNothingIsTyped() {
    assertThat(new CalendarPeriod(null).isAll()).isTrue();
    assertThat(new CalendarPeriod(" ").from()).isBefore(LocalDate.of(2000, 1, 1));
  }

  @Test
  void isTheQuarterOfAMonth() {
    assertThat(CalendarPeriod.quarterOf(YearMonth.of(2026, 5)).value()).isEqualTo("2026-Q2");
  }
}
