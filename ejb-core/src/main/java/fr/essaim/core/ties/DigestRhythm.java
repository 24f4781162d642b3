package fr.essaim.core.ties;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** How often somebody gets an e-mail about what they follow, if anything happened. */
public enum DigestRhythm {
  NEVER,
  /** Every morning. */
  DAILY,
  /** Every Monday morning. */
  WEEKLY;

  private static final LocalTime MORNING = LocalTime.of(7, 0);

  /** The last moment at which an e-mail was due; empty where none ever is. */
  public Optional<ZonedDateTime> lastDue(ZonedDateTime now) {
    ZonedDateTime today = now.with(MORNING);
    ZonedDateTime morning = today.isAfter(now) ? today.minusDays(1) : today;
    return switch (this) {
      case NEVER -> Optional.empty();
      case DAILY -> Optional.of(morning);
      case WEEKLY -> Optional.of(morning.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    };
  }
}
