package fr.essaim.core.spread;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.PrototypeRef;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.shared.PartialDate;
import java.time.Instant;
import java.util.List;

/**
 * An adaptation and all of it that the caller may read.
 *
 * @param installation of which
 * @param tookVersion the version that the centre changed; null where not known
 * @param answer what those who answer for the prototype said; may be empty
 * @param acceptedVersion the version that took it; null unless one did
 * @param files what it is made of; none for those who may not read them
 * @param versions the numbers of the versions that could take it, the newest first
 * @param draft the one in the making, which its files could join; null where there is none
 * @param mayEdit whether the caller may say more of it, and offer it
 * @param mayAnswer whether the caller may take or decline it
 */
public record AdaptationView(
    String key,
    long version,
    AdaptationDetails details,
    String installation,
    OrganisationRef centre,
    PrototypeRef prototype,
    String tookVersion,
    PartialDate since,
    AdaptationState state,
    String answer,
    String acceptedVersion,
    List<AttachedFileView> files,
    List<VersionNumber> versions,
    VersionNumber draft,
    Instant modifiedAt,
    boolean mayEdit,
    boolean mayAnswer) {}
