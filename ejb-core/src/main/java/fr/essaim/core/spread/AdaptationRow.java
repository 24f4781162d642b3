package fr.essaim.core.spread;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.PrototypeRef;
import fr.essaim.core.shared.PartialDate;
import java.time.Instant;

/**
 * An adaptation in a list.
 *
 * @param centre which changed it
 * @param since when
 * @param acceptedVersion the version that took it; null unless one did
 * @param mayAnswer whether the caller may take or decline it
 */
public record AdaptationRow(
    String key,
    String title,
    OrganisationRef centre,
    PrototypeRef prototype,
    PartialDate since,
    AdaptationState state,
    String acceptedVersion,
    Instant modifiedAt,
    boolean mayAnswer) {}
