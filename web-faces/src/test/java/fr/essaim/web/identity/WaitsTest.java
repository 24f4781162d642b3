package fr.essaim.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitsTest {

  @Test
  void areNeverShorterThanWhatIsTrulyToBeWaited() {
    assertThat(Waits.inSeconds(Duration.ofMillis(14_200))).isEqualTo(15);
    assertThat(Waits.inMinutes(Duration.ofSeconds(61))).isEqualTo(2);
    assertThat(Waits.inMinutes(Duration.ofMinutes(15))).isEqualTo(15);
  }

  @Test
  void areToldInSecondsBelowAMinute() {
    assertThat(Waits.isShort(Duration.ofSeconds(59))).isTrue();
    assertThat(Waits.isShort(Duration.ofSeconds(60))).isFalse();
  }
}
