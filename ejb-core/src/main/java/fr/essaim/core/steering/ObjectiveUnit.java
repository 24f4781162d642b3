package fr.essaim.core.steering;

/** What an objective or an indicator counts. */
public enum ObjectiveUnit {
  PROTOTYPE,
  CENTRE,
  PERSON,
  SESSION,
  HOUR,
  FULL_TIME_EQUIVALENT,
  EURO,
  VERSION,
  TRANSFER,
  INSTALLATION,
  PLACE,
  CONFIRMATION
}
