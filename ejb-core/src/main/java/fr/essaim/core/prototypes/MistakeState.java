package fr.essaim.core.prototypes;

/** How far a reported mistake is. */
public enum MistakeState {
  WAITING,
  DEALT_WITH
}
