package fr.essaim.core.steering;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.SortedMap;

/**
 * How much there was of something in the last twelve months, or stands now.
 *
 * @param before the same a year earlier
 * @param months of the last twelve, or of the twelve before too; empty where it stands
 */
public record BoardFigure(
    Measure measure,
    BigDecimal value,
    BigDecimal before,
    SortedMap<YearMonth, BigDecimal> months) {}
