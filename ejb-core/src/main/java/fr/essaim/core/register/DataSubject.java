package fr.essaim.core.register;

/** Whose data a column holds. */
public enum DataSubject {
  ACCOUNT_HOLDER,
  /** Whoever an organisation names as the one to reach. */
  CONTACT_PERSON,
  VISITOR,
  /** Whoever came to a workshop and signed. */
  PARTICIPANT,
  /** Whoever somebody wrote about. */
  NAMED_PERSON
}
