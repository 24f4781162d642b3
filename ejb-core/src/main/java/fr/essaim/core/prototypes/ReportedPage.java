package fr.essaim.core.prototypes;

import java.time.Instant;

/**
 * A page that visitors found mistakes on.
 *
 * @param page its path
 * @param waiting how many reports about it wait
 * @param lastAt when the last of them came
 */
public record ReportedPage(String page, long waiting, Instant lastAt) {}
