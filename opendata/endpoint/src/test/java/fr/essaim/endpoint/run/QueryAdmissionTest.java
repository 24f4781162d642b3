package fr.essaim.endpoint.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class QueryAdmissionTest {

  @Test
  void letsOnlySoManyIn() {
    QueryAdmission admission = new QueryAdmission(2, 10, Duration.ofMillis(10));

    assertThat(admission.enter()).isTrue();
    assertThat(admission.enter()).isTrue();
    assertThat(admission.enter()).isFalse();
  }

  @Test
  void letsSomebodyInWhoWaited() {
    QueryAdmission admission = new QueryAdmission(1, 1, Duration.ofSeconds(10));
    assertThat(admission.enter()).isTrue();
    CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(admission::enter);

    admission.leave();

    assertThat(second.join()).isTrue();
  }

  @Test
  void sendsAwayAtOnceWhomEvenTheQueueCannotHold() {
    QueryAdmission admission = new QueryAdmission(1, 0, Duration.ofDays(1));
    assertThat(admission.enter()).isTrue();

    assertThat(admission.enter()).isFalse();
  }
}
