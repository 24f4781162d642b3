package fr.essaim.core.identity;

/** In which order the list of accounts is shown. */
public enum AccountSort {
  NAME,
  /** Those who came last first. */
  NEWEST
}
