package fr.essaim.core.administration;

/** How well a part of the instance is. */
public enum HealthState {
  WELL,
  /** Worth a look, and nothing is lost meanwhile. */
  WATCH,
  /** Something does not work, and somebody must act. */
  ILL
}
