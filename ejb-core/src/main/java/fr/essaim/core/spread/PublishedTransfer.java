package fr.essaim.core.spread;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.PrototypeRef;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What is public of a transfer: facts, no text and no count of people.
 *
 * @param prototypes those that are public
 * @param stages in the order in which they were reached
 * @param endCause why it was abandoned; null otherwise, and where nobody said
 * @param sessions how many were held
 * @param minutes how long they took together
 * @param supports what they were about
 * @param operationKey the operation that it is done for, where that is published; null otherwise
 */
public record PublishedTransfer(
    String key,
    OrganisationRef mentor,
    OrganisationRef receiver,
    Channel channel,
    List<PrototypeRef> prototypes,
    List<StageSince> stages,
    EndCause endCause,
    int sessions,
    int minutes,
    Set<Support> supports,
    String operationKey,
    Instant modifiedAt) {

  public StageSince current() {
    return stages.get(stages.size() - 1);
  }
}
