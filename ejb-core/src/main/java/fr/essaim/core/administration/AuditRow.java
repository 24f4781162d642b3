package fr.essaim.core.administration;

import fr.essaim.core.identity.AuditLine;
import fr.essaim.core.network.OrganisationRef;

/**
 * One act with the organisation by its name.
 *
 * @param organisation null over several, and where it is gone
 */
public record AuditRow(AuditLine line, OrganisationRef organisation) {}
