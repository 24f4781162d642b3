package fr.essaim.core.prototypes;

import java.time.Instant;

/**
 * A proposal to release a draft, or one that was sent back.
 *
 * @param waiting whether somebody is to decide on it; otherwise it was sent back
 * @param by who proposed it: a record's name for a caller, or the person's own; may be null
 * @param at since when; may be null
 * @param sentBackBecause the word that it was sent back with; null for one that waits
 * @param sentBackAt when it was sent back; null for one that waits
 */
public record ReleaseProposal(
    boolean waiting, String by, Instant at, String sentBackBecause, Instant sentBackAt) {

  /** The same with another name for who proposed it. */
  public ReleaseProposal named(String name) {
    return new ReleaseProposal(waiting, name, at, sentBackBecause, sentBackAt);
  }
}
