package fr.essaim.core.education;

/** Why a contribution is not taken. */
public enum RefusalReason {
  /** The map says so already. */
  KNOWN,
  /** Nobody could make sure of it. */
  NOT_CONFIRMED,
  /** It is nothing for children or parents. */
  OFF_TOPIC,
  /** It tells of a person, or of a home. */
  PRIVATE,
  /** As the word says. */
  OTHER
}
