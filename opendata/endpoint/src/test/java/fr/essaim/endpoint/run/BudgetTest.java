package fr.essaim.endpoint.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BudgetTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final AtomicLong now = new AtomicLong(-MINUTE.toNanos());
  private final Budget budget = new Budget(Duration.ofMinutes(2), now::get);

  @Test
  void isSpentOnceTheTimeIsUsedUpAndByThatClientAlone() {
    budget.spend("a", Duration.ofSeconds(119));
    assertThat(budget.isSpent("a")).isFalse();

    budget.spend("a", Duration.ofSeconds(1));

    assertThat(budget.isSpent("a")).isTrue();
    assertThat(budget.isSpent("b")).isFalse();
  }

  @Test
  void comesBackWithinAMinute() {
    budget.spend("a", Duration.ofSeconds(100));
    pass(Duration.ofSeconds(30));
    budget.spend("a", Duration.ofSeconds(30));

    Duration wait = budget.untilSomeIsLeft("a");
    assertThat(wait).isBetween(Duration.ofSeconds(25), Duration.ofSeconds(30));

    pass(wait);
    assertThat(budget.isSpent("a")).isFalse();
    budget.spend("a", Duration.ofSeconds(90));
    assertThat(budget.isSpent("a")).isTrue();

    pass(MINUTE);
    assertThat(budget.isSpent("a")).isFalse();
    assertThat(budget.untilSomeIsLeft("a")).isZero();
  }

  @Test
  void forgetsWhoWasAwayForLong() {
    budget.spend("a", Duration.ofSeconds(500));
    pass(MINUTE.multipliedBy(10));

    assertThat(budget.isSpent("a")).isFalse();
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
