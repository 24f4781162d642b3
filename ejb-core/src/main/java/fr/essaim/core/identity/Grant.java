package fr.essaim.core.identity;

/** A role and the organisation that it is held in. */
public record Grant(Role role, String organisationKey) {}
