package fr.essaim.core.steering;

/** What an objective counts. */
public enum ObjectiveUnit {
  PROTOTYPE,
  CENTRE,
  PERSON,
  SESSION,
  HOUR,
  FULL_TIME_EQUIVALENT,
  EURO
}
