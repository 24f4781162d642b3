package fr.essaim.core.usage;

import java.time.LocalDate;

/**
 * How many answers there were.
 *
 * @param day the day, or the first one of the month that is counted
 */
public record UsageCount(LocalDate day, Use use, long answers) {}
