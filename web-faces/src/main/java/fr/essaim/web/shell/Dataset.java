package fr.essaim.web.shell;

import java.util.Locale;
import java.util.Set;

/**
 * What a context publishes as open data.
 *
 * @param name as in its addresses, {@code /donnees/NAME} and {@code /dump/NAME.csv}
 * @param label the key of what it is called
 * @param types the kinds of things that are in it, as in {@code /doc/TYPE/KEY}
 */
public record Dataset(String name, String label, Set<String> types) {

  public Dataset {
    types = Set.copyOf(types);
  }

  /** What its answers are counted under. */
  public String counter() {
    return name.toUpperCase(Locale.ROOT);
  }
}
