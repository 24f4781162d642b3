package fr.essaim.core.identity;

/** An account just opened or reset, with the password to hand over, which is kept nowhere. */
public record OpenedAccount(String email, Role role, String organisationKey, String password) {}
