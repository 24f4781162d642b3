package fr.essaim.core.shared;

import java.time.Duration;

/**
 * What was asked is right, and not done now: because too much goes on for everybody, or because its
 * sender has asked too often. The same will be answered later, so nothing of it is thrown away.
 */
public final class RetryLater extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  private final Duration wait;
  private final boolean tooOften;

  private RetryLater(String code, Duration wait, boolean tooOften, Object... arguments) {
    super(code, arguments);
    this.wait = wait;
    this.tooOften = tooOften;
  }

  /** Too much goes on just now: {@code shared.busy}. */
  public static RetryLater busy(Duration wait) {
    return new RetryLater("shared.busy", wait, false);
  }

  /** Its sender has asked too often; {@code {0}} in the sentence is the wait in minutes. */
  public static RetryLater tooOften(String code, Duration wait) {
    return new RetryLater(code, wait, true, wait.plusSeconds(59).toMinutes());
  }

  /** After how long to ask again. */
  public Duration after() {
    return wait;
  }

  /** Whether the sender alone is meant, and not everybody. */
  public boolean isTooOften() {
    return tooOften;
  }
}
