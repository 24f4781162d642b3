package fr.essaim.core.register;

/** What kind of personal data a column holds. */
public enum PersonalData {
  IDENTIFIER,
  NAME,
  EMAIL,
  PHONE,
  /** Passwords and the like, only ever as hashes or encrypted; never exported. */
  SECRET,
  LANGUAGE,
  ROLE,
  MOMENT,
  /** Which person did something. */
  AUTHOR,
  ACT,
  /** Text in which somebody may have written about a person. */
  FREE_TEXT,
  FILE,
  CONSENT;

  /** Whether an export of one's own data leaves it out, for it would only help a thief. */
  public boolean isSecret() {
    return this == SECRET;
  }
}
