package fr.essaim.core.publication;

import java.time.Instant;
import java.util.Optional;

/** The catalogue and dumps that are being served, and why no newer ones are. */
public interface ServedGeneration {

  /**
   * @param position up to where of the log it goes
   * @param at when it was made
   */
  record Made(long position, Instant at) {}

  /**
   * Newer ones could not be made; it is tried again.
   *
   * @param since when that failed for the first time
   * @param attempts how often it has been tried since
   * @param reason why the last attempt failed, for an administrator
   */
  record Failure(Instant since, int attempts, String reason) {}

  /** Empty until the first is made. */
  Optional<Made> made();

  /** Empty when the last attempt succeeded. */
  Optional<Failure> failure();
}
