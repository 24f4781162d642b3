package fr.essaim.core.register;

/**
 * A column that holds personal data.
 *
 * @param name its name in the database
 * @param data what it is
 * @param subject whose it is
 * @param onErasure what an erasure does to it
 */
public record RegisteredColumn(
    String name, PersonalData data, DataSubject subject, OnErasure onErasure) {

  /** Whether it may mention somebody whom its row is not about. */
  boolean mayMention() {
    return switch (onErasure) {
      case BLOTTED, BLOTTED_IN_LINK, CLEARED -> true;
      case EMPTIED -> !data.isSecret();
      case DELETED -> data == PersonalData.FREE_TEXT;
      default -> false;
    };
  }
}
