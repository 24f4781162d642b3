package fr.essaim.core.education;

import fr.essaim.core.network.TerritoryRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A contribution with what it would change.
 *
 * @param subject what its place is called
 * @param place the place that it is of; null for one that is not there
 * @param other the place that it says is the same; null for none
 * @param commune null where it is not recorded any more
 * @param problem null for all that reports nothing
 * @param author what somebody with an account is called; null for a visitor
 * @param reachable whether its author can be asked
 * @param refusal null as long as it was not refused
 * @param word why, as somebody typed it; may be empty
 * @param decidedAt null as long as nothing was decided
 * @param own whether it is the caller's
 * @param mayDecide whether the caller moderates where it is, and it waits
 */
public record ContributionView(
    UUID id,
    ContributionKind kind,
    ContributionState state,
    String subject,
    PlaceView place,
    String offerKey,
    PlaceView other,
    TerritoryRef commune,
    ReportedProblem problem,
    List<ProposedChange> changes,
    String comment,
    String author,
    boolean reachable,
    String question,
    String answer,
    RefusalReason refusal,
    String word,
    Instant proposedAt,
    Instant decidedAt,
    boolean own,
    boolean mayDecide) {

  public ContributionView {
    changes = List.copyOf(changes);
  }
}
