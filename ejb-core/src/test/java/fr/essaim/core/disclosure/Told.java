package fr.essaim.core.disclosure;

import java.util.List;
import java.util.Set;

/**
 * One table of a period as it was told: all counts, of which those of the hidden cells were not.
 */
record Told(CountTable table, Set<Cell> hidden) {

  static List<Told> by(Disclosure disclosure) {
    return disclosure.published().stream()
        .map(table -> new Told(table, disclosure.hidden()))
        .toList();
  }

  /** The hidden cells that may tell of somebody. */
  List<Cell> secrets(int threshold) {
    return table.cells().stream().filter(cell -> table.count(cell) < threshold).toList();
  }
}
