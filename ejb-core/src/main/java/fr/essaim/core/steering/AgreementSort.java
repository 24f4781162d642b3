package fr.essaim.core.steering;

/** The orders of a list of agreements. */
public enum AgreementSort {
  NEWEST,
  REFERENCE,
  GRANTED
}
