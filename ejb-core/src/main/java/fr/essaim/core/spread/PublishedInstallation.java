package fr.essaim.core.spread;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.PrototypeRef;
import fr.essaim.core.shared.PartialDate;
import java.time.Instant;
import java.util.List;

/**
 * What is public of an installation: facts, no text and no count of people.
 *
 * @param version the number of the version; null where not known
 * @param states in the order in which they were reached
 * @param endCause why it stopped; null while it runs, and where nobody said
 * @param transferKey the transfer that brought it; null for none
 * @param mentor who accompanied it; null for nobody
 * @param channel by which way it came; null where nobody accompanied it
 */
public record PublishedInstallation(
    String key,
    OrganisationRef centre,
    PrototypeRef prototype,
    String version,
    List<InstallationSince> states,
    EndCause endCause,
    String transferKey,
    OrganisationRef mentor,
    Channel channel,
    Instant modifiedAt) {

  public InstallationSince current() {
    return states.get(states.size() - 1);
  }

  /** When the centre began with it. */
  public PartialDate begun() {
    return states.get(0).since();
  }
}
