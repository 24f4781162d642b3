package fr.essaim.core.spread;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.PrototypeRef;
import fr.essaim.core.shared.PartialDate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An installation and all of it that the caller may read.
 *
 * @param mentor who brought it; null where nobody is known to have
 * @param states in the order in which they were reached
 * @param plannedFor by when the centre wants to use it; null where it did not say
 * @param endCause why it ended; null while it runs, and where nobody said
 * @param stopReason empty unless it was stopped, and for those who may not read it
 * @param evidence the latest first; for those who may read only what is public, none
 * @param untold whether it is in use and nobody told of it this quarter
 * @param adaptations the oldest first
 * @param source where its data came from; null if somebody typed it
 * @param readable whether the caller reads all of it
 * @param mayEdit whether the caller may
 */
public record InstallationView(
    String key,
    long version,
    InstallationDetails details,
    OrganisationRef centre,
    PrototypeRef prototype,
    OrganisationRef mentor,
    InstallationState state,
    List<InstallationSince> states,
    PartialDate plannedFor,
    EndCause endCause,
    String stopReason,
    List<ToldEvidence> evidence,
    boolean untold,
    List<AdaptationRow> adaptations,
    String source,
    Instant modifiedAt,
    boolean readable,
    boolean mayEdit) {

  /** How much it was used, and the id of that. */
  public record ToldEvidence(UUID id, EvidenceDetails details) {}

  public InstallationSince current() {
    return states.get(states.size() - 1);
  }
}
