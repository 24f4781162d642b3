package fr.essaim.core.education;

import fr.essaim.core.network.TerritoryRef;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A contribution as lists show it.
 *
 * @param subject what its place is called
 * @param placeKey null for a place that is not there
 * @param commune null where it is not recorded any more
 * @param problem null for all that reports nothing
 * @param otherName what the place is called that it says is the same; null for none
 * @param proposed what fields should say, as {@link ProposedChange} names them
 * @param author what somebody with an account is called; null for a visitor, empty once erased
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
    String otherName,
    Map<String, String> proposed,
    String comment,
    String author,
    Instant proposedAt,
    Instant decidedAt) {

  public ContributionRow {
    proposed = Map.copyOf(proposed);
  }
}
