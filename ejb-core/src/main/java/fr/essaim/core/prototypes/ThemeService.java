package fr.essaim.core.prototypes;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.prototypes.internal.ShippedThemes;
import fr.essaim.core.prototypes.internal.ThemeScheme;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Which themes a network has. A new one has none: it takes in a set that is offered, or a file. A
 * theme that is there stays as it is, for documents name it.
 */
@Stateless
public class ThemeService {

  private static final String SUBJECT = "theme-set/";

  @Inject private Access access;
  @Inject private ThemeScheme scheme;

  /** The themes that the network has, in the order of the lists. */
  @Requires(Permission.IMPORT_READ)
  public List<Theme> list() {
    access.scope(Permission.IMPORT_READ);
    return List.copyOf(scheme.all().values());
  }

  /** The sets that are offered. */
  @Requires(Permission.IMPORT_READ)
  public List<ThemeSet> offered() {
    access.scope(Permission.IMPORT_READ);
    List<Theme> programme = ShippedThemes.ofTheProgramme();
    boolean taken = programme.stream().allMatch(theme -> scheme.all().containsKey(theme.key()));
    return List.of(new ThemeSet(ShippedThemes.PROGRAMME, programme, taken));
  }

  /**
   * Takes a set in.
   *
   * @throws UnknownThing when none of this key is offered
   */
  @Requires(value = Permission.IMPORT, act = "theme-set.take")
  public void take(String key) {
    access.requireSomewhere(Permission.IMPORT, SUBJECT + key);
    offered().stream()
        .filter(set -> set.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new UnknownThing("theme-set", key))
        .themes()
        .forEach(scheme::add);
  }

  /**
   * Adds a theme of a file.
   *
   * @return false when one of this key is there, which stays as it is
   * @throws UnknownThing when the one that it is under, or one that means nearly the same, is none
   */
  @Requires(value = Permission.IMPORT, act = "theme.add")
  public boolean add(Theme theme) {
    access.requireSomewhere(Permission.IMPORT, "theme/" + theme.key());
    return scheme.add(theme);
  }
}
