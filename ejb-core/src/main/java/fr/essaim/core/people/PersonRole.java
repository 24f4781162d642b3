package fr.essaim.core.people;

import fr.essaim.core.identity.Role;
import fr.essaim.core.network.OrganisationRef;

/** What somebody is, and where. */
public record PersonRole(Role role, OrganisationRef organisation) {}
