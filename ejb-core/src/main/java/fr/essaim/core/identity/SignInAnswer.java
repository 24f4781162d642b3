package fr.essaim.core.identity;

import java.time.Duration;
import java.util.UUID;

/**
 * What came of an attempt to sign in.
 *
 * @param account who it is, of {@link Outcome#PROVEN} and {@link Outcome#CODE_WANTED}; else null
 * @param delay how long the next attempt must wait, of {@link Outcome#WAIT}; else null
 */
public record SignInAnswer(Outcome outcome, UUID account, Duration delay) {

  /** How it ended. */
  public enum Outcome {
    /** It is the person. */
    PROVEN,
    /** The password is right, and a code is to follow. */
    CODE_WANTED,
    /** The address, the password or the code is not right. */
    REFUSED,
    /** There were too many attempts: this one was not looked at. */
    WAIT
  }

  static SignInAnswer refused() {
    return new SignInAnswer(Outcome.REFUSED, null, null);
  }

  static SignInAnswer waiting(Duration delay) {
    return new SignInAnswer(Outcome.WAIT, null, delay);
  }

  static SignInAnswer of(Outcome outcome, UUID account) {
    return new SignInAnswer(outcome, account, null);
  }
}
