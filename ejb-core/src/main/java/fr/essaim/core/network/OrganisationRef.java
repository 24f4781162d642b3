package fr.essaim.core.network;

/** An organisation as another page names it. */
public record OrganisationRef(String key, String name, OrganisationKind kind) {}
