package fr.essaim.core.prototypes;

import fr.essaim.core.network.OrganisationRef;

/** A draft that somebody proposed to release. */
public record ProposedRelease(
    String prototypeKey, String prototypeTitle, VersionNumber number, OrganisationRef steward) {}
