package fr.essaim.core.prototypes;

import java.util.Optional;

/** How far a prototype has come: only forward, one at a time; archived from any. */
public enum PrototypeState {
  INITIATED,
  IN_WORKSHOP,
  TESTED,
  APPLIED,
  CAPITALISED,
  ARCHIVED;

  /** The state that comes after, besides {@link #ARCHIVED}; none after the last. */
  public Optional<PrototypeState> next() {
    return switch (this) {
      case INITIATED -> Optional.of(IN_WORKSHOP);
      case IN_WORKSHOP -> Optional.of(TESTED);
      case TESTED -> Optional.of(APPLIED);
      case APPLIED -> Optional.of(CAPITALISED);
      case CAPITALISED, ARCHIVED -> Optional.empty();
    };
  }

  /** Whether a prototype may go from here to there. */
  public boolean leadsTo(PrototypeState other) {
    return this != ARCHIVED
        && (other == ARCHIVED || next().filter(next -> next == other).isPresent());
  }
}
