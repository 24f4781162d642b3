package fr.essaim.web.shell;

import fr.essaim.core.identity.Permission;

/**
 * A way in.
 *
 * @param part where it is shown
 * @param place where it stands there, the smallest first
 * @param path where it leads
 * @param text the key of what it says; on the home page {@code text + ".text"} explains it
 * @param permission whoever holds it somewhere sees the entry; null for everybody
 * @param unless whoever holds it somewhere does not, since they have another; or null
 */
public record MenuEntry(
    Part part, int place, String path, String text, Permission permission, Permission unless) {

  /** Where it is shown. */
  public enum Part {
    /** The head of every public page. */
    SITE,
    /** The menu: what everybody works with, as far as their roles go. */
    WORK,
    /** The menu: what administrators watch over. */
    ADMINISTRATION,
    /** The home page of the intranet. */
    HOME
  }

  /** An entry for whoever holds a permission; null for everybody. */
  public static MenuEntry of(
      Part part, int place, String path, String text, Permission permission) {
    return new MenuEntry(part, place, path, text, permission, null);
  }

  /** The same, not for whoever holds another permission. */
  public MenuEntry unless(Permission other) {
    return new MenuEntry(part, place, path, text, permission, other);
  }
}
