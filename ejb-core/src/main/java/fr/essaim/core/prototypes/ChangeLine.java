package fr.essaim.core.prototypes;

import java.time.Instant;

/**
 * A line of a prototype's history.
 *
 * @param at when
 * @param who the account's display name; {@code system} for imports
 * @param change what
 */
public record ChangeLine(Instant at, String who, FieldChange change) {}
