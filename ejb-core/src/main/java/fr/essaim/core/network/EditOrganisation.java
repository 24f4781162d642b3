package fr.essaim.core.network;

/**
 * Replaces an organisation's details.
 *
 * @param expectedVersion the version that the editor read
 */
public record EditOrganisation(String key, long expectedVersion, OrganisationDetails details) {}
