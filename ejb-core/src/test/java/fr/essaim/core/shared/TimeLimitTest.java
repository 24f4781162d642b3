package fr.essaim.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

  @Test
  void isOverOnceItsTimeHasPassed() {
    assertThat(TimeLimit.of(Duration.ofSeconds(-1)).isOver()).isTrue();
    assertThat(TimeLimit.of(Duration.ofHours(1)).isOver()).isFalse();
  }
}
