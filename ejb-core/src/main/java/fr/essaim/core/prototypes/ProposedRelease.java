package fr.essaim.core.prototypes;

import fr.essaim.core.network.OrganisationRef;
import java.time.Instant;

/**
 * A draft that somebody proposed to release, or that was sent back to them.
 *
 * @param by the name of who proposed it, empty where it is not known
 * @param at since when; null where it is not known
 * @param word what it was sent back with; null for one that waits to be decided on
 */
public record ProposedRelease(
    String prototypeKey,
    String prototypeTitle,
    VersionNumber number,
    OrganisationRef steward,
    String by,
    Instant at,
    String word) {}
