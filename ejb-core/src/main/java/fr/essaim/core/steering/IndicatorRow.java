package fr.essaim.core.steering;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A figure as lists show it.
 *
 * @param year the latest that was counted; null before the first
 * @param value of that year; null where it is kept from the caller
 */
public record IndicatorRow(
    String key,
    IndicatorDetails details,
    boolean published,
    Integer year,
    BigDecimal value,
    Instant checkedAt) {}
