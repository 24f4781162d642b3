package fr.essaim.core.education;

import java.time.DayOfWeek;

/**
 * A time at which something is surely open on such days, for searches.
 *
 * @param from in minutes since midnight
 * @param to in minutes since midnight, 1440 at most
 */
public record Slot(DayKind kind, DayOfWeek day, int from, int to) {}
