package fr.essaim.endpoint.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TurnstileTest {

  @Test
  void letsOnlySoManyIn() {
    Turnstile turnstile = new Turnstile(2, 10, Duration.ofMillis(10));

    assertThat(turnstile.enter()).isTrue();
    assertThat(turnstile.enter()).isTrue();
    assertThat(turnstile.enter()).isFalse();
  }

  @Test
  void letsSomebodyInWhoWaited() {
    Turnstile turnstile = new Turnstile(1, 1, Duration.ofSeconds(10));
    assertThat(turnstile.enter()).isTrue();
    CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(turnstile::enter);

    turnstile.leave();

    assertThat(second.join()).isTrue();
  }

  @Test
  void sendsAwayAtOnceWhomEvenTheQueueCannotHold() {
    Turnstile turnstile = new Turnstile(1, 0, Duration.ofDays(1));
    assertThat(turnstile.enter()).isTrue();

    assertThat(turnstile.enter()).isFalse();
  }
}
