package fr.essaim.core.network;

import java.time.Instant;

/**
 * A merge that can be undone.
 *
 * @param goneName how the record was called that ended
 */
public record OrganisationMerge(String goneKey, String goneName, Instant mergedAt) {}
