package fr.essaim.web.lists;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.shared.UnknownThing;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What can be done with rows of a list, one after the other.
 *
 * @param name in the form
 * @param icon the name of its picture in {@code icons.svg}
 * @param text the key of what its button says; {@code text + ".sure"} says what to know before, if
 *     there is anything; {@code text + ".done"} counts those that it was done to, and {@code text +
 *     ".undone"} those for which it was taken back
 * @param permission what it asks for; its service asks for it again, for each row
 * @param act does it to the row of a key, and says whether that changed anything
 * @param undo takes it back; null for what nothing takes back
 */
public record RowAct(
    String name,
    String icon,
    String text,
    Permission permission,
    Predicate<String> act,
    Consumer<String> undo) {

  /** An act that changes each row that it is not refused for. */
  public RowAct(
      String name,
      String icon,
      String text,
      Permission permission,
      Consumer<String> act,
      Consumer<String> undo) {
    this(name, icon, text, permission, changing(act), undo);
  }

  /** The same that nothing takes back. */
  public RowAct(
      String name, String icon, String text, Permission permission, Consumer<String> act) {
    this(name, icon, text, permission, act, null);
  }

  /** The same where the keys are ids. */
  public static RowAct ofId(
      String name, String icon, String text, Permission permission, Consumer<UUID> act) {
    return new RowAct(name, icon, text, permission, key -> act.accept(id(key)));
  }

  static Predicate<String> changing(Consumer<String> act) {
    return key -> {
      act.accept(key);
      return true;
    };
  }

  private static UUID id(String key) {
    try {
      return UUID.fromString(key);
    } catch (IllegalArgumentException none) {
      throw new UnknownThing("row", key);
    }
  }
}
