package fr.essaim.core.steering;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a figure is, as it was counted for somebody who asked.
 *
 * @param where how the operation, the centre or the territory is called; null for the network
 * @param value null where it is kept back
 * @param records from how many
 * @param missing how many of them lack what is counted
 * @param mayList whether the caller may see which they are
 */
public record FigureAnswer(
    String key,
    IndicatorDetails details,
    FigureQuery query,
    String where,
    BigDecimal value,
    long records,
    long missing,
    List<ObservedPart> parts,
    boolean mayList) {

  public FigureAnswer {
    parts = List.copyOf(parts);
  }
}
