package fr.essaim.core.notifications;

/**
 * Something to tell people.
 *
 * @param thingType what it is about, as in {@code type/key}
 * @param part the page beneath the thing's own where it is to be seen, such as {@code
 *     versions/1.0}; empty for its own
 * @param title what the thing is called
 * @param detail what the kind says it is; empty where it says nothing
 */
public record Happening(
    NotificationKind kind,
    String thingType,
    String thingKey,
    String part,
    String title,
    String detail) {

  /** Something about a thing as a whole. */
  public static Happening of(
      NotificationKind kind, String thingType, String thingKey, String title, String detail) {
    return new Happening(kind, thingType, thingKey, "", title, detail);
  }
}
