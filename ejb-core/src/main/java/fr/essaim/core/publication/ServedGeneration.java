package fr.essaim.core.publication;

import java.time.Instant;
import java.util.Optional;

/** The generation of catalogue and dumps that is being served, as the publisher knows it. */
public interface ServedGeneration {

  /**
   * @param position up to where of the log it goes
   * @param at when it was made
   */
  record Made(long position, Instant at) {}

  /** Empty until the first is made. */
  Optional<Made> made();
}
