package fr.essaim.core.spread;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.PrototypeRef;
import fr.essaim.core.shared.PartialDate;
import java.time.Instant;

/**
 * What is public of an adaptation that was offered: what was changed and what became of it.
 *
 * @param installationKey of which
 * @param version the number of the version that was changed; null where not known
 * @param since when it was noted
 * @param acceptedVersion the released version that took it; null unless one did
 */
public record PublishedAdaptation(
    String key,
    String installationKey,
    OrganisationRef centre,
    PrototypeRef prototype,
    String version,
    AdaptationDetails details,
    PartialDate since,
    AdaptationState state,
    String acceptedVersion,
    Instant modifiedAt) {}
