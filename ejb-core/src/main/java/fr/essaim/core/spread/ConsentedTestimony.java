package fr.essaim.core.spread;

import java.time.LocalDate;

/**
 * What somebody said of a prototype in use, and agreed that everybody may read.
 *
 * @param useKey of which installation
 */
public record ConsentedTestimony(String useKey, LocalDate date, String text) {}
