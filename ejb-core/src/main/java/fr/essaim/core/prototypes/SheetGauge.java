package fr.essaim.core.prototypes;

import java.util.List;

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

  public boolean isComplete() {
    return missing.isEmpty();
  }
}
