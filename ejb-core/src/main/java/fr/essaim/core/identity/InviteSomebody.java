package fr.essaim.core.identity;

/**
 * The wish that somebody have a role in an organisation.
 *
 * @param displayName how they are called; they may write it otherwise when they accept
 * @param language of the e-mail and of their screens, {@code fr} or {@code en}
 */
public record InviteSomebody(
    String email, String displayName, String language, Role role, String organisationKey) {}
