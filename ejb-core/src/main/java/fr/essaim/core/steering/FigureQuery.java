package fr.essaim.core.steering;

import java.time.LocalDate;

/**
 * What is asked of a figure, besides what is kept of it every year.
 *
 * @param key of the operation, the centre or the territory; null for the network
 * @param knownOn as it was known at the end of a day; null for as it is known now
 */
public record FigureQuery(
    FigureScope scope, String key, CalendarPeriod period, LocalDate knownOn) {}
