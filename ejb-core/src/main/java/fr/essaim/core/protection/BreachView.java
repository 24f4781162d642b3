package fr.essaim.core.protection;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A breach with its 72 hours.
 *
 * @param deadline when the 72 hours are over
 * @param left how long until then, negative once it is past; as of when it was read
 * @param countdown where it stands
 */
public record BreachView(
    UUID id,
    long version,
    BreachDetails details,
    Instant recordedAt,
    Instant deadline,
    Duration left,
    Countdown countdown) {

  /** Where the 72 hours of article 33 stand. */
  public enum Countdown {
    /** They run, and the authority was not told yet. */
    RUNNING,
    /** They are over, the authority was not told, and nothing says why not. */
    LATE,
    /** The authority was told in time. */
    NOTIFIED,
    /** The authority was told, after the 72 hours. */
    NOTIFIED_LATE,
    /** It was decided not to tell, and why is written down. */
    NOT_NOTIFIED
  }

  /** Whether somebody must still act. */
  public boolean isOpen() {
    return countdown == Countdown.RUNNING || countdown == Countdown.LATE;
  }
}
