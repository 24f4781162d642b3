package fr.essaim.core.prototypes;

/** What nature a prototype is of; software is only one of them. */
public enum PrototypeKind {
  SOFTWARE,
  FACILITATION_METHOD,
  GAME,
  GUIDE,
  TUTORIAL,
  WAY_OF_ORGANISING
}
