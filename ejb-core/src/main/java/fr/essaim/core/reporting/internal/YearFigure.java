package fr.essaim.core.reporting.internal;

import fr.essaim.core.steering.Count;
import fr.essaim.core.steering.IndicatorView;
import fr.essaim.core.steering.ObservationView;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a figure of the network was of a year, as of the end of a report's period.
 *
 * @param value null where it is kept back
 * @param records from how many; null where it was declared by hand
 * @param how it was declared; empty where it was counted
 */
record YearFigure(
    IndicatorView indicator,
    int year,
    BigDecimal value,
    Long records,
    Long missing,
    LocalDate asOf,
    String how) {

  static YearFigure observed(IndicatorView indicator, ObservationView observed) {
    return new YearFigure(
        indicator,
        observed.year(),
        observed.value(),
        observed.records(),
        observed.missing(),
        observed.asOf(),
        observed.evidence());
  }

  static YearFigure counted(IndicatorView indicator, Count count, LocalDate asOf) {
    return new YearFigure(
        indicator, asOf.getYear(), count.value(), count.records(), count.missing(), asOf, "");
  }
}
