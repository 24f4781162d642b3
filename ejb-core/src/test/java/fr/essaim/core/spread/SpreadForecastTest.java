package fr.essaim.core.spread;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.spread.SpreadForecast.Facts;
import fr.essaim.core.spread.SpreadForecast.Outcome;
import fr.essaim.core.spread.SpreadForecast.Point;
import fr.essaim.core.spread.SpreadForecast.State;
import fr.essaim.core.spread.SpreadForecast.Taken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadForecastTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  private static final LocalDate IN_A_YEAR = LocalDate.of(2027, 7, 1);

  private final List<Taken> taken = new ArrayList<>();

  @Test
  void goesOnAtThePaceOfTheYearAndCountsTheShareThatEndsWell() {
    came(2, "2024-01-01", Outcome.DONE);
    came(1, "2025-09-01", Outcome.RUNNING);
    came(3, "2026-03-01", Outcome.RUNNING);

    SpreadForecast forecast = forecast(10, 5, 100);

    assertThat(forecast.isKnown()).isTrue();
    assertThat(forecast.recent()).isEqualTo(4);
    // 2 are sure; half of the 4 that run, and of the 4 to come, end well.
    assertThat(forecast.likely()).isEqualTo(6);
    // At the pace of the slower half of the year, 2 a year.
    assertThat(forecast.low()).isEqualTo(4);
    // At the pace of the faster half, 6 a year, and all 4 that run end well.
    assertThat(forecast.high()).isEqualTo(9);
  }

  @Test
  void neverPromisesMoreCentresThanThereAre() {
    came(6, "2026-03-01", Outcome.RUNNING);

    SpreadForecast forecast = forecast(3, 3, 8);

    assertThat(forecast.likely()).isEqualTo(8);
    assertThat(forecast.high()).isEqualTo(8);
    assertThat(forecast.low()).isEqualTo(6);
  }

  @Test
  void saysNothingFromTooFewFacts() {
    came(2, "2026-03-01", Outcome.RUNNING);
    assertThat(forecast(10, 5, 100).state()).isEqualTo(State.TOO_FEW_FACTS);

    came(1, "2026-03-01", Outcome.RUNNING);
    assertThat(forecast(2, 2, 100).state()).isEqualTo(State.TOO_FEW_FACTS);
    assertThat(forecast(3, 2, 100).state()).isEqualTo(State.KNOWN);
  }

  @Test
  void whatCameMoreThanAYearAgoIsNoPace() {
    came(5, "2025-07-01", Outcome.DONE);
    assertThat(forecast(10, 5, 100).recent()).isZero();

    came(1, "2025-07-02", Outcome.DONE);
    assertThat(forecast(10, 5, 100).recent()).isEqualTo(1);
  }

  @Test
  void aDayThatHasPassedIsOver() {
    came(5, "2026-03-01", Outcome.RUNNING);

    assertThat(SpreadForecast.of(facts(10, 5, 100, true), TODAY, TODAY).state())
        .isEqualTo(State.OVER);
  }

  @Test
  void whatWasAbandonedCountsForThePaceAlone() {
    came(3, "2026-03-01", Outcome.ABANDONED);

    SpreadForecast forecast = forecast(4, 4, 100);

    assertThat(forecast.recent()).isEqualTo(3);
    assertThat(forecast.now()).isZero();
    assertThat(forecast.likely()).isEqualTo(3);
    assertThat(forecast.low()).isZero();
  }

  @Test
  void tellsWhatThereWasQuarterByQuarter() {
    came(1, "2024-01-01", Outcome.DONE);
    came(1, "2026-03-01", Outcome.RUNNING);

    assertThat(forecast(0, 0, 100).past())
        .containsExactly(
            new Point(LocalDate.of(2025, 7, 1), 1),
            new Point(LocalDate.of(2025, 10, 1), 1),
            new Point(LocalDate.of(2026, 1, 1), 1),
            new Point(LocalDate.of(2026, 4, 1), 2),
            new Point(TODAY, 2));
    assertThat(SpreadForecast.of(facts(0, 0, 100, false), TODAY, IN_A_YEAR).now()).isEqualTo(1);
  }

  private void came(int centres, String since, Outcome outcome) {
    for (int i = 0; i < centres; i++) {
      taken.add(new Taken(LocalDate.parse(since), outcome));
    }
  }

  private SpreadForecast forecast(int ended, int well, long most) {
    return SpreadForecast.of(facts(ended, well, most, true), TODAY, IN_A_YEAR);
  }

  private Facts facts(int ended, int well, long most, boolean runningCounts) {
    return new Facts(taken, runningCounts, ended, well, most);
  }
}
