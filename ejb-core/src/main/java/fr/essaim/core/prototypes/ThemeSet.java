package fr.essaim.core.prototypes;

import java.util.List;

/**
 * Themes that belong together and are offered to every network.
 *
 * @param key such as {@code programme}
 * @param themes in the order in which each stands after the one that it is under
 * @param taken whether the network has all of them
 */
public record ThemeSet(String key, List<Theme> themes, boolean taken) {

  public ThemeSet {
    themes = List.copyOf(themes);
  }
}
