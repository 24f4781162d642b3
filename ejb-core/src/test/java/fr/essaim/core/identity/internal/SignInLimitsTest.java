package fr.essaim.core.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.identity.internal.SignInLimits.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInLimitsTest {

  @Test
  void makesTheSixthAttemptWaitAndEachAfterItTwiceAsLong() {
    assertThat(SignInLimits.waitAfter(Kind.ACCOUNT, 4)).isZero();
    assertThat(SignInLimits.waitAfter(Kind.ACCOUNT, 5)).isEqualTo(Duration.ofSeconds(15));
    assertThat(SignInLimits.waitAfter(Kind.ACCOUNT, 6)).isEqualTo(Duration.ofSeconds(30));
    assertThat(SignInLimits.waitAfter(Kind.ACCOUNT, 7)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void neverMakesSomebodyWaitLongerThanAQuarterOfAnHour() {
    assertThat(SignInLimits.waitAfter(Kind.ACCOUNT, 11)).isEqualTo(Duration.ofMinutes(15));
    assertThat(SignInLimits.waitAfter(Kind.ACCOUNT, 1_000_000)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void letsAWholeCentreMistypeBeforeItsAddressWaits() {
    assertThat(SignInLimits.waitAfter(Kind.CLIENT, 39)).isZero();
    assertThat(SignInLimits.waitAfter(Kind.CLIENT, 40)).isPositive();
  }
}
