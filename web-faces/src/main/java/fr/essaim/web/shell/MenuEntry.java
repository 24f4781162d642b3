package fr.essaim.web.shell;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.shared.Module;
import java.util.List;
import java.util.stream.Stream;

/**
 * A way in.
 *
 * @param part where it is shown
 * @param place where it stands there, the smallest first
 * @param path where it leads
 * @param text the key of what it says; on overviews {@code text + ".text"} explains it
 * @param permission anyone who holds it somewhere sees the entry; null for everybody
 * @param unless anyone who holds it somewhere does not, since they have another; or null
 * @param module without which it is not there; null for that of its feature
 * @param icon the name of its picture in {@code icons.svg}; null for none
 * @param covered other addresses whose pages it is the entry of
 */
public record MenuEntry(
    Part part,
    int place,
    String path,
    String text,
    Permission permission,
    Permission unless,
    Module module,
    String icon,
    List<String> covered) {

  public MenuEntry {
    covered = List.copyOf(covered);
  }

  /** Where it is shown. */
  public enum Part {
    /** The head of every public page. */
    SITE,
    /** The menu: what everybody works with, as far as their roles go. */
    WORK,
    /** The menu: what administrators watch over. */
    ADMINISTRATION,
    /** The home page of the intranet. */
    HOME,
    /** The overview of administration, which says what needs somebody where. */
    OVERVIEW(true);

    private final boolean explained;

    Part() {
      this(false);
    }

    Part(boolean explained) {
      this.explained = explained;
    }

    /** Whether what an entry leads to is explained beneath it. */
    boolean isExplained() {
      return explained;
    }
  }

  /** An entry for anyone who holds a permission; null for everybody. */
  public static MenuEntry of(
      Part part, int place, String path, String text, Permission permission) {
    return new MenuEntry(part, place, path, text, permission, null, null, null, List.of());
  }

  /** A part of administration on its overview, for anyone who may see that. */
  public static MenuEntry overview(int place, String path, String text) {
    return of(Part.OVERVIEW, place, path, text, Permission.INSTANCE_WATCH);
  }

  /** The same entry, not for anyone who holds another permission. */
  public MenuEntry unless(Permission other) {
    return new MenuEntry(part, place, path, text, permission, other, module, icon, covered);
  }

  /** The same entry, only while a module is on. */
  public MenuEntry in(Module needed) {
    return new MenuEntry(part, place, path, text, permission, unless, needed, icon, covered);
  }

  /** The same entry with a picture before its words. */
  public MenuEntry withIcon(String name) {
    return new MenuEntry(part, place, path, text, permission, unless, module, name, covered);
  }

  /** The same entry, which is also that of pages at and beneath other addresses. */
  public MenuEntry covering(String... addresses) {
    return new MenuEntry(
        part, place, path, text, permission, unless, module, icon, List.of(addresses));
  }

  /** The addresses whose pages it is the entry of, and of those beneath them. */
  public Stream<String> addresses() {
    return Stream.concat(Stream.of(path), covered.stream());
  }
}
