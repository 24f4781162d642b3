package fr.essaim.core.ties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an e-mail about what somebody follows was due last. */
class DigestRhythmTest {

  @ParameterizedTest
  @CsvSource({
    // A Tuesday
    "DAILY,  2026-11-24T06:59, 2026-11-23T07:00",
    "DAILY,  2026-11-24T07:00, 2026-11-24T07:00",
    "WEEKLY, 2026-11-24T09:00, 2026-11-23T07:00",
    "WEEKLY, 2026-11-23T06:59, 2026-11-16T07:00",
    "WEEKLY, 2026-11-23T07:00, 2026-11-23T07:00",
  })
  void isInTheMorningOfEachDayOrOfMonday(DigestRhythm rhythm, String now, String due) {
    assertThat(rhythm.lastDue(paris(now))).contains(paris(due));
  }

  @Test
  void isNeverForWhoWantsNone() {
    assertThat(DigestRhythm.NEVER.lastDue(paris("2026-11-24T09:00"))).isEmpty();
  }

  private static ZonedDateTime paris(String time) {
    return LocalDateTime.parse(time).atZone(ZoneId.of("Europe/Paris"));
  }
}
