package fr.essaim.core.spread;

import java.util.Arrays;
import java.util.List;

/** How far a centre is with a prototype; stopped from any. */
public enum InstallationState {
  PLANNED,
  INSTALLING,
  IN_USE,
  /** In use, and changed by the centre. */
  ADAPTED,
  STOPPED;

  /** Whether the centre works with it. */
  public boolean isInUse() {
    return this == IN_USE || this == ADAPTED;
  }

  /** Whether the centre prepares to work with it. */
  public boolean isComing() {
    return this == PLANNED || this == INSTALLING;
  }

  /** Whether an installation may go from here to there: only forward. */
  public boolean leadsTo(InstallationState other) {
    return this != STOPPED && other.compareTo(this) > 0;
  }

  /** Where it may go from here. */
  public List<InstallationState> following() {
    return Arrays.stream(values()).filter(this::leadsTo).toList();
  }
}
