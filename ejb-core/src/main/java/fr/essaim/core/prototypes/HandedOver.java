package fr.essaim.core.prototypes;

import fr.essaim.core.network.OrganisationRef;

/**
 * A prototype that an organisation handed over.
 *
 * @param steward who answers for it now
 * @param published whether everybody may read of it
 */
public record HandedOver(String title, OrganisationRef steward, boolean published) {}
