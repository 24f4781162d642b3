package fr.essaim.core.protection;

import java.time.Instant;
import java.util.UUID;

/**
 * An erasure that was done.
 *
 * @param account the id that the account had, which names nobody any more
 * @param reason why, in the words of anyone who did it on request; empty otherwise
 */
public record Erasure(UUID account, Instant at, Cause cause, String reason) {

  /** How an erasure came about. */
  public enum Cause {
    /** The person did it. */
    OWN,
    /** An administrator did it, because the person asked. */
    REQUEST,
    /** The account had been closed for as long as the register says. */
    CLOSED,
    /** The person was back after a restore from an older backup. */
    RESTORED
  }
}
