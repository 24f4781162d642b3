package fr.essaim.core.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the examples of RFC 6238, of which applications show the last six digits. */
class TimedCodesTest {

  private static final String SECRET =
      Base32.toBase32String("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

  @ParameterizedTest
  @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
  void areThoseOfTheStandard(long second, String code) {
    assertThat(at(second).stepOf(SECRET, code)).hasValue(second / 30);
  }

  @Test
  void forgiveAClockThatIsHalfAMinuteOff() {
    assertThat(at(59 + 30).stepOf(SECRET, "287082")).hasValue(1);
    assertThat(at(59 - 30).stepOf(SECRET, "287 082")).hasValue(1);
    assertThat(at(59 + 60).stepOf(SECRET, "287082")).isEmpty();
    assertThat(at(59).stepOf(SECRET, null)).isEmpty();
  }

  @Test
  void haveASecretOfTheirOwnEachTime() {
    TimedCodes codes = at(0);

    assertThat(codes.freshSecret()).hasSize(32).isNotEqualTo(codes.freshSecret());
  }

  private static TimedCodes at(long second) {
    try {
      TimedCodes codes = new TimedCodes();
      Field clock = TimedCodes.class.getDeclaredField("clock");
      clock.setAccessible(true);
      clock.set(codes, Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC));
      return codes;
    } catch (ReflectiveOperationException noSuchField) {
      throw new IllegalStateException(noSuchField);
    }
  }
}
