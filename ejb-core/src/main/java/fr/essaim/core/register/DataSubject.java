package fr.essaim.core.register;

/** Whose data a column holds. */
public enum DataSubject {
  ACCOUNT_HOLDER,
  /** Everyone whom an organisation names as the one to reach. */
  CONTACT_PERSON,
  VISITOR,
  /** Anyone who came to a workshop and signed. */
  PARTICIPANT,
  /** Everyone whom somebody wrote about. */
  NAMED_PERSON
}
