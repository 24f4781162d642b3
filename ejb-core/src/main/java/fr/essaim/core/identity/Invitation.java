package fr.essaim.core.identity;

/** An invitation as who holds its link sees it. */
public record Invitation(String email, String displayName) {}
