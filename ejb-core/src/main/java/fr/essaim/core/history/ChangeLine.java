package fr.essaim.core.history;

import java.time.Instant;

/**
 * A line of the history of a thing.
 *
 * @param at when
 * @param who the account's display name, empty once it is erased; {@code system} for the
 *     administration interface
 * @param imported whether an import did it
 * @param change what
 */
public record ChangeLine(Instant at, String who, boolean imported, FieldChange change) {}
