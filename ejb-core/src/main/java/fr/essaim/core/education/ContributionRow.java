package fr.essaim.core.education;

import fr.essaim.core.network.TerritoryRef;
import java.time.Instant;
import java.util.UUID;

/**
 * A contribution as lists show it.
 *
 * @param subject what its place is called
 * @param placeKey null for a place that is not there
 * @param commune null where it is not recorded any more
 * @param problem null for all that reports nothing
 * @param decidedAt null as long as nothing was decided
 */
public record ContributionRow(
    UUID id,
    ContributionKind kind,
    ContributionState state,
    String subject,
    String placeKey,
    TerritoryRef commune,
    ReportedProblem problem,
    String comment,
    Instant proposedAt,
    Instant decidedAt) {}
