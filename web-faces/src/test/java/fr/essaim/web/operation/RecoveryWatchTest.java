package fr.essaim.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecoveryWatchTest {

  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  private final RecoveryWatch.Part database = new RecoveryWatch.Part();

  @Test
  void whatGoesAndComesBackIsSaidOnceEach() {
    assertThat(see(true, 0)).isEmpty();
    assertThat(see(false, 2)).isEqualTo("The database does not answer.");
    assertThat(see(false, 4)).isEmpty();
    assertThat(see(true, 14)).isEqualTo("The database answers again after 12 s.");
    assertThat(see(true, 16)).isEmpty();
  }

  @Test
  void whatWasNeverThereIsNotGone() {
    assertThat(see(false, 0)).isEmpty();
    assertThat(see(true, 20)).isEmpty();
  }

  private String see(boolean isWell, int seconds) {
    return database
        .see(
            isWell,
            NOON.plus(Duration.ofSeconds(seconds)),
            "The database does not answer",
            "The database answers again")
        .orElse("");
  }
}
