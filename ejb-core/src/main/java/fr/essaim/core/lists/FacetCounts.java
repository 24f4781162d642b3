package fr.essaim.core.lists;

import java.util.List;

/**
 * The values of a facet: only those that occur, or are chosen.
 *
 * @param name its parameter in addresses
 */
public record FacetCounts(String name, List<Count> counts) {

  public FacetCounts {
    counts = List.copyOf(counts);
  }

  /**
   * One value.
   *
   * @param value as addresses write it
   * @param thing a constant of an enum, or a {@link fr.essaim.core.shared.Labelled}
   * @param count how many rows it would show, given the choices of the other facets
   */
  public record Count(String value, Object thing, long count, boolean chosen) {}
}
