package fr.essaim.core.prototypes;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How complete a capitalisation sheet is.
 *
 * @param filled how many sections are written
 * @param total how many there are
 * @param missing those that are not written
 */
public record SheetGauge(int filled, int total, List<SheetSection> missing) {

  public SheetGauge {
    missing = List.copyOf(missing);
  }

  /** The gauge of a sheet of which these sections are written. */
  public static SheetGauge of(Set<SheetSection> written) {
    Set<SheetSection> missing = EnumSet.allOf(SheetSection.class);
    missing.removeAll(written);
    return new SheetGauge(written.size(), SheetSection.values().length, List.copyOf(missing));
  }

  public boolean isComplete() {
    return missing.isEmpty();
  }
}
