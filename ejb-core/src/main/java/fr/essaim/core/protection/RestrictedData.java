package fr.essaim.core.protection;

import java.time.LocalDate;

/**
 * How much is kept under a named law of people who were erased. The data themselves are given to
 * nobody.
 *
 * @param things how many
 * @param until the day after which the last of them is purged
 */
public record RestrictedData(LegalRetention retention, long things, LocalDate until) {}
