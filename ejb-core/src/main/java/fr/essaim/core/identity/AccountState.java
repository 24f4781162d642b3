package fr.essaim.core.identity;

/** Where an account is in its life. */
public enum AccountState {
  /** Its person has not answered the invitation yet. */
  INVITED,
  OPEN,
  CLOSED
}
