package fr.essaim.core.protection;

import java.time.Instant;

/**
 * One purge that found something.
 *
 * @param rule the table, and the columns if only those were emptied
 * @param rows how many rows
 */
public record PurgeLine(Instant at, String rule, long rows) {}
